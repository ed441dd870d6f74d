import type { Json } from '../../generator/diagnostics/diagnostic.js';
import {
  surfaceFormat,
  type MethodSurface,
  type Surface,
  type TypeSurface,
} from '../../generator/surface/surface.js';

/** Everything that a surface can say, at least once. */
export const rich: Surface = {
  format: surfaceFormat,
  generator: '1.0.0',
  package: {
    name: 'example-sdk',
    version: '1.2.3',
    node: '>=20.19.0',
    dependencies: { 'openapi-fetch': '^0.17.0' },
    entries: {
      '.': ['Client', 'Extra', 'File', 'Mood', 'SdkError'],
      './testing': ['createTestServer'],
    },
  },
  client: {
    name: 'Client',
    base: 'Calls',
    servers: { baseUrl: { url: 'https://api.example.com/v1', at: 'a.yml#/servers' } },
    auth: { token: { kind: 'bearer', at: 'a.yml#/components/securitySchemes/token' } },
  },
  managers: {
    files: {
      class: 'FilesManager',
      base: 'Uploads',
      methods: {
        listFiles: {
          at: 'a.yml#/paths/~1files/get',
          docs: 'd1',
          route: 'GET /files',
          arguments: [
            { name: 'queryParams', type: { ref: 'ListFilesQueryParams' }, optional: true },
            { name: 'cancellationToken', type: { ref: 'AbortSignal' }, optional: true },
          ],
          gives: { ref: 'Files' },
          answers: {
            '200': {
              at: 'a.yml#/paths/~1files/get/responses/200',
              mediaType: 'application/json',
              type: { ref: 'Files' },
            },
          },
          errors: {},
          items: { ref: 'File' },
        },
        updateFile: {
          at: 'a.yml#/paths/~1files~1{file_id}/put',
          docs: 'd2',
          deprecated: true,
          route: 'PUT /files/{file_id}',
          server: 'https://upload.example.com',
          aliasOf: 'files.changeFile',
          arguments: [
            {
              name: 'fileId',
              type: 'string',
              wire: { in: 'path', name: 'file_id', style: 'simple', explode: false },
              at: 'a.yml#/paths/~1files~1{file_id}/put/parameters/0',
            },
            { name: 'requestBody', type: { ref: 'FileChange' } },
          ],
          optionals: [
            { name: 'headers', type: { ref: 'UpdateFileHeaders' }, optional: true },
            { name: 'cancellationToken', type: { ref: 'AbortSignal' }, optional: true },
          ],
          body: {
            at: 'a.yml#/paths/~1files~1{file_id}/put/requestBody',
            mediaType: 'multipart/form-data',
            form: 'multipart',
            parts: { file: { contentType: 'image/png', style: 'form', explode: true } },
            type: { ref: 'FileChange' },
          },
          gives: { oneOf: [{ ref: 'File' }, { ref: 'undefined' }] },
          answers: {
            '200': {
              at: 'a.yml#/paths/~1files~1{file_id}/put/responses/200',
              mediaType: 'application/json',
              type: { ref: 'File' },
            },
            '204': { at: 'a.yml#/paths/~1files~1{file_id}/put/responses/204' },
          },
          errors: {
            '404': {
              at: 'a.yml#/paths/~1files~1{file_id}/put/responses/404',
              mediaType: 'application/json',
              type: { ref: 'Failure' },
            },
          },
          security: ['token'],
        },
      },
    },
  },
  types: {
    File: {
      kind: 'model',
      at: 'a.yml#/components/schemas/File',
      docs: 'd3',
      constructs: true,
      bases: ['Base'],
      properties: {
        type: { type: { ref: 'FileTypeField' } },
        name: { type: 'string', optional: true, limits: { maxLength: 10 }, default: 'x' },
        createdAt: { type: { nullable: 'dateTime' }, optional: true, wire: 'created_at' },
        size: { type: 'integer', access: 'readOnly', deprecated: true, at: 'b.yml#/size' },
        mood: { type: { ref: 'Mood' } },
        place: { type: { ref: 'Place' } },
        both: { type: { ref: 'Both' } },
        labels: { type: { ref: 'Labels' } },
        pair: { type: { tuple: ['string', 'number'], rest: 'boolean' } },
        fixed: { type: { literal: 'one' } },
        many: { type: { list: { map: 'string' } } },
      },
      additional: 'unknown',
    },
    FileTypeField: {
      kind: 'enum',
      at: 'a.yml#/components/schemas/File/properties/type',
      values: ['file'],
    },
    Mood: {
      kind: 'enum',
      at: 'a.yml#/components/schemas/Mood',
      docs: 'd4',
      values: ['good', 'bad'],
      open: true,
    },
    Base: {
      kind: 'model',
      at: 'a.yml#/components/schemas/Base',
      properties: { id: { type: 'string' } },
    },
    Files: {
      kind: 'model',
      at: 'a.yml#/components/schemas/Files',
      properties: { entries: { type: { list: { ref: 'File' } } } },
    },
    FileChange: {
      kind: 'model',
      at: 'a.yml#/components/schemas/FileChange',
      properties: { name: { type: 'string' }, file: { type: 'binary', optional: true } },
    },
    Place: {
      kind: 'union',
      at: 'a.yml#/components/schemas/Place',
      variants: [{ ref: 'Here' }, { ref: 'There' }],
      by: { name: 'type', values: { here: 'Here', there: 'There' } },
    },
    Here: {
      kind: 'model',
      at: 'a.yml#/components/schemas/Here',
      properties: { x: { type: 'number' } },
    },
    There: {
      kind: 'model',
      at: 'a.yml#/components/schemas/There',
      properties: { y: { type: 'bigint' } },
    },
    Both: {
      kind: 'intersection',
      at: 'a.yml#/components/schemas/Both',
      parts: [{ ref: 'Here' }, { ref: 'There' }],
    },
    Labels: {
      kind: 'alias',
      at: 'a.yml#/components/schemas/Labels',
      deprecated: true,
      of: { map: 'string' },
    },
    Failure: {
      kind: 'model',
      at: 'a.yml#/components/schemas/Failure',
      properties: { code: { type: 'string' } },
    },
    ListFilesQueryParams: {
      kind: 'model',
      at: 'a.yml#/paths/~1files/get',
      properties: {
        fields: {
          type: { list: 'string' },
          optional: true,
          wire: { in: 'query', name: 'fields', style: 'form', explode: false, reserved: true },
          at: 'a.yml#/paths/~1files/get/parameters/0',
        },
      },
    },
    UpdateFileHeaders: {
      kind: 'model',
      at: 'a.yml#/paths/~1files~1{file_id}/put',
      properties: {
        ifMatch: {
          type: 'string',
          wire: { in: 'header', name: 'if-match', style: 'simple', explode: false },
          at: 'a.yml#/paths/~1files~1{file_id}/put/parameters/1',
        },
      },
    },
    Extra: { kind: 'alias', at: '', of: 'string' },
  },
  forms: { list: 'readonly T[]', dateTime: 'Date' },
  runtime: {
    digest: 'abc',
    declarations: {
      SdkError: {
        head: 'class SdkError extends Error',
        members: { kind: 'readonly kind: string', retry: 'retry(times: number): void' },
      },
      Binary: { head: 'type Binary = Blob | Uint8Array' },
    },
  },
};

/** A surface with nothing in it but some types and methods. */
export function surface(
  types: Surface['types'] = {},
  methods: { readonly [name: string]: Partial<MethodSurface> } = {},
): Surface {
  return {
    ...rich,
    package: { ...rich.package, entries: {} },
    managers: {
      files: {
        class: 'FilesManager',
        methods: Object.fromEntries(
          Object.entries(methods).map(([name, method]) => [name, { ...plain(name), ...method }]),
        ),
      },
    },
    types,
    runtime: { digest: '', declarations: {} },
  };
}

function plain(name: string): MethodSurface {
  return { at: `a.yml#/${name}`, route: `GET /${name}`, arguments: [], answers: {}, errors: {} };
}

/** A model with some properties. */
export function model(
  properties: { readonly [name: string]: Json },
  further: { readonly [key: string]: Json } = {},
): TypeSurface {
  // The tests write properties as JSON, as they stand in a surface.
  return { kind: 'model', at: '', properties, ...further } as unknown as TypeSurface;
}
