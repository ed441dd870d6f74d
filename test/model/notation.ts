import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Id, Operation, Property, Type, TypeDefinition } from '../../generator/model/api.js';
import { build, type Built } from '../../generator/model/build.js';
import type { Reading } from '../../generator/model/reading.js';
import { conventions } from '../../generator/name/conventions.js';
import { documentOf } from '../support/document.js';

/** How a fragment of a document is read: by the general convention, but for what is said otherwise. */
export function read(parts: JsonObject, reading: Partial<Reading> = {}): Built {
  const root = { openapi: '3.1.0', servers: [{ url: 'https://api.example.com/v1' }], ...parts };
  return build(documentOf(root), { ...conventions.general.reading, ...reading });
}

/** The definitions that schemas become, in a short notation, by their keys. */
export function typesOf(schemas: JsonObject, reading: Partial<Reading> = {}): object {
  return definitionsIn(read({ components: { schemas } }, reading));
}

/** The definitions of an API, in a short notation, by their keys. */
export function definitionsIn({ value }: Built): object {
  return Object.fromEntries([...value.types.values()].map((one) => [short(one.id), textOf(one)]));
}

/** What schemas become in a document of OpenAPI 3.0. */
export function typesOf30(schemas: JsonObject): object {
  return definitionsIn(read({ openapi: '3.0.3', components: { schemas } }));
}

/** The only operation of an API that is called in one way. */
export function operationOf(operation: JsonObject, reading: Partial<Reading> = {}): Operation {
  const [first] = operationsIn(read({ paths: { '/a': { get: operation } } }, reading));
  if (first === undefined) throw new Error('There is no operation.');
  return first;
}

/** All operations of an API. */
export function operationsIn({ value }: Built): readonly Operation[] {
  return value.services.flatMap(({ operations }) => operations);
}

/** What a reading loses, as text. */
export function lossesOf({ losses }: Built): readonly string[] {
  return losses.map(({ kind, what, source }) => `${source.pointer} ${kind}: ${what}`);
}

/** A definition in a short notation. */
function textOf(definition: TypeDefinition): string {
  switch (definition.kind) {
    case 'model': {
      const bases = definition.bases.map(short).join(', ');
      const rest = definition.additional ? [`[...]: ${typeText(definition.additional)}`] : [];
      const members = [...definition.properties.map(member), ...rest];
      return `${bases === '' ? '' : `${bases} + `}{ ${members.join('; ')} }`.replace('{  }', '{}');
    }
    case 'enum':
      return [
        ...definition.values.map((value) => JSON.stringify(value)),
        ...(definition.open ? ['...'] : []),
      ].join(' | ');
    case 'union':
      return definition.variants.map(typeText).join(' | ') + byText(definition.discriminator);
    case 'intersection':
      return definition.parts.map(typeText).join(' & ');
    case 'alias':
      return `= ${typeText(definition.of)}`;
  }
}

function byText(
  by: { readonly name: string; readonly mapping: ReadonlyMap<string, Id> } | undefined,
): string {
  if (by === undefined) return '';
  return ` by ${by.name}: ${[...by.mapping].map(([value, to]) => `${value} ${short(to)}`).join(', ')}`;
}

function member({ name, required, type, access }: Property): string {
  const mark = access === 'readWrite' ? '' : `${access} `;
  return `${mark}${name}${required ? '' : '?'}: ${typeText(type)}`;
}

/** A type in a short notation. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'literal':
      return JSON.stringify(type.value);
    case 'list':
      return `${grouped(type.of)}[]`;
    case 'map':
      return `{${typeText(type.of)}}`;
    case 'nullable':
      return `${typeText(type.of)} or null`;
    case 'tuple': {
      const rest = type.rest ? [`...${grouped(type.rest)}[]`] : [];
      return `[${[...type.items.map(typeText), ...rest].join(', ')}]`;
    }
    case 'reference':
      return short(type.to);
    default:
      return type.kind;
  }
}

function grouped(type: Type): string {
  return type.kind === 'nullable' ? `(${typeText(type)})` : typeText(type);
}

/** What leads to a schema of a component, without what is the same in all of them. */
function short(id: Id): string {
  return id.replace('#/components/schemas/', '').replaceAll('/properties/', '.');
}
