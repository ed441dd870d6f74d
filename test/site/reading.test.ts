import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleOf } from '../../scripts/site/example.js';
import { plain, blocks } from '../../scripts/site/markdown.js';
import { originalsOf } from '../../scripts/site/originals.js';
import { readDocuments } from '../../scripts/site/readDocuments.js';
import { readReference } from '../../scripts/site/referenceReader.js';
import { References } from '../../scripts/site/references.js';
import { SchemaReader } from '../../scripts/site/schemaReader.js';
import type { Shape } from '../../scripts/site/shape.js';
import { Slugs } from '../../scripts/site/slugs.js';
import { typeText, wordsOf } from '../../scripts/site/words.js';
import { writeSite } from '../../scripts/site/writeSite.js';

const components = {
  schemas: {
    User: {
      title: 'User (Mini)',
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string', example: '1' },
        boss: { $ref: '#/components/schemas/User', description: 'Who decides.' },
      },
    },
    Admin: {
      allOf: [
        { $ref: '#/components/schemas/User' },
        { required: ['rank'], properties: { rank: { type: 'integer', minimum: 1 } } },
      ],
    },
  },
};
const references = new References({ components });
const reader = new SchemaReader(references);
const english = wordsOf('en');

describe('a schema is read as what a page shows', () => {
  test.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date-time' }, 'string (date-time)'],
    [{ type: 'string', format: 'binary' }, 'binary'],
    [{ type: ['integer', 'null'] }, 'integer'],
    [{ type: ['integer', 'string'] }, 'integer or string'],
    [{ type: 'array', items: { type: 'string' } }, 'string array'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'map of number'],
    [{ $ref: '#/components/schemas/User' }, 'User (Mini)'],
    [{ allOf: [{ $ref: '#/components/schemas/User' }, { nullable: true }] }, 'User (Mini)'],
    [{ type: 'array', items: { $ref: '#/components/schemas/User' } }, 'User (Mini) array'],
    [{ properties: {} }, 'object'],
    [{}, 'any'],
  ])('%j is called %s', (schema, name) => {
    expect(typeText(reader.read(schema).type, english)).toBe(name);
  });

  test('in the words of the reader', () => {
    const { type } = reader.read({ type: 'array', items: { type: ['string', 'integer'] } });
    expect(typeText(type, wordsOf('ja-JP'))).toBe('stringまたはintegerの配列');
  });

  test('with what is said of it', () => {
    const given = { nullable: true, deprecated: true, readOnly: true, default: 0, example: [1] };
    const schema = { ...given, 'x-extensible-enum': ['a', 'b'], maxLength: 3, uniqueItems: false };
    expect(reader.read(schema)).toMatchObject({
      ...{ isNullable: true, isDeprecated: true, access: 'readOnly', default: '0', example: '[1]' },
      ...{ values: ['a', 'b'], isOpen: true, limits: [{ word: 'maxLength', value: '3' }] },
    });
  });

  test('with its members, once for what contains itself', () => {
    const { members, model } = reader.read({ $ref: '#/components/schemas/User' });
    expect(model).toBe('User');
    expect(members.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['id', true],
      ['boss', false],
    ]);
    const boss: Shape | undefined = members[1]?.shape;
    expect(boss).toMatchObject({ description: 'Who decides.', model: 'User', members: [] });
  });

  test('with the members of all its parts', () => {
    const { members } = reader.read({ $ref: '#/components/schemas/Admin' });
    expect(members.map(({ name, isRequired }) => `${name} ${isRequired}`)).toEqual([
      ...['id true', 'boss false', 'rank true'],
    ]);
  });
});

describe('an example', () => {
  test.each([
    [{ example: { a: 1 } }, { a: 1 }],
    [{ examples: { first: { value: 2 }, second: { value: 3 } } }, 2],
    [{ schema: { $ref: '#/components/schemas/Admin' } }, { id: '1', boss: { id: '1' }, rank: 0 }],
    [{ schema: { type: 'array', items: { type: 'boolean' } } }, [true]],
    [{ schema: { oneOf: [{ type: 'string', enum: ['x'] }] } }, 'x'],
    [{ schema: {} }, undefined],
  ])('of %j', (media, example) => {
    expect(exampleOf(media, references)).toEqual(example);
  });
});

describe('an operation', () => {
  const paths = {
    '/a': {
      parameters: [
        { name: 'q', in: 'query', description: 'of the path' },
        { name: 'p', in: 'query' },
      ],
      servers: [{ url: 'https://other.example/' }],
      get: {
        parameters: [
          { name: 'q', in: 'query', description: 'its own' },
          { name: 'box-version', in: 'header', schema: { enum: ['2025.0'] } },
        ],
        security: [{ key: ['read'] }],
        responses: { 204: { description: 'Done.' }, 404: {}, default: {} },
      },
      put: { operationId: 'put_a', security: [] },
    },
  };
  const securitySchemes = {
    key: { type: 'oauth2', flows: { implicit: { scopes: { read: 'Reads.' } } } },
  };
  const info = { title: 'T', version: '2024.0' };
  const reference = readReference('en', { info, paths, components: { securitySchemes } });
  const [get, put] = reference.groups.flatMap(({ operations }) => operations);

  test('has the parameters of its path, or its own in their place', () => {
    const [query, header] = get?.parameters ?? [];
    expect(query?.members.map(({ name, shape }) => [name, shape.description])).toEqual([
      ['q', 'its own'],
      ['p', ''],
    ]);
    expect(header?.place).toBe('header');
  });

  test('has the version that its header asks for, or else that of the document', () => {
    expect([get?.version, put?.version]).toEqual(['2025.0', '2024.0']);
  });

  test('has its scopes, server, errors and names', () => {
    expect(get?.security).toMatchObject([
      { kind: 'OAuth 2.0', scopes: [{ name: 'read', description: 'Reads.' }] },
    ]);
    expect(put?.security).toEqual([]);
    expect(get?.server).toBe('https://other.example');
    expect(get?.responses.map(({ status, isError }) => `${status} ${isError}`)).toEqual([
      ...['204 false', '404 true', 'default true'],
    ]);
    expect([get?.slug, get?.title, put?.slug]).toEqual(['get-a', 'get /a', 'put-a']);
  });
});

describe('texts', () => {
  test('of Markdown are blocks without HTML, images and headings', () => {
    expect(blocks('# A\n\n*b* <i>c</i> ![d](https://e.example/)').text).toBe(
      '<p># A</p>\n<p><em>b</em> &lt;i&gt;c&lt;/i&gt; !<a href="https://e.example/">d</a></p>',
    );
    expect(plain('**One** `two`\n\n- three')).toBe('One two three');
  });

  test('that nobody has translated are found', () => {
    const original = { a: [{ description: 'One.\n' }, { description: 'Two.' }], title: 'T' };
    const translated = {
      a: [{ description: 'One.（英語）' }, { description: '二。' }],
      title: 'T',
    };
    expect([...originalsOf(translated, original, 'en')]).toEqual([
      ['One.（英語）', { tag: 'en', text: 'One.', mark: '（英語）' }],
      ['T', { tag: 'en', text: 'T', mark: '' }],
    ]);
  });

  test('give names that differ', () => {
    const slugs = new Slugs(['index']);
    const taken = ['Get_Files', 'get files', 'index', '日本', '日本語'].map((text) =>
      slugs.take(text, text),
    );
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken[0]).toBe('get-files');
    expect(taken.every((slug) => /^[a-z0-9-]+$/u.test(slug))).toBe(true);
  });
});

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));

  test('of a site loses the pages that are gone, and nothing else', () => {
    writeFileSync(join(folder, 'mine.html'), 'mine');
    expect(
      writeSite(folder, [
        ['en/a.html', 'a'],
        ['en/b.html', 'b'],
      ]),
    ).toBe(0);
    expect(writeSite(folder, [['en/b.html', 'c']])).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['en', 'files.txt', 'mine.html']);
    expect(readdirSync(join(folder, 'en'))).toEqual(['b.html']);
    rmSync(folder, { recursive: true });
  });

  test('of documents has one for each locale, the original first', () => {
    const documents = mkdtempSync(join(tmpdir(), 'documents-'));
    expect(() => readDocuments(documents)).toThrow('There is no openapi.<locale>.yml');
    for (const tag of ['ja', 'de', 'en'])
      writeFileSync(join(documents, `openapi.${tag}.yml`), 'info: {}');
    writeFileSync(join(documents, 'code-samples.overlay.yml'), '');
    expect(readDocuments(documents).map(({ tag }) => tag)).toEqual(['en', 'de', 'ja']);
    rmSync(documents, { recursive: true });
  });
});
