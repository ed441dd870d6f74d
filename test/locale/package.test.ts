import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { textHash } from '../../generator/locale/textHash.js';
import { cleanDocument, folderWith } from '../cli/support.js';

type Files = ReadonlyMap<string, string>;

const api = cleanDocument.replace(
  'pet_name: { type: string }',
  'pet_name: { type: string, description: Its name, example: Rex }',
);

const entry = (pointer: string, english: string, text: string): string =>
  `  - { at: "${pointer}", hash: '${textHash(english)}', text: ${JSON.stringify(text)} }\n`;
const get = '/paths/~1pets~1{pet_id}/get';
const name = '/components/schemas/Pet/properties/pet_name/description';

/** The package in Japanese, or as the document has it. */
async function packageIn(locale: string, entries: readonly string[]): Promise<Files> {
  const cwd = await folderWith({
    'api.yml': api,
    'ja.yml': `mark: （英語）\ntexts:\n${entries.join('')}`,
    'codegen.yml': `document: api.yml\noutput: sdk\nlocale: ${locale}\nlocales: { ja: ja.yml }\n`,
  });
  const setting = { cwd, colour: false, onStage: () => undefined };
  const { ending, stderr } = await run(
    ['generate', '--config', join(cwd, 'codegen.yml'), '--out', join(cwd, 'sdk')],
    setting,
  );
  expect({ ending, stderr }).toEqual({ ending: 'done', stderr: '' });
  const folder = join(cwd, 'sdk');
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = files.sort().map(async (file) => {
    return [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The code of a module, without its comments. */
function codeOf(text: string): string {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

const modules = (files: Files): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith('.ts'));
const code = (files: Files) => modules(files).map(([path, text]) => [path, codeOf(text)]);

const entries = [
  entry(`${get}/summary`, 'Get a pet', 'ペットを取得'),
  entry(name, 'Its name', 'ペットの名前'),
];

let made: Promise<Files> | undefined;
const inEnglish = (): Promise<Files> => (made ??= packageIn('en', entries));
const slow = { timeout: 120_000 };

test(
  'a package in Japanese has the same files and the same code, and other comments',
  slow,
  async () => {
    const english = await inEnglish();
    const japanese = await packageIn('ja', entries);
    expect([...japanese.keys()]).toEqual([...english.keys()]);
    expect(modules(english).length).toBeGreaterThan(20);
    expect(code(japanese)).toEqual(code(english));
    const same = ['package.json', 'tsconfig.json', 'src/wire.ts', 'openapi/openapi.en.yml'];
    for (const path of same) expect(japanese.get(path)).toBe(english.get(path));

    expect(japanese.get('src/managers/pets.ts')).toContain('ペットを取得');
    expect(japanese.get('src/managers/pets.ts')).toContain('The pet.（英語）');
    expect(japanese.get('src/managers/pets.ts')).toContain('The pets of the shop.（英語）');
    expect(japanese.get('docs/pets.md')).toContain('## ペットを取得');
    expect(japanese.get('docs/pets.md')).toContain('### 引数');
    expect(japanese.get('docs/pets.md')).not.toMatch(/^#+ (?:Arguments|Returns|Errors)$/mu);
    expect(japanese.get('src/models/pet.ts')).toContain('ペットの名前');
    const others = [...english].filter(([path]) => path !== 'openapi/openapi.ja.yml');
    expect(others.filter(([, text]) => /（英語）|ペット/u.test(text))).toEqual([]);
  },
);

test('a hostile translation changes no code and no page', slow, async () => {
  const hostile =
    '*/ export const evil = 1; /* <script>alert(1)</script>\n# Evil\n@deprecated \u202e`';
  const files = await packageIn('ja', [
    entry(`${get}/summary`, 'Get a pet', hostile),
    entry(`${get}/responses/200/description`, 'The pet.', hostile),
    entry(name, 'Its name', hostile),
    entry('/tags/0/description', 'The pets of the shop.', hostile),
  ]);
  expect(code(files)).toEqual(code(await inEnglish()));
  const pages = [...files].filter(([path]) => path.endsWith('.md'));
  expect(pages.filter(([, text]) => /<script|^# Evil|\u202e/mu.test(text))).toEqual([]);
  expect(files.get('docs/pets.md')).toContain('alert(1)');
});
