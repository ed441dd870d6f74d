import { nameOf } from '../../name/names.js';
import type { Sample } from '../../sample/sample.js';
import type { Scope } from '../scope.js';
import { addressOf, membersFor } from './arguments.js';
import type { Language } from './language.js';
import { bracketed, layOut, type Code } from './layout.js';
import { bytesInPython, textIn } from './literals.js';
import { spreadBody, typeNameIn } from './pythonNames.js';
import { python as names } from './rules.js';
import { codeOf, membersOf, type Member, type Writer } from './values.js';

/** Python, for Box's Python SDK: the members of a body, query parameters and headers are arguments themselves. */
export const python: Language = {
  lang: 'python',
  print: (scope, sample) => {
    const { service, operation } = sample;
    const manager = names.manager(nameOf(scope.names, service.id));
    const method = names.method(nameOf(scope.names, operation.id));
    const given = argumentsOf(scope, sample);
    return layOut([`client.${manager}.${method}`, broken(['(', ')'], given)]);
  },
};

/** Those that must be given by position, then those that need not by name. */
function argumentsOf(scope: Scope, sample: Sample): readonly Code[] {
  const writer = writerFor(scope, sample);
  const { required, optional } = bodyOf(writer, sample);
  return [
    ...addressOf(writer, sample).map(({ code }) => code),
    ...required,
    ...membersFor(writer, sample.query).map(({ code }) => code),
    ...membersFor(writer, sample.headers).map(({ code }) => code),
    ...optional.map(named),
  ];
}

function bodyOf(
  writer: Writer,
  sample: Sample,
): { readonly required: readonly Code[]; readonly optional: readonly Member[] } {
  const { body, operation } = sample;
  if (body === undefined || operation.body === undefined) return { required: [], optional: [] };
  if (body.kind !== 'object' || spreadBody(writer.scope, sample) === undefined) {
    return { required: [codeOf(writer, body, operation.body.type)], optional: [] };
  }
  const { required, optional } = membersOf(writer, body.members);
  return { required: required.map(({ code }) => code), optional };
}

function writerFor(scope: Scope, sample: Sample): Writer {
  return {
    scope,
    text: textIn.python,
    boolean: (value) => (value ? 'True' : 'False'),
    number: String,
    // The SDK's own word: `None` is what is not sent.
    null: 'null',
    date: (text) => `date_from_string(${textIn.python(text)})`,
    dateTime: (text) => `date_time_from_string(${textIn.python(text)})`,
    bytes: (text) => `BytesIO(${bytesInPython(text)})`,
    enum: (type, value) => `${type}.${names.constant(value)}`,
    list: (items) => broken(['[', ']'], items),
    map: (entries) =>
      broken(
        ['{', '}'],
        entries.map(([key, code]) => [`${textIn.python(key)}: `, code]),
      ),
    object: ({ type, required, optional }) => [
      type,
      broken(['(', ')'], [...required, ...optional].map(named)),
    ],
    variant: (code) => code,
    typeName: typeNameIn(scope, sample),
  };
}

function named({ name, code }: Member): Code {
  return [`${names.argument(name)}=`, code];
}

function broken(brackets: readonly [string, string], items: readonly Code[]): Code {
  return bracketed(brackets, items, { trailing: ',' });
}
