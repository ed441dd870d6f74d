import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Content } from '../../generator/model/api.js';
import { conventions } from '../../generator/name/conventions.js';
import { definitionsIn, lossesOf, operationOf, read, typeText } from './notation.js';

const box = conventions.box.reading;
const string = { type: 'string' };
const object = { type: 'object', properties: { a: string } };
const binary = { type: 'string', format: 'binary' };
const ok = { 200: { description: 'OK' } };

function answer(content: JsonObject): JsonObject {
  return { description: 'OK', content };
}

function contentText(content: Content | undefined): string {
  return content ? `${content.mediaType} ${content.form} ${typeText(content.type)}` : 'nothing';
}

function received(content: JsonObject): string {
  return contentText(operationOf({ responses: { 200: answer(content) } }).success.content);
}

function sent(content: JsonObject): string {
  return contentText(operationOf({ requestBody: { content }, responses: ok }).body);
}

describe('content', () => {
  const list = { type: 'array', items: string };

  test.each<[text: string, content: JsonObject]>([
    [
      'application/json json string[]',
      { 'application/xml': {}, 'application/json': { schema: list } },
    ],
    ['application/json json unknown', { 'application/hal+json': {}, 'application/json': {} }],
    [
      'application/hal+json json string[]',
      { 'application/hal+json': { schema: list }, 'text/html': {} },
    ],
    ['application/json binary binary', { 'application/json': { schema: binary } }],
    ['text/html text string', { 'text/html': {} }],
    ['text/plain; charset=utf-8 text string', { 'text/plain; charset=utf-8': { schema: string } }],
    ['application/xml text string', { 'application/xml': { schema: object } }],
    ['application/octet-stream binary binary', { 'application/octet-stream': {} }],
    ['image/jpg binary binary', { 'image/png': {}, 'image/jpg': {} }],
    ['text/event-stream binary binary', { 'text/event-stream': { itemSchema: object } }],
    ['application/x-ndjson binary binary', { 'application/x-ndjson': {} }],
    ['*/* json string[]', { '*/*': { schema: list } }],
    ['*/* text string', { '*/*': { schema: string } }],
    ['*/* binary binary', { '*/*': {} }],
    ['multipart/mixed binary binary', { 'multipart/mixed': {} }],
  ])('is received as %s', (text, content) => {
    expect(received(content)).toBe(text);
  });

  test.each<[text: string, content: JsonObject]>([
    [
      'application/json json string[]',
      { 'multipart/form-data': {}, 'application/json': { schema: list } },
    ],
    [
      'application/x-www-form-urlencoded form string[]',
      { 'application/x-www-form-urlencoded': { schema: list } },
    ],
    [
      'multipart/form-data multipart {binary}',
      { 'multipart/form-data': { schema: { additionalProperties: binary } } },
    ],
    ['text/csv text string', { 'text/csv': { schema: string } }],
    ['application/pdf binary binary', { 'application/pdf': { schema: binary } }],
  ])('is sent as %s', (text, content) => {
    expect(sent(content)).toBe(text);
  });

  test('of a form says how single fields are written', () => {
    const encoding = {
      file: { contentType: 'image/png' },
      tags: { style: 'pipeDelimited', explode: false },
    };
    const content = { 'multipart/form-data': { schema: object, encoding } };
    const { body } = operationOf({ requestBody: { content }, responses: ok });
    expect([...(body?.parts ?? [])]).toEqual([
      ['file', { contentType: 'image/png', style: 'form', explode: true }],
      ['tags', { contentType: undefined, style: 'pipeDelimited', explode: false }],
    ]);
  });

  test('that is not used is recorded, and so is what is given as it is', () => {
    const content = { 'application/xml': { schema: object }, 'text/html': {} };
    const built = read({ paths: { '/a': { get: { responses: { 200: answer(content) } } } } });
    const at = '/paths/~1a/get/responses/200/content';
    expect(lossesOf(built)).toEqual([
      `${at}/text~1html ignored: content of type \`text/html\`, beside \`application/xml\``,
      `${at}/application~1xml approximated: content of type \`application/xml\`, which is given as it is`,
    ]);
  });

  test('of JSON holds text where the document says bytes; a form may hold bytes', () => {
    const File = { type: 'object', properties: { bytes: binary } };
    const Text = { type: 'object', properties: { bytes: binary } };
    const ref = (key: string): JsonObject => ({ schema: { $ref: `#/components/schemas/${key}` } });
    const requestBody = { content: { 'multipart/form-data': ref('File') } };
    const responses = { 200: answer({ 'application/json': ref('Text') }) };
    const built = read({
      paths: { '/a': { post: { requestBody, responses } } },
      components: { schemas: { File, Text } },
    });
    expect(definitionsIn(built)).toMatchObject({
      File: expect.stringContaining('bytes?: binary') as unknown,
      Text: '{ bytes?: string }',
    });
    expect(lossesOf(built)).toEqual([
      '/components/schemas/Text approximated: bytes where only text can stand, which are read as text',
    ]);
  });

  test('that is a list gives its items the name of the body', () => {
    const items = { type: 'object', properties: { op: string } };
    const content = { 'application/json-patch+json': { schema: { type: 'array', items } } };
    const built = read({ paths: { '/a': { put: { requestBody: { content }, responses: ok } } } });
    const [item] = built.value.types.values();
    expect(item?.place).toEqual({ kind: 'body', operation: '#/paths/~1a/put' });
  });

  test("that is a map has a name in Box's document", () => {
    const content = { 'application/json': { schema: { additionalProperties: string } } };
    const { body } = operationOf({ requestBody: { content }, responses: ok }, box);
    expect(contentText(body)).toMatch(/content\/application~1json\/schema$/u);
    expect(body?.required).toBe(true);
  });
});
