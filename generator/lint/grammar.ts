/** The kinds of objects that OpenAPI knows, as far as rules look at them. */
export type Kind =
  | 'document'
  | 'info'
  | 'server'
  | 'tag'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'responses'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'encoding'
  | 'example'
  | 'link'
  | 'callback'
  | 'schema'
  | 'discriminator'
  | 'components'
  | 'securityScheme'
  | 'securityRequirement';

/** What a field holds: one object, a list of them, a map of them, or either one or a list. */
export interface Slot {
  readonly holds: 'one' | 'list' | 'map' | 'one or list';
  readonly kind: Kind;
}

/** The fields of a kind of object that hold other objects. */
export interface Production {
  readonly fields: { readonly [field: string]: Slot };
  /** What all other fields hold, extensions (`x-`) excepted. */
  readonly others?: Slot;
}

const one = (kind: Kind): Slot => ({ holds: 'one', kind });
const list = (kind: Kind): Slot => ({ holds: 'list', kind });
const map = (kind: Kind): Slot => ({ holds: 'map', kind });
const oneOrList = (kind: Kind): Slot => ({ holds: 'one or list', kind });

const none: Production = { fields: {} };

/** The fields of a Path Item Object that hold an operation; `query` is OpenAPI 3.2's. */
export const methods: readonly string[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];

const described: Production['fields'] = {
  schema: one('schema'),
  content: map('mediaType'),
  examples: map('example'),
};

/** Which object holds which, in OpenAPI 3.0, 3.1 and 3.2: all that the walk knows about documents. */
export const grammar: { readonly [K in Kind]: Production } = {
  document: {
    fields: {
      info: one('info'),
      servers: list('server'),
      paths: one('paths'),
      webhooks: map('pathItem'),
      components: one('components'),
      security: list('securityRequirement'),
      tags: list('tag'),
    },
  },
  info: none,
  server: none,
  tag: none,
  paths: { fields: {}, others: one('pathItem') },
  pathItem: {
    fields: {
      ...Object.fromEntries(methods.map((method) => [method, one('operation')])),
      additionalOperations: map('operation'),
      parameters: list('parameter'),
      servers: list('server'),
    },
  },
  operation: {
    fields: {
      parameters: list('parameter'),
      requestBody: one('requestBody'),
      responses: one('responses'),
      callbacks: map('callback'),
      security: list('securityRequirement'),
      servers: list('server'),
    },
  },
  parameter: { fields: described },
  header: { fields: described },
  requestBody: { fields: { content: map('mediaType') } },
  responses: { fields: {}, others: one('response') },
  response: {
    fields: { headers: map('header'), content: map('mediaType'), links: map('link') },
  },
  mediaType: {
    fields: {
      schema: one('schema'),
      itemSchema: one('schema'),
      examples: map('example'),
      encoding: map('encoding'),
    },
  },
  encoding: { fields: { headers: map('header') } },
  example: none,
  link: none,
  callback: { fields: {}, others: one('pathItem') },
  schema: {
    fields: {
      properties: map('schema'),
      patternProperties: map('schema'),
      $defs: map('schema'),
      definitions: map('schema'),
      dependentSchemas: map('schema'),
      allOf: list('schema'),
      anyOf: list('schema'),
      oneOf: list('schema'),
      prefixItems: list('schema'),
      items: oneOrList('schema'),
      additionalItems: one('schema'),
      additionalProperties: one('schema'),
      not: one('schema'),
      if: one('schema'),
      then: one('schema'),
      else: one('schema'),
      contains: one('schema'),
      contentSchema: one('schema'),
      propertyNames: one('schema'),
      unevaluatedItems: one('schema'),
      unevaluatedProperties: one('schema'),
      discriminator: one('discriminator'),
    },
  },
  discriminator: none,
  components: {
    fields: {
      schemas: map('schema'),
      responses: map('response'),
      parameters: map('parameter'),
      examples: map('example'),
      requestBodies: map('requestBody'),
      headers: map('header'),
      securitySchemes: map('securityScheme'),
      links: map('link'),
      callbacks: map('callback'),
      pathItems: map('pathItem'),
      mediaTypes: map('mediaType'),
    },
  },
  securityScheme: none,
  securityRequirement: none,
};

/** The slot that a field of an object is; `undefined` where it holds no objects that rules look at. */
export function slotOf(kind: Kind, field: string): Slot | undefined {
  const { fields, others } = grammar[kind];
  if (Object.hasOwn(fields, field)) return fields[field];
  return field.startsWith('x-') ? undefined : others;
}

/** Whether a Reference Object may stand in place of an object, or a `$ref` within it. */
export function mayRefer(kind: Kind): boolean {
  return !['document', 'info', 'paths', 'operation', 'responses', 'components'].includes(kind);
}
