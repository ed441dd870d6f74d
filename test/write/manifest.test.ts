import { describe, expect, test } from 'vitest';
import { sha256, treeDigest } from '../../generator/write/digest.js';
import { changedInputs, type Inputs } from '../../generator/write/inputs.js';
import { parseManifest, printManifest } from '../../generator/write/manifest.js';
import { inputs } from './inputs.js';

const files = new Map([
  ['src/index.ts', sha256('b')],
  ['Z.md', sha256('a')],
]);

describe('the manifest', () => {
  test('is printed sorted by code unit, whatever the order of files and keys', () => {
    const text = printManifest({ inputs, files });
    const { generator, config, overlays, document } = inputs;
    const shuffled = { overlays, config, document, generator: { ...generator } };
    const reversed = new Map([...files].toReversed());
    expect(printManifest({ inputs: shuffled, files: reversed })).toBe(text);
    expect(text.indexOf('Z.md')).toBeLessThan(text.indexOf('src/index.ts'));
    expect(text).toMatch(/^\{\n {2}"version": 1,\n[^]*\}\n$/);
  });

  test('is read as it was printed', () => {
    const odd = new Map([...files, ['__proto__', sha256('c')], ['1', sha256('d')]]);
    const text = printManifest({ inputs, files: odd });
    const { value, diagnostics } = parseManifest(text, 'm');
    expect(diagnostics).toEqual([]);
    expect(value?.inputs).toEqual(inputs);
    expect(new Map(value?.files)).toEqual(odd);
    expect(value && printManifest(value)).toBe(text);
  });

  test('knows the translations, where there are any', () => {
    const locales = [{ path: 'locales/ja.yml', sha256: sha256('mark: x') }];
    const { value } = parseManifest(printManifest({ inputs: { ...inputs, locales }, files }), 'm');
    expect(value?.inputs).toEqual({ ...inputs, locales });
  });

  test('knows the files of a release, where there are any', () => {
    const release = [{ path: 'release/version', sha256: sha256('0.1.0') }];
    const { value } = parseManifest(printManifest({ inputs: { ...inputs, release }, files }), 'm');
    expect(value?.inputs).toEqual({ ...inputs, release });
    expect(changedInputs(inputs, { ...inputs, release })).toEqual(['release']);
  });

  test('has the tree hash that sha256sum gives for its own listing', () => {
    const listing = `${sha256('a')}  Z.md\n${sha256('b')}  src/index.ts\n`;
    expect(treeDigest(files)).toBe(sha256(listing));
  });

  test.each([
    ['no JSON', '', 'it is no JSON'],
    ['a list', '[]', 'its parts are not those of a manifest'],
    ['no inputs', JSON.stringify({ version: 1 }), 'its parts are not those of a manifest'],
    [
      'a path that leads out',
      printManifest({ inputs, files: new Map([['../x', sha256('')]]) }),
      'it lists `../x`',
    ],
    [
      'a file too many',
      printManifest({ inputs, files }).replace('Z.md', 'Y.md'),
      'its tree hash does not fit its files',
    ],
  ])('is refused: %s', (_, text, why) => {
    const { value, diagnostics } = parseManifest(text, 'generated/.manifest.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The manifest \`generated/.manifest.json\` is damaged: ${why}.`,
    ]);
  });

  test('of a later version is refused by its version', () => {
    const { diagnostics } = parseManifest('{"version": 2, "files": []}', 'm');
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-manifest-version']);
  });
});

describe('changed inputs', () => {
  const other = sha256('other');
  const file = { path: 'users.yml', sha256: other };
  test.each<[string, Partial<Inputs>, readonly string[]]>([
    ['nothing', {}, []],
    ['the document', { document: [{ path: 'invites.yml', sha256: other }] }, ['spec']],
    ['a file it refers to', { document: [...inputs.document, file] }, ['spec']],
    ['an overlay more', { overlays: [...inputs.overlays, file] }, ['overlay']],
    ['the order of overlays', { overlays: inputs.overlays.toReversed() }, ['overlay']],
    ['the configuration', { config: other }, ['config']],
    ['a first translation', { locales: [file] }, ['locale']],
    ['a first release', { release: [file] }, ['release']],
    ['the code', { generator: { ...inputs.generator, digest: other } }, ['generator']],
    ['the version', { generator: { ...inputs.generator, version: '0.2.0' } }, ['generator']],
    ['two things', { config: other, overlays: [] }, ['overlay', 'config']],
  ])('%s', (_, change, expected) => {
    expect(changedInputs(inputs, { ...inputs, ...change })).toEqual(expected);
  });
});
