import path from 'node:path';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { compile } from '../runtime/compile.js';
import { generated, minimal } from '../support/pipeline.js';
import { fencesIn, moduleOf } from './fences.js';

const object = { type: 'object', properties: { id: { type: 'string' } } };
const json = { 'application/json': { schema: object } };
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const answers = (content: JsonObject): JsonObject => ({ 200: { description: 'Pets.', content } });
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const list = { type: 'object', properties: { entries: { type: 'array', items: object } } };
const entries = {
  type: 'object',
  properties: { ...list.properties, next_marker: { type: 'string' } },
};
const marker = { name: 'marker', in: 'query', schema: { type: 'string' } };

const calls = {
  consent: { get: { operationId: 'consent', security: [], responses: answers(json) } },
  pet: { get: { operationId: 'getPet', parameters: [id], responses: answers(json) } },
  photo: {
    get: { operationId: 'getPhoto', parameters: [id], responses: answers(bytes) },
    put: {
      operationId: 'setPhoto',
      parameters: [id],
      requestBody: { required: true, content: bytes },
      responses: answers(json),
    },
  },
  pets: {
    get: {
      operationId: 'listPets',
      parameters: [marker],
      responses: answers({ 'application/json': { schema: entries } }),
    },
  },
};

interface Case {
  readonly convention: 'box' | 'general';
  readonly extras: boolean;
  readonly isSecured: boolean;
  readonly paths: JsonObject;
  /** The headings below the quick start. */
  readonly headings: readonly string[];
}

const common = ['Errors', 'Options', 'Calls', 'What is sent again', 'Clients like another'];
const last = ['In browsers', 'Testing your code', 'Managers'];
const watching = 'Seeing and changing what is sent';

const cases: { readonly [what: string]: Case } = {
  'that knows no credentials': {
    convention: 'general',
    extras: false,
    isSecured: false,
    paths: { '/pets/{id}': calls.pet },
    headings: [...common, watching, ...last],
  },
  'with files': {
    convention: 'general',
    extras: false,
    isSecured: true,
    paths: { '/consent': calls.consent, '/pets/{id}': calls.pet, '/pets/{id}/photo': calls.photo },
    headings: [...common, watching, 'Files', ...last],
  },
  'with listings': {
    convention: 'box',
    extras: false,
    isSecured: true,
    paths: { '/pets': calls.pets },
    headings: [...common, watching, 'Listings', ...last],
  },
  'that has all that Box adds': {
    convention: 'box',
    extras: true,
    isSecured: true,
    paths: { '/pets': calls.pets, '/pets/{id}/photo': calls.photo },
    headings: [
      'Authentication',
      ...common,
      ...['Network sessions', 'Any other request', watching, 'Listings', 'Files'],
      'Proxies, agents and files of Node',
      ...last,
    ],
  },
};

async function filesOf({ convention, extras, isSecured, paths }: Case) {
  const securitySchemes = { token: { type: 'http', scheme: 'bearer' } };
  const { files } = await generated(
    minimal({
      servers: [{ url: 'https://a.example' }],
      paths,
      ...(isSecured && { components: { securitySchemes } }),
    }),
    convention,
    { extras },
  );
  return files;
}

test.each(Object.entries(cases))('the README of an API %s has these chapters', async (_, one) => {
  const text = (await filesOf(one)).get('README.md') ?? '';
  const headings = [...text.matchAll(/^## (.*)$/gmu)].map(([, heading]) => heading);
  expect(headings).toEqual(['Install', 'Quick start', ...one.headings]);
  const [contents = ''] = /^Below: .*$/mu.exec(text) ?? [];
  expect([...contents.matchAll(/\[([^\]]*)\]/gu)].map(([, title]) => title)).toEqual(one.headings);
});

test('the call that is shown gives JSON, and says who calls', async () => {
  const text = (await filesOf(cases['with files'] ?? fail())).get('README.md') ?? '';
  expect(text).toMatch(/## Quick start[^#]*client\.\w+\.getPet\('/u);
});

function fail(): never {
  throw new Error('There is no such case.');
}

test.each([
  ['number', 'loses its last digits'],
  ['bigint', 'Integers of 64 bits are of the type `bigint`.'],
] as const)('where integers of 64 bits are a %s, the README says so', async (int64, said) => {
  const paths = { '/pets/{id}': calls.pet };
  const { files } = await generated(minimal({ paths }), 'general', { int64 });
  expect(files.get('README.md')).toContain(said);
});

test.each([
  ['http://a.example', 'true'],
  ['https://a.example', 'false'],
])('whether %s may be called as it is: %s', async (url, isOpen) => {
  const paths = { '/pets/{id}': calls.pet };
  const { files } = await generated(minimal({ servers: [{ url }], paths }));
  expect(files.get('README.md')).toMatch(RegExp(`allowInsecure.*\\| \`${isOpen}\` +\\|`, 'u'));
});

/** The runtime is compiled once, and not for every package. */
function sourceOf(home: string, file: string, text: string): string {
  if (!file.startsWith('src/runtime/')) return text;
  const from = path.posix.dirname(`test/runtime/${home}/${file}`);
  const to = file.replace('src/', 'generator/').replace(/\.ts$/u, '.js');
  return `export * from '${path.posix.relative(from, to)}';\n`;
}

test('all code compiles', async () => {
  const modules: { [name: string]: string } = {};
  for (const [index, one] of Object.values(cases).entries()) {
    const home = `readme-${index}`;
    const files = await filesOf(one);
    for (const [file, text] of files)
      if (file.startsWith('src/')) modules[`${home}/${file}`] = sourceOf(home, file, text);
    const { name }: { readonly name: string } = JSON.parse(files.get('package.json') ?? '');
    const auth = one.convention === 'box' ? 'BoxDeveloperTokenAuth' : 'BearerAuth';
    const given = { name, client: 'ExampleClient', auth };
    for (const [at, fence] of fencesIn(files.get('README.md') ?? '').entries())
      modules[`${home}/${at}.ts`] = moduleOf(fence, given).replaceAll(
        RegExp(`'${name}(/\\w+)?'`, 'gu'),
        (_, entry: string | undefined) => `'./src${entry ?? '/index'}.js'`,
      );
  }
  const found = [...compile(modules)].filter(([, errors]) => errors.length > 0);
  expect(found).toEqual([]);
  expect(Object.keys(modules).filter((file) => /\/\d+\.ts$/u.test(file)).length).toBeGreaterThan(
    40,
  );
}, 120_000);
