import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { generated, minimal } from '../support/pipeline.js';

/**
 * Each file beside this one tells a scenario: prose, a fragment of a document in YAML, and the code that it must give.
 * A block of code is titled with the file and, if only a part counts, a symbol in it: ```ts src/models/pet.ts Pet.
 * `UPDATE_SCENARIOS=1` writes what came out; read every line of it before it is committed.
 */
const folder = import.meta.dirname;
const update = process.env['UPDATE_SCENARIOS'] === '1';
const block = /```(?<language>\w+) ?(?<title>[^\n]*)\n(?<text>[\s\S]*?)```/gu;

interface Block {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(block)].map(({ groups = {} }) => ({
    language: groups['language'] ?? '',
    title: groups['title'] ?? '',
    text: groups['text'] ?? '',
  }));
}

function excerpt(files: ReadonlyMap<string, string>, title: string): string {
  const [file = '', symbol] = title.split(' ');
  const text = files.get(file);
  if (text === undefined) throw new Error(`There is no ${file}: ${[...files.keys()].join(', ')}`);
  if (symbol === undefined) return text;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = declarationsNamed(source, symbol);
  return `${found.join('\n\n') || `${file} declares no ${symbol}.`}\n`;
}

/** The text of what a file declares under a name; of a class's member under the names of both. */
function declarationsNamed(source: ts.SourceFile, symbol: string): string[] {
  const [owner, member] = symbol.split('.');
  const declared = source.statements.filter((statement) => nameOf(statement) === owner);
  if (member === undefined) return declared.map((statement) => statement.getText());
  return declared
    .flatMap((statement) => (ts.isClassDeclaration(statement) ? [...statement.members] : []))
    .filter((one) => one.name?.getText() === member)
    .map((one) => one.getText());
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations[0]?.name.getText();
  }
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return isNamed ? statement.name?.getText() : undefined;
}

describe.each(readdirSync(folder).filter((file) => file.endsWith('.md')))('%s', (file) => {
  const markdown = readFileSync(path.join(folder, file), 'utf8');
  const [input, ...expected] = blocksOf(markdown);

  test('holds a document and the code that it gives', async () => {
    expect(input?.language).toBe('yaml');
    expect(expected.length).toBeGreaterThan(0);
    const document: JsonObject = minimal(parse(input?.text ?? ''));
    const { files, diagnostics } = await generated(
      document,
      input?.title === 'box' ? 'box' : 'general',
    );
    const said = diagnostics.map(({ code, message }) => `${code}: ${message}\n`).join('');
    const actual = expected.map(({ title }) =>
      title === 'diagnostics' ? said : excerpt(files, title),
    );
    if (update) {
      let index = -1;
      const text = markdown.replace(block, (whole, language: string, title: string) => {
        index += 1;
        return index === 0 ? whole : `\`\`\`${language} ${title}\n${actual[index - 1] ?? ''}\`\`\``;
      });
      writeFileSync(path.join(folder, file), text);
      return;
    }
    expect(actual).toEqual(expected.map(({ text }) => text));
    if (!expected.some(({ title }) => title === 'diagnostics')) expect(said).toBe('');
  });
});
