import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../generator/config/config.js';
import { locate } from '../../generator/load/locate.js';
import { folderWith } from './support.js';

const least = 'document: api.yml\noutput: sdk\n';

/** Reads a configuration and gives each finding as `line:column code: message hint`. */
async function findings(text: string): Promise<readonly string[]> {
  const cwd = await folderWith({ 'spec/codegen.yml': text });
  const { value, diagnostics, file } = await readConfig('spec/codegen.yml', cwd);
  expect(value === undefined).toBe(diagnostics.length > 0);
  const files = new Map(file === undefined ? [] : [[file.path, file]]);
  return diagnostics.map(({ code, message, hint = '', source }) => {
    const { line = 0, column = 0 } = (source && locate(source, files)) ?? {};
    return `${line}:${column} ${code}: ${message} ${hint}`;
  });
}

describe('a configuration that fits', () => {
  test('the least there can be: paths start from the file', async () => {
    const cwd = await folderWith({ 'spec/codegen.yml': least });
    const { value, diagnostics } = await readConfig('spec/codegen.yml', cwd);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      document: join('spec', 'api.yml'),
      overlays: [],
      further: [],
      servers: {},
      int64: 'number',
      output: join('spec', 'sdk'),
      locales: [],
      locale: 'en',
      convention: undefined,
      extras: false,
      client: {},
      package: {},
      licenseText: undefined,
      release: {
        folder: join('spec', 'release'),
        version: { file: undefined, diagnostics: [] },
        changelog: { file: undefined, diagnostics: [] },
        lock: { value: undefined, file: undefined, diagnostics: [] },
      },
    });
  });

  test('an absolute path stays what it is', async () => {
    const cwd = await folderWith({ 'codegen.yml': 'document: /api.yml\noutput: ../sdk' });
    const { value } = await readConfig(join(cwd, 'codegen.yml'), cwd);
    expect(value?.document).toBe('/api.yml');
    expect(value?.output).toBe(join(cwd, '../sdk'));
  });

  test('further documents have overlays and a suffix of their own', async () => {
    const further =
      '[{ document: v2.yml, suffix: V2, overlays: [names.yml] }, { document: v3.yml }]';
    const cwd = await folderWith({ 'spec/codegen.yml': `${least}furtherDocuments: ${further}` });
    const { value } = await readConfig('spec/codegen.yml', cwd);
    expect(value?.further).toEqual([
      { document: join('spec', 'v2.yml'), suffix: 'V2', overlays: [join('spec', 'names.yml')] },
      { document: join('spec', 'v3.yml'), suffix: '', overlays: [] },
    ]);
  });

  test('translations stand beside it, and the package may speak their language', async () => {
    const locales = 'locales: { ja: locales/ja.yml, pt-BR: /pt.yaml }\nlocale: ja\n';
    const cwd = await folderWith({ 'spec/codegen.yml': `${least}${locales}` });
    const { value } = await readConfig('spec/codegen.yml', cwd);
    expect(value?.locale).toBe('ja');
    expect(value?.locales).toEqual([
      { tag: 'ja', path: join('spec', 'locales/ja.yml') },
      { tag: 'pt-BR', path: '/pt.yaml' },
    ]);
  });

  test('documents can stand in another folder; overlays and the output stay where they are', async () => {
    const further = 'overlays: [names.yml]\nfurtherDocuments: [{ document: v2.yml }]\n';
    const cwd = await folderWith({ 'spec/codegen.yml': `${least}${further}` });
    const { value } = await readConfig('spec/codegen.yml', cwd, 'corpus');
    expect(value).toMatchObject({
      document: join('corpus', 'api.yml'),
      overlays: [join('spec', 'names.yml')],
      further: [{ document: join('corpus', 'v2.yml') }],
      output: join('spec', 'sdk'),
    });
  });

  test('servers have names, and there is more to choose', async () => {
    const servers = { baseUrl: 'https://api.example.com', uploadUrl: 'https://up.example.com' };
    const text = `${least}servers: ${JSON.stringify(servers)}\nint64: bigint\nextras: true`;
    const cwd = await folderWith({ 'codegen.yml': text });
    const { value } = await readConfig('codegen.yml', cwd);
    expect(value).toMatchObject({ servers, int64: 'bigint', extras: true });
  });

  test('the license is read', async () => {
    const cwd = await folderWith({
      'spec/codegen.yml': `${least}package: { licenseFile: ../LICENSE }`,
      LICENSE: 'Permission is granted: to all.\n',
    });
    const { value } = await readConfig('spec/codegen.yml', cwd);
    expect(value?.licenseText).toBe('Permission is granted: to all.\n');
  });

  test.each(['0.1.0', '10.20.30', '1.0.0-beta.1', '1.0.0+build'])('version %s', async (version) => {
    expect(await findings(`${least}package: { version: ${version} }`)).toEqual([]);
  });

  test.each(['box-invites-sdk', "'@box/invites'", 'a', '7z'])('package name %s', async (name) => {
    expect(await findings(`${least}package: { name: ${name} }`)).toEqual([]);
  });

  test('a brand may be empty', async () => {
    expect(await findings(`${least}client: { brand: '' }`)).toEqual([]);
  });
});

describe('a configuration that does not fit', () => {
  test.each([
    [
      'a misspelled key',
      `${least}overlay: [a.yml]`,
      '3:1 config-key-unknown: The configuration has no key `overlay`. Did you mean `overlays`?',
    ],
    [
      'a key of another place',
      `${least}package:\n  client: Box`,
      '4:11 config-key-unknown: The configuration has no key `package.client`. ' +
        'The keys here are `name`, `version`, `description`, `license`, `licenseFile`, ' +
        '`repository`, `author`, `homepage`, `keywords`.',
    ],
    [
      'an inherited name',
      `${least}toString: x`,
      '3:11 config-key-unknown: The configuration has no key `toString`. ' +
        'The keys here are `document`, `overlays`, `furtherDocuments`, `servers`, `int64`, `output`, ' +
        '`release`, `locales`, `locale`, `convention`, `extras`, `client`, `package`.',
    ],
    [
      'a suffix that no name can end in',
      `${least}furtherDocuments: [{ document: v2.yml, suffix: 2.0 }]`,
      '3:48 config-value: `furtherDocuments.0.suffix` must be text. ' +
        "What the names of the document's components and methods end in, so that they differ from those of other documents.",
    ],
    [
      'a server with a name that is none',
      `${least}servers: { up-load: 'https://up.example.com' }`,
      '3:1 config-value: `servers` has the key `up-load`, which does not have the right form. ' +
        'Base URLs by the names under which a client can change them. An operation is served at the one that its own ' +
        "address begins with; the rest of that address is part of its path. Without this: the document's servers, " +
        'named after their hosts.',
    ],
    [
      'a missing key',
      'document: api.yml',
      '1:1 config-key-missing: The configuration lacks the key `output`. Add `output: …`.',
    ],
    [
      'a list that is none',
      `${least}overlays: repairs.yml`,
      '3:11 config-value: `overlays` must be a list. ' +
        'OpenAPI Overlays that correct and complete the document, applied in this order.',
    ],
    [
      'a number that is meant as a version',
      `${least}package:\n  version: 1.0`,
      '4:12 config-value: `package.version` must be text. ' +
        'The version of the package where no release folder has it, as Semantic Versioning writes it; in quotes where YAML would read a number.',
    ],
    [
      'a convention that there is not',
      `${least}convention: boxes`,
      '3:13 config-value: `convention` must be `box` or `general`. ' +
        "How public names are made: `box` gives those of Box's own SDKs, `general` suits any other API.",
    ],
    [
      'a client that is no class name',
      `${least}client: { name: box-client }`,
      '3:17 config-value: `client.name` does not have the right form. ' +
        'A capital letter, then letters and digits.',
    ],
    [
      'an overlay twice',
      `${least}overlays: [a.yml, a.yml]`,
      '3:1 config-value: `overlays` must not name a thing twice. ' +
        'OpenAPI Overlays that correct and complete the document, applied in this order.',
    ],
    [
      'an address without a scheme',
      `${least}package:\n  homepage: example.com`,
      '4:13 config-value: `package.homepage` does not have the right form. ' +
        'An address that starts with https:// or http://.',
    ],
    [
      'a tag that no language has',
      `${least}locales: { jp_JP: ja.yml }`,
      '3:1 config-value: `locales` has the key `jp_JP`, which does not have the right form. ' +
        "The files with the document's texts in other languages, by the tags of these, such as `ja` or `pt-BR`.",
    ],
    [
      'translations that are no YAML',
      `${least}locales: { ja: ja.json }`,
      '3:16 config-value: `locales.ja` does not have the right form. ' +
        'A path, relative to this file, that ends in .yml or .yaml.',
    ],
    [
      'a language without translations',
      `${least}locale: ja`,
      '3:9 locale-unknown: There are no translations for the locale `ja`. ' +
        'It can be `en`; `locales` names the files of others.',
    ],
    [
      'a license file that is missing',
      `${least}package:\n  licenseFile: LICENCE`,
      '4:16 license-file-unreadable: The license file spec/LICENCE cannot be read. ' +
        'The path is relative to the configuration.',
    ],
  ])('%s', async (_, text, finding) => {
    expect(await findings(text)).toEqual([finding]);
  });

  test.each(['../x', 'Upper', 'with space', '@scope', '', 'a'.repeat(215), 'A'.repeat(215)])(
    'package name %j',
    async (name) => {
      expect(await findings(`${least}package: { name: ${JSON.stringify(name)} }`)).toHaveLength(1);
    },
  );

  test('everything at once', async () => {
    expect(await findings('outptu: sdk\npackage: { nmae: a }')).toHaveLength(4);
  });

  test('a file that is not there', async () => {
    const cwd = await folderWith({});
    const { diagnostics } = await readConfig('spec/codegen.yml', cwd);
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-missing']);
  });
});
