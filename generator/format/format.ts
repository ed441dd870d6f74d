import { format as prettier, type Options } from 'prettier';
import type { OutputFile } from '../write/outputFile.js';

const parsers: { readonly [extension: string]: string } = {
  ts: 'typescript',
  js: 'babel',
  json: 'json',
  md: 'markdown',
  yml: 'yaml',
};

const options: Options = { printWidth: 100, singleQuote: true, endOfLine: 'lf' };

/** What has a form of its own already, in which each line can change by itself. */
const asTheyAre = /^(?:surface\.json|openapi\/.*)$/u;

/** Pages of the document's own prose: Prettier takes longer for these than for all code, and changes little. */
const prose = /^docs\/.*\.md$/u;

/** Formats every file in the project's style; files of other kinds stay as they are. */
export async function format(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  return Promise.all(files.map(formatFile));
}

async function formatFile(file: OutputFile): Promise<OutputFile> {
  if (prose.test(file.path)) return { path: file.path, text: await withCode(file.text) };
  const parser = parsers[file.path.split('.').at(-1) ?? ''];
  if (parser === undefined || asTheyAre.test(file.path)) return file;
  return { path: file.path, text: await prettier(file.text, { ...options, parser }) };
}

/** The same page with its TypeScript formatted; what the document takes for TypeScript, and is none, stays. */
async function withCode(page: string): Promise<string> {
  const parts = page.trimEnd().split(/(?<=^```ts\n)([^]*?)(?=^```$)/mu);
  const formatted = parts.map(async (part, index) => {
    if (index % 2 === 0) return part;
    return prettier(part, { ...options, parser: 'typescript' }).catch(() => part);
  });
  return `${(await Promise.all(formatted)).join('')}\n`;
}
