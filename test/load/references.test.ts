import { describe, expect, test } from 'vitest';
import type { Json } from '../../generator/diagnostics/diagnostic.js';
import { load } from '../../generator/load/load.js';
import { valueAt } from '../../generator/load/pointer.js';
import { folderOf, found } from './folder.js';

type Files = Readonly<Record<string, string>>;

async function loaded(files: Files, path = 'api.yml') {
  const result = await load(path, { cwd: await folderOf(files), allowRemote: [] });
  const root: Json = result.value?.root ?? null;
  return {
    root,
    found: found(result.diagnostics, result.files),
    files: [...result.files.keys()],
    at: (pointer: string) => valueAt(root, pointer),
    source: (pointer: string) => {
      const source = result.value?.sourceOf(pointer);
      return [source?.file, source?.pointer].join('#');
    },
  };
}

function schemas(entries: string): string {
  return `components:\n  schemas:\n${entries.replace(/^/gm, '    ')}\n`;
}

describe('references to other files', () => {
  test('a component that is only a reference becomes its target', async () => {
    const { root, found, files, source } = await loaded({
      'api.yml': schemas(
        `Pet: {$ref: 'schemas/pet.yml#/Pet'}\nDog: {$ref: '#/components/schemas/Pet'}`,
      ),
      'schemas/pet.yml': 'Pet: {type: object, title: A pet}\n',
    });
    expect(found).toEqual([]);
    expect(root).toEqual({
      components: {
        schemas: {
          Pet: { type: 'object', title: 'A pet' },
          Dog: { $ref: '#/components/schemas/Pet' },
        },
      },
    });
    expect(files).toEqual(['api.yml', 'schemas/pet.yml']);
    expect(source('/components/schemas/Pet/title')).toBe('schemas/pet.yml#/Pet/title');
    expect(source('/components/schemas/Dog')).toBe('api.yml#/components/schemas/Dog');
  });

  test('other targets are put into the section of their kind, once', async () => {
    const { at, source } = await loaded({
      'api.yml': `
paths:
  /a:
    get:
      parameters: [{$ref: 'parts.yml#/limit'}]
      requestBody: {$ref: './parts.yml#/body'}
      responses:
        '200': {$ref: 'parts.yml#/ok'}
        '201': {$ref: 'parts.yml#/ok'}
      callbacks: {done: {$ref: 'parts.yml#/done'}}
`,
      'parts.yml': `
limit: {name: limit, in: query, schema: {$ref: '#/size'}, examples: {one: {$ref: '#/one'}}}
size: {type: integer}
one: {value: 1}
body: {content: {application/json: {schema: {$ref: '#/size'}}}}
ok: {description: OK, headers: {X-Size: {$ref: '#/header'}}, links: {next: {$ref: '#/next'}}}
header: {schema: {$ref: '#/size'}}
next: {operationId: getA}
done: {'{$url}': {post: {responses: {'200': {$ref: '#/ok'}}}}}
`,
    });
    expect(at('/paths/~1a/get')).toEqual({
      parameters: [{ $ref: '#/components/parameters/limit' }],
      requestBody: { $ref: '#/components/requestBodies/body' },
      responses: {
        '200': { $ref: '#/components/responses/ok' },
        '201': { $ref: '#/components/responses/ok' },
      },
      callbacks: { done: { $ref: '#/components/callbacks/done' } },
    });
    const size = { $ref: '#/components/schemas/size' };
    expect(at('/components')).toEqual({
      callbacks: {
        done: {
          '{$url}': { post: { responses: { '200': { $ref: '#/components/responses/ok' } } } },
        },
      },
      examples: { one: { value: 1 } },
      headers: { header: { schema: size } },
      links: { next: { operationId: 'getA' } },
      parameters: {
        limit: {
          name: 'limit',
          in: 'query',
          schema: size,
          examples: { one: { $ref: '#/components/examples/one' } },
        },
      },
      requestBodies: { body: { content: { 'application/json': { schema: size } } } },
      responses: {
        ok: {
          description: 'OK',
          headers: { 'X-Size': { $ref: '#/components/headers/header' } },
          links: { next: { $ref: '#/components/links/next' } },
        },
      },
      schemas: { size: { type: 'integer' } },
    });
    expect(source('/components/responses/ok/headers/X-Size')).toBe('parts.yml#/ok/headers/X-Size');
  });

  test('they are relative to the file that contains them, percent-decoded and unescaped', async () => {
    const { found, at } = await loaded({
      'api.yml': schemas(`A: {$ref: 'in%20here/a.json#/x~1y/%7Bz%7D'}`),
      'in here/a.json': '{"x/y": {"{z}": {"items": {"$ref": "deep/b.yml"}}}}',
      'in here/deep/b.yml': `properties: {c: {$ref: ../../c.yml}}`,
      'c.yml': 'type: string\n',
    });
    expect(found).toEqual([]);
    expect(at('/components/schemas')).toEqual({
      A: { items: { $ref: '#/components/schemas/b' } },
      b: { properties: { c: { $ref: '#/components/schemas/c' } } },
      c: { type: 'string' },
    });
  });

  test('path items, operations and whole sections are put in place', async () => {
    const { at, found, source } = await loaded({
      'api.yml': `
paths:
  /a: {$ref: 'paths/a.yml', summary: Mine}
  /b: {get: {$ref: 'paths/a.yml#/get'}}
components:
  schemas: {$ref: 'schemas/index.yml'}
`,
      'paths/a.yml': `
summary: Theirs
get: {responses: {default: {description: D, content: {a/b: {schema: {$ref: '../schemas/Pet.yml'}}}}}}
`,
      'schemas/index.yml': `Pet: {$ref: 'Pet.yml'}\nTag: {type: string}\nTags: {items: {$ref: '#/Tag'}}`,
      'schemas/Pet.yml': `{properties: {tag: {$ref: 'index.yml#/Tag'}}}`,
    });
    expect(found).toEqual([]);
    expect(at('/paths/~1a/summary')).toBe('Mine');
    expect(at('/paths/~1b/get')).toEqual(at('/paths/~1a/get'));
    expect(at('/paths/~1b/get/responses/default/content/a~1b/schema')).toEqual({
      $ref: '#/components/schemas/Pet',
    });
    const tag = { $ref: '#/components/schemas/Tag' };
    expect(at('/components/schemas')).toEqual({
      Pet: { properties: { tag } },
      Tag: { type: 'string' },
      Tags: { items: tag },
    });
    expect(source('/paths/~1a')).toBe('paths/a.yml#');
    expect(source('/paths/~1a/summary')).toBe('api.yml#/paths/~1a/summary');
    expect(source('/paths/~1a/get/responses')).toBe('paths/a.yml#/get/responses');
    expect(source('/components/schemas/Tags/items')).toBe('schemas/index.yml#/Tags/items');
    expect(source('/components/schemas/Pet/properties')).toBe('schemas/Pet.yml#/properties');
  });

  test.each([
    ['the one of its name', ['A', 'pet', 'Z'], 'pet'],
    ['else the first by name', ['Z', 'A', 'B'], 'A'],
  ])('a target of several components becomes %s', async (_, names, chosen) => {
    const { at } = await loaded({
      'api.yml': schemas(names.map((name) => `${name}: {$ref: pet.yml}`).join('\n')),
      'pet.yml': 'type: string\n',
    });
    for (const name of names) {
      const expected =
        name === chosen ? { type: 'string' } : { $ref: `#/components/schemas/${chosen}` };
      expect(at(`/components/schemas/${name}`)).toEqual(expected);
    }
  });

  test('siblings of a reference stay beside it', async () => {
    const { at } = await loaded({
      'api.yml': schemas(`A: {$ref: 'b.yml', description: Mine}`),
      'b.yml': 'type: string\n',
    });
    expect(at('/components/schemas')).toEqual({
      A: { $ref: '#/components/schemas/b', description: 'Mine' },
      b: { type: 'string' },
    });
  });

  test('cycles between files are followed once', async () => {
    const { at, found } = await loaded({
      'api.yml': schemas(`A: {$ref: 'a.yml'}`),
      'a.yml': `properties: {b: {$ref: b.yml}, me: {$ref: 'api.yml#/components/schemas/A'}}`,
      'b.yml': `properties: {a: {$ref: a.yml}, self: {$ref: '#'}}`,
    });
    expect(found).toEqual([]);
    const a = { $ref: '#/components/schemas/A' };
    const b = { $ref: '#/components/schemas/b' };
    expect(at('/components/schemas')).toEqual({
      A: { properties: { b, me: a } },
      b: { properties: { a, self: b } },
    });
  });

  test('a path item that contains itself is put into components', async () => {
    const { at, found } = await loaded({
      'api.yml': `paths: {/a: {$ref: a.yml}}`,
      'a.yml': `post: {callbacks: {again: {'{$url}': {$ref: '#'}}}}`,
    });
    expect(found).toEqual([]);
    const again = {
      post: { callbacks: { again: { '{$url}': { $ref: '#/components/pathItems/a' } } } },
    };
    expect(at('/paths/~1a')).toEqual(again);
    expect(at('/components/pathItems/a')).toEqual(again);
  });

  test('a chain of references leads to its end, also back into the document', async () => {
    const { at, found } = await loaded({
      'api.yml': schemas(
        `A: {items: {$ref: 'b.yml#/B'}}\nD: {type: string}\nE: {items: {$ref: 'b.yml#/E'}}`,
      ),
      'b.yml': `B: {$ref: 'c.yml#/C'}\nE: {$ref: 'api.yml#/components/schemas/D'}`,
      'c.yml': `C: {type: integer}`,
    });
    expect(found).toEqual([]);
    expect(at('/components/schemas')).toEqual({
      A: { items: { $ref: '#/components/schemas/C' } },
      C: { type: 'integer' },
      D: { type: 'string' },
      E: { items: { $ref: '#/components/schemas/D' } },
    });
  });

  test('what only looks like a reference is data', async () => {
    const text = schemas(`
A:
  properties: {$ref: {type: string}}
  required: [$ref]
  example: {$ref: './nowhere.yml'}
  default: {$ref: './nowhere.yml'}
  enum: [{$ref: './nowhere.yml'}]
  const: {$ref: './nowhere.yml'}
  examples: [{$ref: './nowhere.yml'}]
  x-more: {$ref: './nowhere.yml'}
B: {items: {$ref: b.yml}}`);
    const media = `
paths:
  x-data: {$ref: './nowhere.yml'}
  /a: {get: {responses: {'200': {content: {a/b: {example: {$ref: no.yml}, examples: {c: {value: {$ref: no.yml}}}}}}}}}
`;
    const { found, root, at } = await loaded({ 'api.yml': text + media, 'b.yml': 'type: string' });
    expect(found).toEqual([]);
    expect(JSON.stringify(root).match(/nowhere/g)).toHaveLength(7);
    expect(at('/components/schemas/A/properties')).toEqual({ $ref: { type: 'string' } });
    expect(at('/paths/~1a/get/responses/200/content/a~1b/examples/c/value/$ref')).toBe('no.yml');
  });

  test('a discriminator finds its schemas', async () => {
    const { at, found } = await loaded({
      'api.yml': schemas(`
Pet: {discriminator: {propertyName: t, mapping: {dog: 'pets.yml#/components/schemas/Dog', cat: Cat, cow: '#/components/schemas/Cat'}}}
Cat: {type: object}
Any: {$ref: 'pets.yml#/components/schemas/Any'}`),
      'pets.yml': schemas(`
Any: {discriminator: {propertyName: t, mapping: {dog: Dog, cat: Cat, pup: '#/components/schemas/Dog'}}}
Dog: {type: object}`),
    });
    expect(found).toEqual([]);
    const dog = '#/components/schemas/Dog';
    expect(at('/components/schemas/Pet/discriminator/mapping')).toEqual({
      dog,
      cat: 'Cat',
      cow: '#/components/schemas/Cat',
    });
    expect(at('/components/schemas/Any/discriminator/mapping')).toEqual({
      dog,
      cat: 'Cat',
      pup: dog,
    });
    expect(at('/components/schemas/Dog')).toEqual({ type: 'object' });
  });

  test('a local reference stays as it is, also one to nothing', async () => {
    const { root, found } = await loaded({ 'api.yml': schemas(`A: {$ref: '#/nowhere'}`) });
    expect(found).toEqual([]);
    expect(root).toEqual({ components: { schemas: { A: { $ref: '#/nowhere' } } } });
  });
});

describe('names of components from other files', () => {
  const both = (first: string, second: string): string =>
    schemas(`A: {oneOf: [{$ref: '${first}'}, {$ref: '${second}'}]}`);

  test.each([
    ['the last part of the pointer', 'x.yml#/components/schemas/Pet', 'Pet'],
    ['the base name', 'x.yml', 'x'],
    ['no structural word', 'x.yml#/components/schemas/Pet/properties/items', 'Pet'],
    ['no number', 'x.yml#/paths/~1pets/get/responses/200', 'pets'],
    ['the folder of an index', 'Pet/index.yml', 'Pet'],
  ])('%s', async (_, ref, name) => {
    const target = 'type: string\n';
    const tree = {
      components: { schemas: { Pet: { properties: { items: {} } } } },
      paths: { '/pets': { get: { responses: { 200: {} } } } },
    };
    const { at, found } = await loaded({
      'api.yml': schemas(`A: {items: {$ref: '${ref}'}}`),
      'x.yml': JSON.stringify(tree),
      'Pet/index.yml': target,
    });
    expect(found).toEqual([]);
    expect(at('/components/schemas/A/items')).toEqual({ $ref: `#/components/schemas/${name}` });
    expect(at(`/components/schemas/${name}`)).toBeDefined();
  });

  test('that clash are made from the paths, whatever the order', async () => {
    const files = { 'v1/a.yml': 'Pet: {title: one}', 'v2/a.yml': 'Pet: {title: two}' };
    const orders = [both('v1/a.yml#/Pet', 'v2/a.yml#/Pet'), both('v2/a.yml#/Pet', 'v1/a.yml#/Pet')];
    for (const text of orders) {
      const { at } = await loaded({ ...files, 'api.yml': text });
      expect(at('/components/schemas')).toMatchObject({
        'v1-a-Pet': { title: 'one' },
        'v2-a-Pet': { title: 'two' },
      });
    }
  });

  test('that clash in one file differ all the same', async () => {
    const text = both('a.yml#/x/Pet', 'a.yml#/y/Pet');
    const { at, root } = await loaded({
      'api.yml': text,
      'a.yml': '{x: {Pet: {title: one}}, y: {Pet: {title: two}}}',
    });
    const refs = [0, 1].map((index) =>
      JSON.stringify(at(`/components/schemas/A/oneOf/${index}/$ref`)).slice(1, -1),
    );
    expect(refs[0]).toMatch(/^#\/components\/schemas\/a-Pet-[0-9a-f]{8}$/);
    expect(refs.map((ref) => valueAt(root, ref.slice(1)))).toEqual([
      { title: 'one' },
      { title: 'two' },
    ]);
  });

  test('give way to those of the document', async () => {
    const { at } = await loaded({
      'api.yml': schemas(`Pet: {items: {$ref: 'a.yml#/Pet'}}`),
      'a.yml': 'Pet: {title: other}',
    });
    expect(at('/components/schemas')).toEqual({
      Pet: { items: { $ref: '#/components/schemas/a-Pet' } },
      'a-Pet': { title: 'other' },
    });
  });

  test('are the same whatever folder one works in', async () => {
    const cwd = await folderOf({
      'in/api.yml': both('v1.yml#/Pet', 'v2.yml#/Pet'),
      'in/v1.yml': 'Pet: {}',
      'in/v2.yml': 'Pet: {}',
    });
    const above = await load('in/api.yml', { cwd, allowRemote: [] });
    const beside = await load('api.yml', { cwd: `${cwd}/in`, allowRemote: [] });
    expect(above.value?.root).toEqual(beside.value?.root);
    expect(above.value?.sourceOf('/components/schemas/v1-Pet').file).toBe('in/v1.yml');
    expect(beside.value?.sourceOf('/components/schemas/v1-Pet').file).toBe('v1.yml');
  });
});

describe('references that cannot be followed', () => {
  test.each([
    ['a missing file', `'b/missing.yml'`, 'api.yml:3:15 ref-missing-file'],
    ['a folder', `'b'`, 'api.yml:3:15 file-unreadable'],
    ['a pointer to nothing', `'b/c.yml#/no'`, 'api.yml:3:15 ref-missing-target'],
    ['an anchor', `'b/c.yml#Name'`, 'api.yml:3:15 ref-malformed'],
    ['a bad escape', `'b/c.yml#/%zz'`, 'api.yml:3:15 ref-malformed'],
    ['another scheme', `'urn:x:y'`, 'api.yml:3:15 ref-malformed'],
    ['a loop', `'b/loop.yml#/A'`, 'b/loop.yml:2:11 external-ref-cycle'],
    ['a broken file', `'b/broken.yml'`, 'b/broken.yml:2:1 duplicate-key'],
    ['a broken reference in it', `'b/refers.yml'`, 'b/refers.yml:1:15 ref-missing-file'],
  ])('%s', async (_, ref, expected) => {
    const { found, at } = await loaded({
      'api.yml': `components:\n  schemas:\n    A: {$ref: ${ref}}\n`,
      'b/c.yml': 'type: string\n',
      'b/loop.yml': `A: {$ref: '#/B'}\nB: {$ref: '#/A'}\n`,
      'b/broken.yml': 'a: 1\na: 2\n',
      'b/refers.yml': 'items: {$ref: missing.yml}\n',
    });
    expect(found).toEqual([expected]);
    expect(at('/components/schemas/A')).toBeDefined();
  });

  test('each is reported where it stands, a broken file once', async () => {
    const { found } = await loaded({
      'api.yml': `components:\n  schemas:\n    A: {$ref: no.yml}\n    B: {$ref: no.yml}\n    C: {$ref: bad.yml}\n    D: {$ref: bad.yml}\n`,
      'bad.yml': 'a: "\n',
    });
    expect(found).toEqual([
      'bad.yml:2:1 truncated-file',
      'api.yml:3:15 ref-missing-file',
      'api.yml:4:15 ref-missing-file',
    ]);
  });

  test('an operation that contains itself is refused', async () => {
    const { found } = await loaded({
      'api.yml': `paths: {/a: {get: {$ref: a.yml}}}`,
      'a.yml': `callbacks: {b: {c: {get: {$ref: '#'}}}}`,
    });
    expect(found).toEqual(['a.yml:1:1 external-ref-cycle']);
  });

  test('path items cannot be multiplied beyond the limit', async () => {
    const level = (next: string): string =>
      `{${['get', 'put', 'post', 'patch', 'head', 'trace', 'query', 'options'].map((method) => `${method}: {callbacks: {c: {x: {$ref: ${next}}}}}`).join(', ')}}`;
    const files = Array.from({ length: 12 }, (_, index) => [
      `p${index}.yml`,
      level(`p${index + 1}.yml`),
    ]);
    const { found } = await loaded({
      ...Object.fromEntries(files),
      'p12.yml': '{get: {}}',
      'api.yml': 'paths: {/a: {$ref: p0.yml}}',
    });
    expect(found).toEqual(['api.yml:1:1 too-many-nodes']);
  });

  test('path items cannot be nested beyond the limit', async () => {
    const item = (next: string): string => `{get: {callbacks: {c: {x: {$ref: ${next}}}}}}`;
    const files = Array.from({ length: 500 }, (_, index) => [
      `p${index}.yml`,
      item(`p${index + 1}.yml`),
    ]);
    const { found } = await loaded({
      ...Object.fromEntries(files),
      'p500.yml': '{get: {}}',
      'api.yml': 'paths: {/a: {$ref: p0.yml}}',
    });
    expect(found).toEqual(['api.yml:1:1 too-deep']);
  });
});
