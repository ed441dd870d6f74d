import type { Operation, Type } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import { lowerFirst } from '../text.js';
import type { Scope } from '../scope.js';
import { argumentsOf, type Argument } from './arguments.js';
import type { Language } from './language.js';
import { bracketed, layOut, type Code } from './layout.js';
import { textIn } from './literals.js';
import { swift as names } from './rules.js';
import { typeNameFor } from './typeNames.js';
import { definitionOf, type Made, type Member, type Writer } from './values.js';

/** Swift, for Box's iOS SDK: labelled arguments, everything of an object in its initializer. */
export const swift: Language = {
  lang: 'swift',
  print: (scope, sample) => {
    const { service, operation } = sample;
    const manager = names.manager(nameOf(scope.names, service.id));
    const method = names.method(nameOf(scope.names, operation.id));
    const given = argumentsOf(writerFor(scope, operation), sample);
    return layOut([`try await client.${manager}.${method}`, inParentheses(given)]);
  },
};

function writerFor(scope: Scope, operation: Operation): Writer {
  return {
    scope,
    text: textIn.swift,
    boolean: String,
    number: String,
    null: '.null',
    date: (text) => `try Utils.Dates.dateFromString(date: ${textIn.swift(text)})`,
    dateTime: (text) => `try Utils.Dates.dateTimeFromString(dateTime: ${textIn.swift(text)})`,
    bytes: (text) => `InputStream(data: Data(${textIn.swift(text)}.utf8))`,
    enum: (type, value) => `${type}.${names.constant(value)}`,
    list: (items) => bracketed(['[', ']'], items),
    map: (entries) =>
      entries.length === 0
        ? '[:]'
        : bracketed(
            ['[', ']'],
            entries.map(([key, code]) => [`${textIn.swift(key)}: `, code]),
          ),
    object: made,
    variant: (code, type) => [`.${caseOf(scope, type)}(`, code, ')'],
    typeName: typeNameFor(scope, operation),
  };
}

function made({ type, required, optional }: Made): Code {
  const given = [...required, ...optional].map((member) => ({
    name: member.name,
    code: inThreeStates(member),
  }));
  return [type, inParentheses(given)];
}

/** What may be null is in a `TriStateField`, which simple values become by themselves. */
function inThreeStates({ value, isNullable, code }: Member): Code {
  const isSimple = ['text', 'integer', 'bigint', 'number', 'boolean', 'null', 'literal'];
  return isNullable && !isSimple.includes(value.kind) ? ['.value(', code, ')'] : code;
}

function inParentheses(given: readonly Argument[]): Code {
  return bracketed(
    ['(', ')'],
    given.map(({ name, code }) => [`${names.argument(name)}: `, code]),
  );
}

/** What a union, an `enum` in Swift, calls one of its types. */
function caseOf(scope: Scope, type: Type): string {
  const definition = definitionOf(scope, type);
  if (definition !== undefined) return names.member(lowerFirst(nameOf(scope.names, definition.id)));
  switch (type.kind) {
    case 'nullable':
      return caseOf(scope, type.of);
    case 'list':
      return `${caseOf(scope, type.of)}Array`;
    case 'integer':
    case 'bigint':
      return 'int64';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    case 'date':
    case 'dateTime':
      return 'date';
    default:
      return 'string';
  }
}
