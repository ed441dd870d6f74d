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

/** Formats every file in the project's style; files of other kinds stay as they are. */
export async function format(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  return Promise.all(files.map(formatFile));
}

async function formatFile(file: OutputFile): Promise<OutputFile> {
  const parser = parsers[file.path.split('.').at(-1) ?? ''];
  if (parser === undefined || asTheyAre.test(file.path)) return file;
  return { path: file.path, text: await prettier(file.text, { ...options, parser }) };
}
