import type { Operation, Type } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import type { Scope } from '../scope.js';
import { argumentsOf, type Argument } from './arguments.js';
import type { Language } from './language.js';
import { bracketed, layOut, type Code } from './layout.js';
import { textIn } from './literals.js';
import { csharp as names } from './rules.js';
import { typeNameFor } from './typeNames.js';
import { definitionOf, type Made, type Writer } from './values.js';

/** C#, for Box's .NET SDK: named arguments, objects by constructor and initializer. */
export const csharp: Language = {
  lang: 'csharp',
  print: (scope, sample) => {
    const { service, operation } = sample;
    const manager = names.manager(nameOf(scope.names, service.id));
    const method = names.method(nameOf(scope.names, operation.id));
    const given = argumentsOf(writerFor(scope, operation), sample);
    return layOut([`await client.${manager}.${method}`, inParentheses(given), ';']);
  },
};

function writerFor(scope: Scope, operation: Operation): Writer {
  const typeName = typeNameFor(scope, operation);
  return {
    scope,
    text: textIn.csharp,
    boolean: String,
    number: String,
    null: 'null',
    date: (text) => `Utils.DateFromString(date: ${textIn.csharp(text)})`,
    dateTime: (text) => `Utils.DateTimeFromString(dateTime: ${textIn.csharp(text)})`,
    bytes: (text) => `new MemoryStream(Encoding.UTF8.GetBytes(${textIn.csharp(text)}))`,
    enum: (type, value) => `${type}.${names.constant(value)}`,
    list: (items, of) => listOf(scope, typeName, { items, of }),
    map: (entries, of) => [
      `new Dictionary<string, ${typeText(scope, typeName, of)}>()`,
      ...initializer(
        entries.map(([key, code]) => bracketed(['{', '}'], [textIn.csharp(key), code], spaced)),
      ),
    ],
    object: made,
    variant: (code) => code,
    typeName,
  };
}

const spaced = { padding: ' ' };

function inParentheses(given: readonly Argument[]): Code {
  return bracketed(
    ['(', ')'],
    given.map(({ name, code }) => [`${names.argument(name)}: `, code]),
  );
}

function made({ type, required, optional }: Made): Code {
  const members = optional.map(({ name, code }) => [`${names.member(name)} = `, code]);
  return [`new ${type}`, inParentheses(required), ...initializer(members)];
}

function initializer(members: readonly Code[]): readonly Code[] {
  return members.length === 0 ? [] : [' ', bracketed(['{', '}'], members, spaced)];
}

/** What the items of a list are converted to must be said: of a value of an enum itself, of one of a union by the array. */
function listOf(
  scope: Scope,
  typeName: Writer['typeName'],
  { items, of }: { readonly items: readonly Code[]; readonly of: Type },
): Code {
  const definition = definitionOf(scope, of);
  if (definition?.kind === 'alias') return listOf(scope, typeName, { items, of: definition.of });
  const text = typeText(scope, typeName, of);
  const isSaid = items.length === 0 || definition?.kind === 'union';
  const shown =
    definition?.kind === 'enum' ? items.map((one) => [`new ${text}(`, one, ')']) : items;
  const open = isSaid ? `new ${text}[] {` : 'new [] {';
  return ['Array.AsReadOnly(', bracketed([open, '}'], shown, spaced), ')'];
}

/** A type where C# cannot infer it. */
function typeText(scope: Scope, typeName: Writer['typeName'], type: Type): string {
  const definition = definitionOf(scope, type);
  if (definition?.kind === 'alias') return typeText(scope, typeName, definition.of);
  if (definition?.kind === 'enum') return `StringEnum<${typeName(definition.id)}>`;
  switch (type.kind) {
    case 'reference':
      return typeName(type.to);
    case 'nullable':
      return typeText(scope, typeName, type.of);
    case 'list':
      return `IReadOnlyList<${typeText(scope, typeName, type.of)}>`;
    case 'map':
      return `Dictionary<string, ${typeText(scope, typeName, type.of)}>`;
    default:
      return scalarTypes[type.kind] ?? 'object';
  }
}

const scalarTypes: { readonly [K in Type['kind']]?: string } = {
  string: 'string',
  boolean: 'bool',
  integer: 'long',
  bigint: 'long',
  number: 'double',
  date: 'System.DateTimeOffset',
  dateTime: 'System.DateTimeOffset',
};
