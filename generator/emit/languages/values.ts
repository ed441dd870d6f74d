import type { Id, Type, TypeDefinition } from '../../model/api.js';
import { constantOf } from '../../name/constants.js';
import { nameOf } from '../../name/names.js';
import type { SampleMember, SampleObject, SampleValue } from '../../sample/sample.js';
import type { Scope } from '../scope.js';
import type { Code } from './layout.js';

/** How a language writes the values of a sample. */
export interface Writer {
  readonly scope: Scope;
  readonly text: (value: string) => string;
  readonly boolean: (value: boolean) => string;
  /** Any number; of a fraction the language may want to see that it is one. */
  readonly number: (value: number, kind: 'integer' | 'bigint' | 'number') => string;
  readonly null: string;
  readonly date: (text: string) => Code;
  readonly dateTime: (text: string) => Code;
  readonly bytes: (text: string) => Code;
  readonly enum: (type: string, value: string | number | boolean) => Code;
  readonly list: (items: readonly Code[], of: Type) => Code;
  readonly map: (entries: readonly (readonly [string, Code])[], of: Type) => Code;
  readonly object: (made: Made) => Code;
  /** A value as one of a union; as it is where the language needs no word for that. */
  readonly variant: (code: Code, type: Type) => Code;
  /** What a type of the document is called. */
  readonly typeName: (id: Id) => string;
}

/** An object that is made: what its constructor must have, and what it may have. */
export interface Made {
  readonly type: string;
  readonly required: readonly Member[];
  readonly optional: readonly Member[];
}

/** A property, by its TypeScript name, and what it is given. */
export interface Member {
  readonly name: string;
  readonly code: Code;
  /** The value, and whether there could be null in its place. */
  readonly value: SampleValue;
  readonly isNullable: boolean;
}

/** A value in a language; `type` is what it is a value of. */
export function codeOf(writer: Writer, value: SampleValue, type: Type): Code {
  const definition = definitionOf(writer.scope, type);
  if (value.kind === 'null') return writer.null;
  if (type.kind === 'nullable') return codeOf(writer, value, type.of);
  if (definition?.kind === 'alias') return codeOf(writer, value, definition.of);
  if (definition?.kind === 'union') {
    const [first = unknown] = definition.variants;
    return writer.variant(codeOf(writer, value, first), first);
  }
  return value.kind === 'object'
    ? writer.object(madeOf(writer, value))
    : plain(writer, value, type);
}

const unknown: Type = { kind: 'unknown' };

function plain(
  writer: Writer,
  value: Exclude<SampleValue, SampleObject | { readonly kind: 'null' }>,
  type: Type,
): Code {
  switch (value.kind) {
    case 'date':
    case 'dateTime':
      return writer[value.kind](value.value);
    case 'binary':
      return writer.bytes(value.value);
    case 'enum':
      return writer.enum(writer.typeName(value.of), value.value);
    case 'list': {
      const items = value.items.map((item, at) => codeOf(writer, item, itemOf(type, at)));
      return writer.list(items, itemOf(type, 0));
    }
    case 'map': {
      const of = type.kind === 'map' ? type.of : unknown;
      const entries = value.entries.map(([key, item]) => [key, codeOf(writer, item, of)] as const);
      return writer.map(entries, of);
    }
    default:
      return scalar(writer, value);
  }
}

function itemOf(type: Type, at: number): Type {
  if (type.kind === 'list') return type.of;
  return (type.kind === 'tuple' ? type.items[at] : undefined) ?? unknown;
}

type Scalar = Extract<SampleValue, { readonly value: unknown }>;

function scalar(writer: Writer, { kind, value }: Scalar): Code {
  if (typeof value === 'string') return writer.text(value);
  if (typeof value === 'boolean') return writer.boolean(value);
  return writer.number(value, kind === 'integer' || kind === 'bigint' ? kind : 'number');
}

function madeOf(writer: Writer, { of, members }: SampleObject): Made {
  return { type: writer.typeName(of), ...membersOf(writer, members) };
}

/**
 * The members of an object, those that must be given apart from the others. Each SDK fills in a constant that must be
 * sent, so that no sample gives one; what may be null may be left out.
 */
export function membersOf(
  writer: Writer,
  members: readonly SampleMember[],
): Pick<Made, 'required' | 'optional'> {
  const { api, names } = writer.scope;
  const given = members.filter(
    ({ property }) => !property.required || constantOf(property.type, api.types) === undefined,
  );
  const isNeeded = ({ property: { required, type } }: SampleMember): boolean =>
    required && type.kind !== 'nullable';
  const shown = ({ property: { id, type }, value }: SampleMember): Member => ({
    name: nameOf(names, id),
    code: codeOf(writer, value, type),
    value,
    isNullable: type.kind === 'nullable',
  });
  return {
    required: given.filter(isNeeded).map(shown),
    optional: given.filter((member) => !isNeeded(member)).map(shown),
  };
}

/** The definition that a type refers to; `undefined` for what is none. */
export function definitionOf({ api }: Scope, type: Type): TypeDefinition | undefined {
  return type.kind === 'reference' ? api.types.get(type.to) : undefined;
}
