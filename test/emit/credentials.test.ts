import { expect, test } from 'vitest';
import { generated, minimal } from '../support/pipeline.js';

const flows = { clientCredentials: { tokenUrl: 'https://a.example/token', scopes: {} } };
const schemes = {
  basic: { type: 'http', scheme: 'basic' },
  key: { type: 'apiKey', name: 'k', in: 'query' },
  oauth: { type: 'oauth2', flows },
  bearer: { type: 'http', scheme: 'bearer' },
};
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
  [['basic', 'key', 'oauth', 'bearer'], [...classes]],
] as const)('a package exports the classes for %j', async (names, expected) => {
  expect(await exported('general', ...names)).toEqual(expected);
});

test('a convention with classes of its own for OAuth 2.0 needs no other', async () => {
  expect(await exported('box', 'oauth', 'basic')).toEqual(['BasicAuth']);
});
