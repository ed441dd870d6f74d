import type { Docs, Id, Model, Operation, Type } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf, type Slot } from '../name/signature.js';
import { optionalsTypeName } from './addedTypes.js';
import { code, inline } from './markdown.js';
import { slotType } from './slotType.js';
import type { Scope } from './scope.js';
import { SourceFile } from './file.js';
import { typeName } from './typeName.js';

/** One line of a list of arguments, and those beneath it. */
interface Entry {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly text: string | undefined;
  readonly example: string | undefined;
  readonly entries: readonly Entry[];
}

/** The arguments of a method as a Markdown list: name, type, text and example of each, down to the members of objects. */
export function argumentList(scope: Scope, operation: Operation): string {
  const { positional, optionals } = signatureOf(operation, scope);
  const entries = positional.map((slot) => slotEntry(scope, operation, slot));
  const last: Entry = {
    name: 'optionalsInput',
    type: optionalsTypeName(scope, new SourceFile('page', []), operation),
    required: false,
    text: undefined,
    example: undefined,
    entries: [
      ...optionals.map((slot) => slotEntry(scope, operation, slot)),
      ...sendingOf(optionals),
    ],
  };
  const all = optionals.length > 0 ? [...entries, last] : entries;
  return all.flatMap((entry) => linesOf(entry, '')).join('\n');
}

function linesOf(entry: Entry, indent: string): string[] {
  const optional = entry.required ? '' : ' (optional)';
  return [
    `${indent}- ${entry.name} ${code(entry.type)}${optional}`,
    ...detailsOf(entry).map((detail) => `${indent}  - ${detail}`),
    ...entry.entries.flatMap((nested) => linesOf(nested, `${indent}  `)),
  ];
}

/** The document's text and the example, on one line where the text ends as a sentence does. */
function detailsOf({ text, example }: Entry): string[] {
  if (example === undefined) return text === undefined ? [] : [text];
  const shown = `Example: ${code(example)}`;
  if (text === undefined) return [shown];
  return /[.!?]$/u.test(text) ? [`${text} ${shown}`] : [text, shown];
}

function slotEntry(scope: Scope, operation: Operation, slot: Slot): Entry {
  const base = {
    name: slot.name,
    type: slotType(scope, new SourceFile('page', []), { operation, slot }),
    required: isRequired(slot),
    text: undefined,
    example: undefined,
    entries: [],
  };
  switch (slot.kind) {
    case 'path':
      return { ...base, ...docsOf(slot.parameter.docs) };
    case 'url':
      return { ...base, text: 'The whole URL, as an earlier answer gave it.' };
    case 'body':
      return { ...base, ...docsOf(slot.body.docs), entries: membersOf(scope, slot.body.type, []) };
    case 'query':
      return { ...base, entries: slot.parameters.map((one) => memberEntry(scope, one, [])) };
    case 'headers': {
      const declared = slot.parameters.map((one) => memberEntry(scope, one, []));
      return { ...base, entries: [...declared, extraHeaders] };
    }
    case 'cancellation':
      return { ...base, text: 'Cancels the call when it is aborted.' };
  }
}

const extraHeaders: Entry = {
  name: 'extraHeaders',
  type: '{ readonly [key: string]: string | undefined }',
  required: false,
  text: 'Extra headers that will be included in the HTTP request.',
  example: undefined,
  entries: [],
};

/** How a call is sent: it can be said wherever headers are options. */
function sendingOf(optionals: readonly Slot[]): readonly Entry[] {
  return optionals.some(({ kind }) => kind === 'headers') ? sending : [];
}

const sending: readonly Entry[] = [
  ['timeouts', 'Timeouts', 'How long the call may take.'],
  ['retries', 'RetryOptions', 'How often, and when, the call is sent again.'],
  [
    'idempotencyKey',
    'string',
    'Names the call to the API, so that sending it again does nothing twice.',
  ],
].map(([name = '', type = '', text]) => ({
  name,
  type,
  required: false,
  text,
  example: undefined,
  entries: [],
}));

interface Member {
  readonly id: Id;
  readonly docs: Docs;
  readonly type: Type;
  readonly required: boolean;
}

function memberEntry(scope: Scope, member: Member, above: readonly Id[]): Entry {
  return {
    name: nameOf(scope.names, member.id),
    type: typeName(scope, member.type),
    required: member.required,
    ...docsOf(member.docs),
    entries: membersOf(scope, member.type, above),
  };
}

/** The members of an object that the operation alone uses; a component is described where it is declared. */
function membersOf(scope: Scope, type: Type, above: readonly Id[]): Entry[] {
  if (type.kind !== 'reference' || above.includes(type.to)) return [];
  const definition = scope.api.types.get(type.to);
  if (definition?.kind !== 'model' || !isOwn(scope, definition)) return [];
  return definition.properties.map((property) => memberEntry(scope, property, [...above, type.to]));
}

function isOwn(scope: Scope, model: Model): boolean {
  return scope.homes.get(model.id)?.module.startsWith('managers/') === true;
}

/** The document's text, on one line, and its example as it stands on the wire: a list with commas. */
function docsOf(docs: Docs): Pick<Entry, 'text' | 'example'> {
  const { description, example } = docs;
  return {
    text: description === undefined ? undefined : inline(description),
    example: exampleText(example),
  };
}

function exampleText(example: Docs['example']): string | undefined {
  if (typeof example === 'string' || typeof example === 'number') return String(example);
  const isPlain = Array.isArray(example) && example.every((item) => typeof item === 'string');
  return isPlain ? example.join(',') : undefined;
}
