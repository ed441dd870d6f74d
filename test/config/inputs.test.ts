import { expect, test } from 'vitest';
import { inputsOf } from '../../generator/config/inputs.js';
import { settle } from '../../generator/config/settings.js';
import type { SourceFile } from '../../generator/load/document.js';

const generator = { name: 'openapi-managers', version: '0.1.0', digest: 'd' };
const settings = settle(undefined, 'API');
const file = (path: string, text = path): SourceFile => ({ path, text, rangeOf: () => [0, 0] });

/** The recorded paths of a document's files and overlays. */
function pathsOf(cwd: string, document: readonly string[], overlays: readonly string[] = []) {
  const files = { document: document.map((p) => file(p)), overlays: overlays.map((p) => file(p)) };
  const inputs = inputsOf({ cwd, generator, settings, ...files });
  return {
    document: inputs.document.map(({ path }) => path),
    overlays: inputs.overlays.map(({ path }) => path),
  };
}

test('paths start from the folder of the document, wherever the run starts', () => {
  const expected = { document: ['api.yml', 'parts/a.yml'], overlays: ['overlays/o.yml'] };
  expect(pathsOf('/work', ['spec/api.yml', 'spec/parts/a.yml'], ['spec/overlays/o.yml'])).toEqual(
    expected,
  );
  expect(pathsOf('/srv/spec', ['api.yml', 'parts/a.yml'], ['overlays/o.yml'])).toEqual(expected);
  expect(
    pathsOf('/else', ['/srv/spec/api.yml', '/srv/spec/parts/a.yml'], ['/srv/spec/overlays/o.yml']),
  ).toEqual(expected);
});

test('no path names a folder of this machine', () => {
  expect(pathsOf('/home/jo', ['/srv/api.yml', '/etc/shared/a.yml'], ['repairs.yml'])).toEqual({
    document: ['a.yml', 'api.yml'],
    overlays: ['repairs.yml'],
  });
});

test('a file of the network keeps its address', () => {
  const address = 'https://example.com/a.yml';
  expect(pathsOf('/work', ['api.yml', address]).document).toEqual(['api.yml', address]);
});

test('the order of the files is told by their paths, that of the overlays by the user', () => {
  expect(pathsOf('/w', ['m.yml', 'z.yml', 'a.yml'], ['z.yml', 'a.yml'])).toEqual({
    document: ['a.yml', 'm.yml', 'z.yml'],
    overlays: ['z.yml', 'a.yml'],
  });
});

test('the files of a release are recorded apart from the configuration', () => {
  const read = { cwd: '/w', generator, document: [file('spec/api.yml')], overlays: [], settings };
  const release = [file('spec/release/version', '1.0.0\n'), file('spec/release/CHANGELOG.md')];
  const { release: recorded, ...others } = inputsOf({ ...read, release });
  expect(recorded?.map(({ path }) => path)).toEqual(['release/CHANGELOG.md', 'release/version']);
  expect(others).toEqual(inputsOf(read));
});

test('a setting that changes changes the hash of the configuration', () => {
  const read = { cwd: '/w', generator, document: [file('api.yml')], overlays: [] };
  const one = inputsOf({ ...read, settings });
  const other = inputsOf({ ...read, settings: { ...settings, convention: 'box' } });
  expect(other.config).not.toBe(one.config);
  expect({ ...other, config: one.config }).toEqual(one);
});
