import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { partsOf, pathFrom, positionOf } from '../../generator/surface/position.js';
import { root } from '../../scripts/house-rules/root.js';
import { cleanDocument, folderWith } from '../cli/support.js';

describe('a file is named by its way from the first document', () => {
  test.each([
    ['api.yml', 'api.yml', 'api.yml'],
    ['spec/api.yml', 'spec/api.yml', 'api.yml'],
    ['spec/api.yml', 'spec/parts/pet.yml', 'parts/pet.yml'],
    ['/home/me/spec/api.yml', '/home/me/spec/parts/pet.yml', 'parts/pet.yml'],
    ['spec/api.yml', 'overlays/texts.yml', 'texts.yml'],
    ['spec/api.yml', '/home/me/texts.yml', 'texts.yml'],
    ['/home/me/spec/api.yml', '/home/me/texts.yml', 'texts.yml'],
    ['/home/me/spec/api.yml', 'texts.yml', 'texts.yml'],
    ['api.yml', 'https://example.com/spec/pet.yml', 'https://example.com/spec/pet.yml'],
    ['https://example.com/api.yml', 'spec/texts.yml', 'texts.yml'],
    ['spec/api.yml', 'spec/..parts/pet.yml', '..parts/pet.yml'],
  ])('of %s, %s is %s', (document, file, path) => {
    expect(pathFrom(document, file)).toBe(path);
  });

  test('and so are positions in it', () => {
    const source = { file: 'spec/parts/a#b.yml', pointer: '/components/schemas/A~1B' };
    expect(positionOf({ file: 'spec/api.yml', pointer: '' }, 'spec/api.yml')).toBe('api.yml#');
    const position = positionOf(source, 'spec/api.yml');
    expect(position).toBe('parts/a#b.yml#/components/schemas/A~1B');
    expect(partsOf(position)).toEqual({
      path: 'parts/a#b.yml',
      pointer: '/components/schemas/A~1B',
    });
    expect(partsOf('api.yml')).toEqual({ path: 'api.yml', pointer: '' });
    expect(partsOf('')).toEqual({ path: '', pointer: '' });
  });
});

const overlay = `overlay: 1.0.0
info: { title: More, version: 1.0.0 }
actions:
  - target: $.components.schemas.Pet.properties
    description: Pets have colours.
    update: { colour: { type: string, enum: [black, white] } }
`;

/** Every position of the surface that is generated. */
async function positionsAfter(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  process.chdir(cwd);
  onTestFinished(() => process.chdir(root));
  const asked = ['generate', ...args, '--out', 'sdk', '--quiet'];
  const { stderr } = await run(asked, { cwd, colour: false, onStage: () => undefined });
  expect(stderr).toBe('');
  const text = await readFile(join(cwd, 'sdk/surface.json'), 'utf8');
  expect(text).not.toContain(cwd);
  const found = [...text.matchAll(/"at": "([^"]*)"/gu)].map(([, at = '']) => at);
  return [...new Set(found.map((at) => partsOf(at).path))].sort();
}

describe('no position holds a path of the machine', { timeout: 60_000 }, () => {
  const parts = cleanDocument.replace("'#/components/schemas/Pet'", "'parts/pet.yml'");
  const pet = 'title: Pet\ntype: object\nproperties: { pet_name: { type: string } }\n';

  test('where the document is in another folder, and an overlay outside of that', async () => {
    const files = { 'a/spec/api.yml': parts, 'a/spec/parts/pet.yml': pet, 'a/work/.keep': '' };
    const other = await folderWith({ 'more.yml': overlay });
    const cwd = await folderWith(files);
    const named = ['--overlay', join(other, 'more.yml'), '--ref-root', join(cwd, 'a')];
    const relative = await positionsAfter(
      join(cwd, 'a/work'),
      '--spec',
      '../spec/api.yml',
      ...named,
    );
    expect(relative).toEqual(['api.yml', 'more.yml', 'parts/pet.yml']);
    const absolute = join(cwd, 'a/spec/api.yml');
    expect(await positionsAfter(join(cwd, 'a'), '--spec', absolute, ...named)).toEqual(relative);
  });

  test('where a part is read by http', async () => {
    const server = createServer((_, response) => response.end(pet));
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const url = `http://127.0.0.1:${port}/pet.yml`;
    const cwd = await folderWith({ 'api.yml': parts.replace('parts/pet.yml', url) });
    expect(
      await positionsAfter(cwd, '--spec', 'api.yml', '--allow-remote', `127.0.0.1:${port}`),
    ).toEqual(['api.yml', url]);
  });
});
