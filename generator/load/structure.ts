import type { Json } from '../diagnostics/diagnostic.js';
import { isList, isObject } from './json.js';
import { childPointer } from './pointer.js';

/** A folder of `components`: what is referred to from outside can be put there. */
export type Section =
  | 'schemas'
  | 'responses'
  | 'parameters'
  | 'examples'
  | 'requestBodies'
  | 'headers'
  | 'securitySchemes'
  | 'links'
  | 'callbacks'
  | 'pathItems';

/** What a node of an OpenAPI document is, as far as it matters for references. */
export type Kind =
  | Section
  | 'document'
  | 'components'
  | 'paths'
  | 'pathItem'
  | 'operations'
  | 'operation'
  | 'responsesOfOperation'
  | 'response'
  | 'requestBody'
  | 'parameter'
  | 'header'
  | 'content'
  | 'mediaType'
  | 'encodings'
  | 'encoding'
  | 'example'
  | 'link'
  | 'callback'
  | 'securityScheme'
  | 'schema'
  | 'schemasByName'
  | 'discriminator'
  | 'mapping'
  | 'mappingTarget';

/** Which children of a node can hold references. */
interface Shape {
  /** Where such a node can be put when it is referred to; one without a section is inlined. */
  readonly section?: Section;
  /** What stands under the names that the specification gives. */
  readonly fields?: { readonly [name: string]: Kind };
  /** What stands under all other names. */
  readonly entries?: Kind;
  /** What a list of such nodes holds. */
  readonly items?: Kind;
  /** Whether names that begin with `x-` are extensions here, and thus data. */
  readonly extensible?: true;
  /** Whether `$ref` is a name like any other here. */
  readonly anyName?: true;
}

const parameterFields = { schema: 'schema', content: 'content', examples: 'examples' } as const;

const shapes: { readonly [kind in Kind]: Shape } = {
  document: { fields: { paths: 'paths', webhooks: 'pathItems', components: 'components' } },
  components: {
    fields: {
      schemas: 'schemas',
      responses: 'responses',
      parameters: 'parameters',
      examples: 'examples',
      requestBodies: 'requestBodies',
      headers: 'headers',
      securitySchemes: 'securitySchemes',
      links: 'links',
      callbacks: 'callbacks',
      pathItems: 'pathItems',
      mediaTypes: 'content',
    },
  },
  paths: { entries: 'pathItem', extensible: true },
  pathItems: { entries: 'pathItem' },
  pathItem: {
    fields: {
      parameters: 'parameters',
      get: 'operation',
      put: 'operation',
      post: 'operation',
      delete: 'operation',
      options: 'operation',
      head: 'operation',
      patch: 'operation',
      trace: 'operation',
      query: 'operation',
      additionalOperations: 'operations',
    },
  },
  operations: { entries: 'operation' },
  operation: {
    fields: {
      parameters: 'parameters',
      requestBody: 'requestBody',
      responses: 'responsesOfOperation',
      callbacks: 'callbacks',
    },
  },
  responsesOfOperation: { entries: 'response', extensible: true },
  responses: { entries: 'response' },
  response: {
    section: 'responses',
    fields: { headers: 'headers', content: 'content', links: 'links' },
  },
  requestBodies: { entries: 'requestBody' },
  requestBody: { section: 'requestBodies', fields: { content: 'content' } },
  parameters: { entries: 'parameter', items: 'parameter' },
  parameter: { section: 'parameters', fields: parameterFields },
  headers: { entries: 'header' },
  header: { section: 'headers', fields: parameterFields },
  content: { entries: 'mediaType' },
  mediaType: {
    fields: {
      schema: 'schema',
      itemSchema: 'schema',
      examples: 'examples',
      encoding: 'encodings',
      prefixEncoding: 'encodings',
      itemEncoding: 'encoding',
    },
  },
  encodings: { entries: 'encoding', items: 'encoding' },
  encoding: { fields: { headers: 'headers' } },
  examples: { entries: 'example' },
  example: { section: 'examples' },
  links: { entries: 'link' },
  link: { section: 'links' },
  callbacks: { entries: 'callback' },
  callback: { section: 'callbacks', entries: 'pathItem', extensible: true },
  securitySchemes: { entries: 'securityScheme' },
  securityScheme: { section: 'securitySchemes' },
  schemas: { entries: 'schema' },
  schemasByName: { entries: 'schema', anyName: true },
  schema: {
    section: 'schemas',
    items: 'schema',
    fields: {
      properties: 'schemasByName',
      patternProperties: 'schemasByName',
      dependentSchemas: 'schemasByName',
      dependencies: 'schemasByName',
      $defs: 'schemasByName',
      definitions: 'schemasByName',
      allOf: 'schema',
      anyOf: 'schema',
      oneOf: 'schema',
      prefixItems: 'schema',
      items: 'schema',
      additionalItems: 'schema',
      unevaluatedItems: 'schema',
      contains: 'schema',
      additionalProperties: 'schema',
      unevaluatedProperties: 'schema',
      propertyNames: 'schema',
      contentSchema: 'schema',
      not: 'schema',
      if: 'schema',
      then: 'schema',
      else: 'schema',
      discriminator: 'discriminator',
    },
  },
  discriminator: { fields: { mapping: 'mapping', defaultMapping: 'mappingTarget' } },
  mapping: { entries: 'mappingTarget' },
  mappingTarget: { section: 'schemas' },
};

/** A node with what it is and where it stands. */
export interface Typed {
  readonly value: Json;
  readonly kind: Kind;
  readonly pointer: string;
}

/** A child of a node, with its name or its index. */
export interface Child extends Typed {
  readonly key: string | number;
}

/** The sections of `components` that nodes can be put in. */
export const sections: readonly Section[] = [
  'schemas',
  'responses',
  'parameters',
  'examples',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
];

/** The section of `components` for nodes of a kind; none when they have to be inlined. */
export function sectionOf(kind: Kind): Section | undefined {
  return shapes[kind].section;
}

/** The reference that a node is, rather than has: its `$ref`, or a name in a discriminator. */
export function referenceOf({ value, kind }: Typed): string | undefined {
  if (kind === 'mappingTarget') return typeof value === 'string' ? value : undefined;
  if (shapes[kind].anyName || !isObject(value) || !Object.hasOwn(value, '$ref')) return undefined;
  return typeof value.$ref === 'string' ? value.$ref : undefined;
}

/** The children of a node in which references can stand. */
export function childrenOf({ value, kind, pointer }: Typed): Child[] {
  const children = isList(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return children.flatMap(([key, child]) => {
    const childKind = kindBelow(kind, key);
    if (childKind === undefined) return [];
    return [{ key, value: child, kind: childKind, pointer: childPointer(pointer, key) }];
  });
}

function kindBelow(kind: Kind, key: string | number): Kind | undefined {
  const { items, extensible, fields = {}, entries } = shapes[kind];
  if (typeof key === 'number') return items;
  if (extensible && key.startsWith('x-')) return undefined;
  return Object.hasOwn(fields, key) ? fields[key] : entries;
}
