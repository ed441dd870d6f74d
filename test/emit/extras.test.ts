import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { generated, minimal } from '../support/pipeline.js';

const pet: JsonObject = {
  type: 'object',
  required: ['type'],
  properties: { type: { enum: ['pet'] }, id: { type: 'string' } },
};
const document = minimal({
  paths: {
    '/pets': {
      get: {
        'x-box-tag': 'pets',
        parameters: [{ $ref: '#/components/parameters/Size' }],
        responses: {
          200: { description: 'Pets.', content: { 'application/json': { schema: ref('Pet') } } },
        },
      },
    },
  },
  components: {
    schemas: { Pet: pet },
    parameters: {
      Size: { name: 'size', in: 'query', schema: { type: 'string', enum: ['small', 'large'] } },
    },
  },
});

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** The text of the files of the package, and the entry points that its `package.json` names. */
async function surface(
  convention: 'box' | 'general',
  extras: boolean,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly entries: readonly string[] }> {
  const { files } = await generated(document, convention, { extras });
  const { exports } = JSON.parse(files.get('package.json') ?? '') as { exports: object };
  return { files, entries: Object.keys(exports) };
}

const plain = ['.', './testing', './managers/*', './models/*', './package.json'];

describe('a package with all that the convention of Box knows', () => {
  test('has an entry point for each kind of module, which the index gathers', async () => {
    const { files, entries } = await surface('box', true);
    const barrels = ['managers', 'schemas', 'parameters', 'networking', 'box', 'internal'];
    expect(entries).toEqual([
      '.',
      ...barrels.map((name) => `./${name}`),
      ...['./testing', './node'],
      ...plain.slice(2),
    ]);
    const index = files.get('src/index.ts') ?? '';
    for (const name of barrels) expect(index).toContain(`export * from './barrels/${name}.js';`);
    expect(index).not.toContain('managers/pets');
    expect(index).not.toContain('BoxDeveloperTokenAuth');
  });

  test('has each name in the entry point of its kind', async () => {
    const { files } = await surface('box', true);
    const namesOf = (barrel: string): readonly string[] =>
      files.get(`src/barrels/${barrel}.ts`)?.match(/\w+(?=,|\s\})/g) ?? [];
    expect(namesOf('managers')).toEqual([
      ...['PetsManager', 'GetPetsQueryParams'],
      ...['PetsManagerInput', 'GetPetsHeaders', 'GetPetsHeadersInput'],
    ]);
    expect(namesOf('schemas')).toEqual(['Pet', 'PetTypeField', 'PetInput']);
    expect(namesOf('parameters')).toEqual(['Size']);
    expect(namesOf('internal')).toContain('Hash');
    expect(namesOf('networking')).toContain('FetchOptionsInput');
    expect(namesOf('box')).toEqual(expect.arrayContaining(['ApiError', 'BoxDeveloperTokenAuth']));
  });

  test('has an entry point for Node alone, with code that is compiled with the types of Node', async () => {
    const { files } = await surface('box', true);
    expect(files.get('src/node.ts')).toBe(
      "export { agentFetch, type Agents } from './runtime/node/agentFetch.js';\n" +
        "export { FileTokenStorage } from './runtime/node/fileTokenStorage.js';\n" +
        "export { JwtConfig } from './runtime/node/jwtConfig.js';\n" +
        "export { proxied, type ProxyConfig } from './runtime/node/proxied.js';\n",
    );
    expect(files.has('src/runtime/node/jwtConfig.ts')).toBe(true);
    expect(files.get('tsconfig.json')).toContain('"types": ["node"]');
    expect(files.get('package.json')).toContain('"@types/node"');
    expect(files.get('package.json')).toContain('src/node.ts --bundle --splitting');
    expect(files.get('src/index.ts')).not.toContain('runtime/node');
  });

  test('has no entry point that gathers nothing', async () => {
    const { files } = await generated(minimal({}), 'box', { extras: true });
    const { exports } = JSON.parse(files.get('package.json') ?? '') as { exports: object };
    const barrels = ['networking', 'box', 'internal'].map((name) => `./${name}`);
    expect(Object.keys(exports)).toEqual(['.', ...barrels, './node', ...plain.slice(2)]);
    expect(files.has('src/barrels/managers.ts')).toBe(false);
    expect(files.get('src/index.ts')).not.toContain('barrels/managers');
  });

  test('has a client with methods of its own', async () => {
    const { files } = await surface('box', true);
    const client = files.get('src/client.ts') ?? '';
    expect(client).toContain(
      'class ExampleClient extends ClientMethods<ConnectionOptions, ExampleClient> {',
    );
    expect(client).toContain('super(options, server, (changed) => new ExampleClient(changed));');
    expect(files.has('src/runtime/box/clientMethods.ts')).toBe(true);
  });
});

test.each([['box', false] as const, ['general', true] as const])(
  'a package of the convention %s has nothing of that where it is asked for: %s',
  async (convention, extras) => {
    const { files, entries } = await surface(convention, extras);
    expect(entries).toEqual(plain);
    const paths = [...files.keys()].filter((path) => /barrels|clientMethods|hash/.test(path));
    expect(paths).toEqual([]);
    expect(files.has('src/node.ts')).toBe(false);
    expect(files.get('package.json')).not.toMatch(/splitting|@types\/node/);
    expect(files.get('src/client.ts')).toContain('class ExampleClient {');
  },
);

test('what makes options of others is exported where the client has no methods for that', async () => {
  const { files } = await surface('general', false);
  expect(files.get('src/index.ts')).toMatch(
    /withBaseUrls,\s+withHeaders,\s+withInterceptors,\s+withRetries,\s+withTimeouts,?\s+\} from '\.\/runtime\/derived\.js'/,
  );
  const whole = await surface('box', true);
  expect(whole.files.get('src/index.ts')).not.toContain('runtime/derived');
});
