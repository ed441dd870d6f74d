import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sharedCompiler } from '../../scripts/corpus/compiler.js';
import { documentsIn } from '../../scripts/corpus/documents.js';
import { generatorFor } from '../../scripts/corpus/generating.js';
import { root } from '../../scripts/house-rules/root.js';
import { minimal } from '../support/pipeline.js';

const corpus = mkdtempSync(path.join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(corpus, { recursive: true }));
symlinkSync(path.join(root, 'node_modules'), path.join(corpus, 'node_modules'), 'junction');

function write(file: string, content: unknown): void {
  mkdirSync(path.dirname(path.join(corpus, file)), { recursive: true });
  writeFileSync(path.join(corpus, file), JSON.stringify(content));
}

function documentWith(schema: object): object {
  const answer = { description: 'A thing.', content: { 'application/json': { schema } } };
  const get = { operationId: 'getThing', tags: ['things'], responses: { '200': answer } };
  return minimal({ paths: { '/thing': { get } } } as unknown as Parameters<typeof minimal>[0]);
}

write('index.json', { documents: [{ id: 'a', file: 'a.json', operations: 1, expect: 'clean' }] });
write('a.json', documentWith({ type: 'object', properties: { created_at: { type: 'string' } } }));
write('several/api/root.json', documentWith({ $ref: '../parts/thing.json' }));
write('several/parts/thing.json', { type: 'object', properties: { id: { type: 'string' } } });
write('outside.json', documentWith({ $ref: '../outside.json' }));
write('broken.json', documentWith({ $ref: '#/components/schemas/None' }));

const generate = await generatorFor(corpus);

function outcomeOf(file: string, folder: string) {
  const document = { id: file, file, operations: 1, expect: 'clean' };
  return generate(document, path.join(corpus, folder));
}

describe('a corpus', () => {
  test('lists its documents', () => {
    expect(documentsIn(corpus).map(({ file }) => file)).toEqual(['a.json']);
  });

  test('has documents that generate, also from several files in one folder', async () => {
    expect(await outcomeOf('a.json', 'out/a')).toEqual({ kind: 'generated' });
    expect(await outcomeOf('several/api/root.json', 'out/several')).toEqual({ kind: 'generated' });
  });

  test('has documents that are refused, with their errors and where these are', async () => {
    const schema = '#/paths/~1thing/get/responses/200/content/application~1json/schema/$ref';
    const dangling = {
      kind: 'refused',
      errors: [
        `dangling-ref broken.json${schema} \`#/components/schemas/None\` points at nothing.`,
      ],
    };
    expect(await outcomeOf('broken.json', 'out/broken')).toEqual(dangling);
    expect(await outcomeOf('outside.json', 'out/outside')).toMatchObject({
      errors: [expect.stringContaining('ref-outside-root outside.json#')],
    });
  });
});

describe('the compiler', () => {
  const compile = sharedCompiler();

  test('finds nothing in what is generated, and the errors in what was spoilt', async () => {
    await outcomeOf('a.json', 'out/spoilt');
    const folder = path.join(corpus, 'out/spoilt');
    expect(compile(folder)).toEqual([]);
    const index = path.join(folder, 'src/index.ts');
    writeFileSync(index, `${readFileSync(index, 'utf8')}\nexport const a: number = 'a';\n`);
    expect(compile(folder)).toEqual([
      expect.stringMatching(/^src\/index\.ts:\d+ TS2322 Type 'string' is not assignable/),
    ]);
  });

  test('holds declarations against isolatedDeclarations', () => {
    const folder = path.join(corpus, 'out/spoilt');
    writeFileSync(path.join(folder, 'src/index.ts'), 'export const a = [1].map(String);\n');
    expect(compile(folder).join('\n')).toMatch(/TS90\d\d/);
  });
});
