import { expect, test } from 'vitest';
import { readConfig } from '../../generator/config/config.js';
import { settle, type ReleaseSettings } from '../../generator/config/settings.js';
import { folderWith } from './support.js';

test('without a configuration, all comes from the title', () => {
  expect(settle(undefined, 'Box Invites API')).toEqual({
    convention: 'general',
    suffixes: [],
    servers: {},
    int64: 'number',
    locale: 'en',
    locales: [],
    extras: false,
    client: { name: 'BoxInvitesClient', brand: '' },
    package: {
      name: 'box-invites',
      version: '0.0.0',
      description: undefined,
      license: 'UNLICENSED',
      licenseText: undefined,
      repository: undefined,
      author: undefined,
      homepage: undefined,
      keywords: [],
    },
  });
});

test('what the folder of the release says wins over the configuration', async () => {
  const cwd = await folderWith({
    'codegen.yml': 'document: api.yml\noutput: sdk\npackage: { version: 1.2.3 }\n',
  });
  const { value } = await readConfig('codegen.yml', cwd);
  const versionOf = (release?: ReleaseSettings) => settle(value, 'API', release).package.version;
  expect(versionOf({ version: '2.0.0', changelog: undefined })).toBe('2.0.0');
  expect(versionOf({ version: undefined, changelog: undefined })).toBe('1.2.3');
  expect(versionOf()).toBe('1.2.3');
});

test('what the configuration says wins, and the rest is filled in', async () => {
  const cwd = await folderWith({
    'codegen.yml': [
      'document: api.yml',
      'output: sdk',
      'convention: box',
      'extras: true',
      'client: { name: BoxClient, brand: Box }',
      'package: { version: 1.2.3, license: MIT, licenseFile: LICENSE, keywords: [box] }',
    ].join('\n'),
    LICENSE: 'MIT License',
  });
  const { value } = await readConfig('codegen.yml', cwd);
  expect(settle(value, 'Box Invites API')).toMatchObject({
    convention: 'box',
    extras: true,
    client: { name: 'BoxClient', brand: 'Box' },
    package: {
      name: 'box-invites',
      version: '1.2.3',
      license: 'MIT',
      licenseText: 'MIT License',
      keywords: ['box'],
    },
  });
});
