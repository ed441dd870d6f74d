import type { Operation } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import type { Scope } from '../scope.js';
import { argumentsOf } from './arguments.js';
import type { Language } from './language.js';
import { bracketed, layOut, type Code } from './layout.js';
import { textIn } from './literals.js';
import { java as names } from './rules.js';
import { typeNameFor } from './typeNames.js';
import type { Made, Writer } from './values.js';

/** Java, for Box's Java SDK: arguments by position, objects by constructor or, with more than that takes, by builder. */
export const java: Language = {
  lang: 'java',
  print: (scope, sample) => {
    const { service, operation } = sample;
    const manager = names.manager(nameOf(scope.names, service.id));
    const method = names.method(nameOf(scope.names, operation.id));
    const given = argumentsOf(writerFor(scope, operation), sample).map(({ code }) => code);
    return layOut([`client.${manager}().${method}`, bracketed(['(', ')'], given)]);
  },
};

function writerFor(scope: Scope, operation: Operation): Writer {
  return {
    scope,
    text: textIn.java,
    boolean: String,
    number,
    null: 'null',
    date: (text) => `dateFromString(${textIn.java(text)})`,
    dateTime: (text) => `dateTimeFromString(${textIn.java(text)})`,
    bytes: (text) =>
      `new ByteArrayInputStream(${textIn.java(text)}.getBytes(StandardCharsets.UTF_8))`,
    enum: (type, value) => `${type}.${names.constant(value)}`,
    list: (items) => bracketed(['Arrays.asList(', ')'], items),
    map: (entries) =>
      bracketed(
        ['mapOf(', ')'],
        entries.map(([key, code]) => bracketed(['entryOf(', ')'], [textIn.java(key), code])),
      ),
    object: made,
    variant: (code) => code,
    typeName: typeNameFor(scope, operation),
  };
}

function made({ type, required, optional }: Made): Code {
  const constructor = bracketed(
    ['(', ')'],
    required.map(({ code }) => code),
  );
  if (optional.length === 0) return [`new ${type}`, constructor];
  const calls = optional.map(({ name, code }) =>
    bracketed([`.${names.member(name)}(`, ')'], [code]),
  );
  const head = [`new ${type}.Builder`, constructor];
  return { kind: 'chain', head, calls: [...calls, '.build()'] };
}

/** A fraction has a point, and what no `int` can hold ends in `L`. */
function number(value: number, kind: 'integer' | 'bigint' | 'number'): string {
  const text = String(value);
  if (!/^-?\d+$/u.test(text)) return text;
  if (kind === 'number') return `${text}.0`;
  return kind === 'bigint' || Math.trunc(value) !== (value | 0) ? `${text}L` : text;
}
