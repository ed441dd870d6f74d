import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { printedInAll, sampleIn, scopeOfParts, type Other } from './languagesScope.js';

type Printed = { readonly [L in Other]: string };

const text = { type: 'string' };

function call(method: string, path: string, operation: JsonObject, verb = 'post'): Printed {
  const tag = { 'x-box-tag': 'shared_things', responses: {} };
  const scope = scopeOfParts({
    paths: { [path]: { [verb]: { ...tag, ...operation } } },
    components: {
      schemas: {
        Ask: {
          type: 'object',
          required: ['mode', 'items'],
          properties: {
            mode: { ...text, enum: ['one', 'many'] },
            items: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
            template: { type: 'object', properties: { key: { ...text, example: 'k' } } },
          },
          example: { mode: 'many', items: [{ id: '1' }], template: { key: 'k' } },
        },
        Item: { type: 'object', required: ['id'], properties: { id: text } },
      },
    },
  });
  return printedInAll(scope, sampleIn(scope, method));
}

function body(
  schema: JsonObject,
  mediaType = 'application/json',
  example?: JsonObject,
): JsonObject {
  const content = { schema, ...(example ? { example } : {}) };
  return { requestBody: { required: true, content: { [mediaType]: content } } };
}

const given = (name: string, place: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: place,
  required: true,
  schema: { ...text, example: 'e' },
  ...more,
});

describe('a body', () => {
  test('that is a component is spread in Python, where its types begin with the method', () => {
    const schema = { $ref: '#/components/schemas/Ask' };
    expect(call('createShared', '/shared', body(schema)).python).toBe(
      [
        'client.shared_things.create_shared(',
        '    CreateSharedMode.MANY,',
        '    [Item(id="1")],',
        '    template=CreateSharedTemplate(key="k"),',
        ')',
      ].join('\n'),
    );
  });

  test('that is a list of objects is one argument, with types of its own', () => {
    const items = {
      type: 'object',
      required: ['op'],
      properties: { op: { ...text, enum: ['add', 'test'] }, path: { ...text, example: '/a' } },
    };
    const found = call('updateShared', '/shared', body({ type: 'array', items }), 'put');
    expect(found).toEqual({
      python: `client.shared_things.update_shared(
    [UpdateSharedRequestBody(op=UpdateSharedRequestBodyOpField.ADD)],
)`,
      csharp: `await client.SharedThings.UpdateSharedAsync(
    requestBody: Array.AsReadOnly(new [] {
        new UpdateSharedRequestBody(op: UpdateSharedRequestBodyOpField.Add)
    })
);`,
      swift: `try await client.sharedThings.updateShared(
    requestBody: [
        UpdateSharedRequestBody(op: UpdateSharedRequestBodyOpField.add)
    ]
)`,
      java: `client.getSharedThings().updateShared(
    Arrays.asList(
        new UpdateSharedRequestBody(UpdateSharedRequestBodyOpField.ADD)
    )
)`,
    });
  });

  test('that is one of several types is one argument', () => {
    const schema = {
      oneOf: [{ $ref: '#/components/schemas/Item' }, { $ref: '#/components/schemas/Ask' }],
    };
    const found = call('createShared', '/shared', body(schema));
    expect([found.python, found.swift]).toEqual([
      'client.shared_things.create_shared(Item(id="value"))',
      'try await client.sharedThings.createShared(\n    requestBody: .item(Item(id: "value"))\n)',
    ]);
  });

  test('of several parts together is spread as one', () => {
    const own = { type: 'object', required: ['note'], properties: { note: text } };
    const schema = { allOf: [{ $ref: '#/components/schemas/Item' }, own] };
    const found = call('createShared', '/shared', body(schema));
    expect([found.python, found.java]).toEqual([
      'client.shared_things.create_shared("value", "value")',
      'client.getSharedThings().createShared(\n    new CreateSharedRequestBody("value", "value")\n)',
    ]);
  });

  test('of bytes', () => {
    const found = call(
      'createShared',
      '/shared',
      body({ ...text, format: 'binary' }, 'application/octet-stream'),
    );
    expect(found).toEqual({
      python: 'client.shared_things.create_shared(BytesIO(b"content"))',
      csharp: `await client.SharedThings.CreateSharedAsync(
    requestBody: new MemoryStream(Encoding.UTF8.GetBytes("content"))
);`,
      swift: `try await client.sharedThings.createShared(
    requestBody: InputStream(data: Data("content".utf8))
)`,
      java: `client.getSharedThings().createShared(
    new ByteArrayInputStream("content".getBytes(StandardCharsets.UTF_8))
)`,
    });
  });

  test('in parts', () => {
    const properties = {
      about: { $ref: '#/components/schemas/Item' },
      file: { ...text, format: 'binary' },
    };
    const schema = { type: 'object', required: ['about', 'file'], properties };
    expect(call('createShared', '/shared', body(schema, 'multipart/form-data')).python).toBe(
      'client.shared_things.create_shared(Item(id="value"), BytesIO(b"content"))',
    );
  });

  test('of optional members only is given by their names', () => {
    const schema = { $ref: '#/components/schemas/Patch' };
    const scope = scopeOfParts({
      paths: {
        '/shared/{id}': {
          put: {
            'x-box-tag': 'shared',
            parameters: [given('id', 'path')],
            ...body(schema),
            responses: {},
          },
        },
      },
      components: {
        schemas: {
          Patch: { type: 'object', properties: { is_on: { type: 'boolean', example: true } } },
        },
      },
    });
    expect(printedInAll(scope, sampleIn(scope, 'updateSharedById'))).toEqual({
      python: 'client.shared.update_shared_by_id("e", is_on=True)',
      csharp:
        'await client.Shared.UpdateSharedByIdAsync(\n    id: "e",\n    requestBody: new Patch() { IsOn = true }\n);',
      swift:
        'try await client.shared.updateSharedById(\n    id: "e",\n    requestBody: Patch(isOn: true)\n)',
      java: 'client.getShared().updateSharedById("e", new Patch.Builder().isOn(true).build())',
    });
  });
});

describe('parameters', () => {
  const found = call(
    'getSharedById',
    '/shared/{scope}',
    {
      parameters: [
        given('scope', 'path', { schema: { ...text, enum: ['global', 'own'] } }),
        given('sort', 'query', { schema: { ...text, enum: ['name', 'size'] } }),
        given('content-md5', 'header'),
        given('box-version', 'header', { schema: { ...text, enum: ['2025.0'] } }),
      ],
    },
    'get',
  );

  test('stand in objects of query and headers; of one that can have one value only nothing is said', () => {
    expect(found).toEqual({
      python: `client.shared_things.get_shared_by_id(
    GetSharedByIdScope.GLOBAL,
    GetSharedByIdSort.NAME,
    "e",
)`,
      csharp: `await client.SharedThings.GetSharedByIdAsync(
    scope: GetSharedByIdScope.Global,
    queryParams: new GetSharedByIdQueryParams(
        sort: GetSharedByIdQueryParamsSortField.Name
    ),
    headers: new GetSharedByIdHeaders(contentMd5: "e")
);`,
      swift: `try await client.sharedThings.getSharedById(
    scope: GetSharedByIdScope.global,
    queryParams: GetSharedByIdQueryParams(
        sort: GetSharedByIdQueryParamsSortField.name
    ),
    headers: GetSharedByIdHeaders(contentMd5: "e")
)`,
      java: `client.getSharedThings().getSharedById(
    GetSharedByIdScope.GLOBAL,
    new GetSharedByIdQueryParams(GetSharedByIdQueryParamsSortField.NAME),
    new GetSharedByIdHeaders("e")
)`,
    });
  });
});

test('a path parameter that can have one value only is given', () => {
  const kind = given('kind', 'path', { schema: { ...text, enum: ['only'] } });
  const { java } = call('getSharedById', '/shared/{kind}', { parameters: [kind] }, 'get');
  expect(java).toBe('client.getSharedThings().getSharedById(GetSharedByIdKind.ONLY)');
});

test('the type of a path parameter keeps its whole name in Python', () => {
  const field = given('field', 'path', { schema: { ...text, enum: ['a', 'b'] } });
  const { python } = call('getSharedById', '/shared/{field}', { parameters: [field] }, 'get');
  expect(python).toBe('client.shared_things.get_shared_by_id(GetSharedByIdField.A)');
});

describe('a second method of an operation', () => {
  test('has types called after it', () => {
    const scope = scopeOfParts({
      paths: {
        '/files/{extension}': {
          get: {
            'x-box-tag': 'files',
            parameters: [given('extension', 'path', { schema: { ...text, enum: ['png', 'jpg'] } })],
            responses: { '302': { description: 'Elsewhere.' } },
          },
        },
      },
    });
    const { python, csharp, swift, java } = printedInAll(scope, sampleIn(scope, 'getFileByIdUrl'));
    expect([python, csharp, swift, java]).toEqual([
      'client.files.get_file_by_id_url(GetFileByIdUrlExtension.PNG)',
      'await client.Files.GetFileByIdUrlAsync(extension: GetFileByIdUrlExtension.Png);',
      'try await client.files.getFileByIdUrl(extension: GetFileByIdUrlExtension.png)',
      'client.getFiles().getFileByIdUrl(GetFileByIdUrlExtension.PNG)',
    ]);
  });
});
