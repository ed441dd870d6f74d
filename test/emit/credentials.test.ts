import { describe, expect, test } from 'vitest';
import type { Json as JsonValue, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { generated, minimal } from '../support/pipeline.js';

const flows = { clientCredentials: { tokenUrl: 'https://a.example/token', scopes: {} } };
const schemes = {
  basic: { type: 'http', scheme: 'basic' },
  key: { type: 'apiKey', name: 'k', in: 'query' },
  oauth: { type: 'oauth2', flows },
  bearer: { type: 'http', scheme: 'bearer' },
  consent: { type: 'oauth2', flows: { implicit: { authorizationUrl: '/', scopes: {} } } },
};
const ok = { 204: { description: 'Nothing.' } };
const classes = ['ApiKeyAuth', 'BasicAuth', 'ClientCredentialsAuth'] as const;

async function exported(
  convention: 'box' | 'general',
  ...names: readonly (keyof typeof schemes)[]
): Promise<readonly string[]> {
  const securitySchemes = Object.fromEntries(names.map((name) => [name, schemes[name]]));
  const { files } = await generated(minimal({ components: { securitySchemes } }), convention);
  const index = files.get('src/index.ts') ?? '';
  return classes.filter((name) => index.includes(`${name} `) || index.includes(`${name},`));
}

test.each([
  [['basic'], ['BasicAuth']],
  [['key'], ['ApiKeyAuth']],
  [['oauth'], ['ClientCredentialsAuth']],
  [['bearer'], []],
  [['consent'], []],
  [['basic', 'key', 'oauth', 'bearer'], [...classes]],
] as const)('a package exports the classes for %j', async (names, expected) => {
  expect(await exported('general', ...names)).toEqual(expected);
});

describe('the page of an operation says', () => {
  const securitySchemes = {
    key: schemes.key,
    oauth: {
      type: 'oauth2',
      flows: {
        authorizationCode: {
          authorizationUrl: 'https://a.example/consent',
          tokenUrl: 'https://a.example/token',
          scopes: { read: 'Read pets.', write: 'Add *pets*.' },
        },
      },
    },
  };

  async function written(security: JsonValue, known: JsonObject): Promise<readonly string[]> {
    const get = { operationId: 'listPets', tags: ['pets'], responses: ok, security };
    const paths = { '/pets': { get } };
    const { files } = await generated(minimal({ paths, components: { securitySchemes: known } }));
    const page = files.get('docs/pets.md') ?? '';
    return [
      /^Credentials:.*|^This call sends.*/mu.exec(page)?.[0] ?? '',
      files.get('README.md') ?? '',
    ];
  }

  test.each<[security: JsonValue, text: string]>([
    [[], 'This call sends no credentials.'],
    [[{}], 'This call sends no credentials.'],
    [[{ key: [] }], 'Credentials: `key`.'],
    [[{ key: [] }, {}], 'Credentials: `key`; it can do without.'],
    [[{ oauth: ['read'] }], 'Credentials: `oauth` with the scope `read`.'],
    [
      [{ key: [], oauth: ['read', 'write'] }, { key: [] }],
      'Credentials: `key` and `oauth` with the scopes `read`, `write`, or `key`.',
    ],
  ])('%j', async (security, text) => {
    expect((await written(security, securitySchemes))[0]).toBe(text);
  });

  test.each<[security: JsonValue, scheme: keyof typeof schemes, text: string]>([
    [[{ basic: [] }], 'basic', ''],
    [[{ oauth: [] }], 'oauth', ''],
    [[{ oauth: ['all'] }], 'oauth', 'Credentials: `oauth` with the scope `all`.'],
  ])('%j, where there is no other', async (security, scheme, text) => {
    expect((await written(security, { [scheme]: schemes[scheme] }))[0]).toBe(text);
  });

  test('what tokens can be good for, and who gives them out', async () => {
    const [, text = ''] = await written([{ oauth: ['read'] }], { oauth: securitySchemes.oauth });
    expect(text).toContain(
      'Tokens are given out by `https://a.example/token` to users who consent at `https://a.example/consent`.',
    );
    expect(text).toMatch(/\| `read` +\| Read pets. +\|\n\| `write` \| Add _pets_. +\|/u);
    expect(text).toContain("new BearerAuth({ token: 'YOUR_TOKEN' })");
  });
});

test('a convention with classes of its own for OAuth 2.0 needs no other', async () => {
  expect(await exported('box', 'oauth', 'basic')).toEqual(['BasicAuth']);
});
