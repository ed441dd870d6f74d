import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { minimal } from '../support/document.js';

const text = { type: 'string' };
const pairExample = { a: 'one & two', b: 'x;/y"' };

function pairWith(example: { readonly a: string; readonly b: string }): JsonObject {
  const properties = { a: { ...text, example: example.a }, b: { ...text, example: example.b } };
  return { type: 'object', properties, required: ['a', 'b'] };
}

const pair = pairWith(pairExample);
const listExample = ['a b', 'c,d'];
const list = { type: 'array', items: text };
const answers = { '200': { description: 'Done.' } };

/** A call of which only one part matters. */
function call(id: string, parts: JsonObject): JsonObject {
  return { operationId: id, tags: ['things'], responses: answers, ...parts };
}

function parameter(place: string, parts: JsonObject): JsonObject {
  return { name: 'value', in: place, required: true, schema: text, example: 'a b', ...parts };
}

const listOf = (place: string, parts: JsonObject): JsonObject =>
  parameter(place, { schema: list, example: listExample, ...parts });
const pairOf = (place: string, parts: JsonObject): JsonObject =>
  parameter(place, { schema: pair, example: pairExample, ...parts });

const written: { readonly [path: string]: JsonObject } = {
  simple: pairOf('path', {}),
  simpleExploded: pairOf('path', { explode: true }),
  label: listOf('path', { style: 'label' }),
  labelExploded: pairOf('path', { style: 'label', explode: true }),
  matrix: listOf('path', { style: 'matrix' }),
  matrixExploded: pairOf('path', { style: 'matrix', explode: true }),
  inPath: parameter('path', { content: { 'application/json': { schema: pair } }, example: null }),
  form: listOf('query', {}),
  commas: listOf('query', { explode: false }),
  spaces: listOf('query', { style: 'spaceDelimited', explode: false }),
  pipes: listOf('query', { style: 'pipeDelimited', explode: false }),
  deep: pairOf('query', { style: 'deepObject', explode: true }),
  reserved: parameter('query', { allowReserved: true, example: "a/b?c=d&e#f[1]{2}$`!'" }),
  pairs: pairOf('query', {}),
  day: parameter('query', { schema: { type: 'string', format: 'date' }, example: '2020-02-29' }),
  instant: parameter('query', {
    schema: { type: 'string', format: 'date-time' },
    example: '2012-12-12T10:53:43.120-08:00',
  }),
  header: listOf('header', { name: 'X-Value' }),
  headerPairs: pairOf('header', { name: 'X-Value', explode: true }),
  constantHeader: parameter('header', { name: 'X-Kind', schema: { enum: ['one'], ...text } }),
  cookie: listOf('cookie', {}),
};

const parameterPaths = Object.entries(written).map(([name, one]) => {
  const isPath = one['in'] === 'path';
  const operation = call(name, { parameters: [one] });
  return [isPath ? `/${name}/{value}` : `/${name}`, { get: operation }] as const;
});

const bytes = { type: 'string', format: 'binary' };
const whole = {
  type: 'object',
  required: ['about', 'file', 'note', 'tags'],
  properties: {
    about: pair,
    file: bytes,
    note: { ...text, example: '@a; "b" \\ c' },
    tags: { ...list, example: ['<x', ' y ', 'plain, "so"', '(z', ''] },
  },
};

const bodies: { readonly [path: string]: readonly [string, JsonObject] } = {
  json: ['application/json', { schema: pair }],
  otherJson: ['application/merge-patch+json', { schema: pair }],
  form: ['application/x-www-form-urlencoded', { schema: pair }],
  formOfObjects: [
    'application/x-www-form-urlencoded',
    {
      schema: {
        type: 'object',
        required: ['one', 'many'],
        properties: { one: pair, many: { ...list, example: listExample } },
      },
    },
  ],
  parts: ['multipart/form-data', { schema: whole }],
  typedParts: [
    'multipart/form-data',
    {
      schema: whole,
      encoding: { note: { contentType: 'text/csv' }, file: { contentType: 'image/png' } },
    },
  ],
  rangedParts: [
    'multipart/form-data',
    {
      schema: whole,
      encoding: { file: { contentType: 'image/png, image/jpeg' }, note: { contentType: 'text/*' } },
    },
  ],
  text: ['text/plain', { schema: text }],
  bytes: ['application/octet-stream', { schema: bytes }],
  images: ['image/*', { schema: bytes }],
  inline: ['application/json', { schema: { type: 'object', properties: { a: text } } }],
};

const bodyPaths = Object.entries(bodies).map(([name, [type, content]]) => {
  const requestBody = { required: name !== 'inline', content: { [type]: content } };
  return [`/bodies/${name}`, { post: call(`send_${name}`, { requestBody }) }] as const;
});

const schemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  basic: { type: 'http', scheme: 'basic' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'the key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
};

const ways: { readonly [name: string]: JsonObject[] } = {
  ...Object.fromEntries(Object.keys(schemes).map((name) => [name, [{ [name]: [] }]])),
  none: [],
  several: [{ header: [], cookie: [], basic: [] }],
};

const securityPaths = Object.entries(ways).map(([name, security]) => {
  const parameters = [{ ...written['cookie'] }, { ...written['form'] }];
  return [`/as/${name}`, { get: call(`as_${name}`, { security, parameters }) }] as const;
});

const elsewhere = call('callElsewhere', { servers: [{ url: 'https://else.example.com/a/' }] });
const relative = call('callRelative', { servers: [{ url: '/v2' }] });

/** A document whose operations differ in how their requests are written. */
export const everyForm: JsonObject = minimal({
  components: { securitySchemes: schemes },
  security: [{ bearer: [] }],
  paths: {
    ...Object.fromEntries([...parameterPaths, ...bodyPaths, ...securityPaths]),
    '/elsewhere': { put: elsewhere, delete: relative, head: call('peek', {}) },
  },
});

const nasty = "a\"; touch x; '$(id)' `id` $HOME !! \\ \n# {a,b}[1-3] | > & é 日本";

const parts = {
  type: 'object',
  required: ['one', 'two', 'c"d'],
  properties: {
    one: { ...text, example: nasty },
    two: pairWith({ a: nasty, b: ';' }),
    'c"d': { ...text, example: ';type=text/html' },
  },
};

/** A document whose texts mean something to shells and to cURL. */
export const hostile: JsonObject = minimal({
  servers: [{ url: "https://api.example.com/it's/$(id)/`id`" }],
  paths: {
    "/it's/$(id)/{value}": {
      post: call('send', {
        parameters: [
          { ...parameter('path', { example: nasty }) },
          { ...parameter('query', { name: '$(id) "q"', example: nasty }) },
          { ...parameter('header', { name: 'X-Value', example: '"$(id)" `id` \\ \'!\'' }) },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: pairWith({ a: nasty, b: "'" }) } },
        },
      }),
      put: call('sendParts', {
        parameters: [{ ...parameter('path', { example: '../..' }) }],
        requestBody: {
          required: true,
          content: { 'multipart/form-data': { schema: parts } },
        },
      }),
    },
  },
});
