import type { Json } from '../diagnostics/diagnostic.js';
import type { Docs, Id, Model, Operation, Type, TypeDefinition } from '../model/api.js';
import { propertiesOf } from '../model/properties.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf, type Slot } from '../name/signature.js';
import { optionalsTypeName } from './addedTypes.js';
import { SourceFile } from './file.js';
import { code, listItem } from './markdown.js';
import { phrasesOf, type PagePhrases } from './phrases.js';
import type { Scope } from './scope.js';
import { slotType } from './slotType.js';
import { typeName } from './typeName.js';

/** One line of a list of arguments, and those beneath it. */
interface Entry {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly deprecated?: boolean;
  /** Markdown of the document. */
  readonly text?: string | undefined;
  /** What there is to say beside the text, in our own words. */
  readonly notes?: readonly string[];
  readonly entries?: readonly Entry[];
}

/** The arguments of a method as a Markdown list: name, type, text, values and example of each, down to the members of objects. */
export function argumentList(scope: Scope, operation: Operation): string {
  const { page } = phrasesOf(scope);
  const { positional, optionals } = signatureOf(operation, scope);
  const entries = positional.map((slot) => slotEntry(scope, operation, slot));
  const last: Entry = {
    name: 'optionalsInput',
    type: optionalsTypeName(scope, new SourceFile('page', []), operation),
    required: false,
    entries: [...optionals.map((slot) => optionEntry(scope, operation, slot)), sending(page)],
  };
  const all = optionals.length > 0 ? [...entries, last] : entries;
  return all.flatMap((entry) => linesOf(page, entry, '')).join('\n');
}

/** Text of the document as a list item: behind a heading of ours, or by itself. */
export function itemLines(indent: string, text: string, head = ''): readonly string[] {
  const { text: own, below } = listItem(text);
  const line = [head, own].filter((part) => part !== '').join(': ');
  const deeper = line === '' ? indent : `${indent}  `;
  return [
    ...(line === '' ? [] : [`${indent}- ${line}`]),
    ...below.map((under) => (under === '' ? '' : deeper + under)),
  ];
}

function linesOf(page: PagePhrases, entry: Entry, indent: string): readonly string[] {
  const { name, type, required, deprecated, entries = [] } = entry;
  const marks = [...(required ? [] : [page.optional]), ...(deprecated ? [page.discouraged] : [])];
  const deeper = `${indent}  `;
  return [
    `${indent}- ${[plain(name), ...(type === '' ? [] : [code(type)])].join(' ')}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    ...detailsOf(page, entry, deeper),
    ...entries.flatMap((nested) => linesOf(page, nested, deeper)),
  ];
}

/** A name as words; what could be taken for Markdown is code. */
function plain(name: string): string {
  return /^\w+(?:, \w+)*$/u.test(name) && !/^_|_$/u.test(name) ? name : code(name);
}

/** The document's text and what else there is to say, on one line where the text ends as a sentence does. */
function detailsOf(
  page: PagePhrases,
  { text = '', notes = [] }: Entry,
  indent: string,
): readonly string[] {
  const lines = itemLines(indent, text);
  const said = notes.join(page.then);
  if (said === '') return lines;
  const [only, ...others] = lines;
  return only !== undefined && others.length === 0 && /[.!?。！？]$/u.test(only)
    ? [`${only} ${said}`]
    : [...lines, `${indent}- ${said}`];
}

function slotEntry(scope: Scope, operation: Operation, slot: Slot): Entry {
  const { page } = phrasesOf(scope);
  const entry = optionEntry(scope, operation, slot);
  return slot.kind === 'cancellation'
    ? {
        ...entry,
        type: 'AbortSignal | CancelOptions',
        notes: [page.cancelsOrTells(callsLink(page))],
      }
    : entry;
}

function callsLink(page: PagePhrases): string {
  return `[${page.calls}](../README.md#calls)`;
}

function optionEntry(scope: Scope, operation: Operation, slot: Slot): Entry {
  const { page, wholeUrl } = phrasesOf(scope);
  const base = {
    name: slot.name,
    type: slotType(scope, new SourceFile('page', []), { operation, slot }),
    required: isRequired(slot),
  };
  switch (slot.kind) {
    case 'path':
      return { ...base, ...aboutOf(scope, slot.parameter) };
    case 'url':
      return { ...base, notes: [wholeUrl] };
    case 'body':
      return {
        ...base,
        ...aboutOf(scope, slot.body),
        entries: bodyMembers(scope, slot.body.type),
      };
    case 'query':
      return { ...base, entries: slot.parameters.map((one) => memberEntry(scope, one, [])) };
    case 'headers': {
      const declared = slot.parameters.map((one) => memberEntry(scope, one, []));
      return { ...base, entries: [...declared, extraHeaders(page)] };
    }
    case 'cancellation':
      return { ...base, notes: [page.cancels] };
  }
}

function extraHeaders(page: PagePhrases): Entry {
  const type = '{ readonly [key: string]: string | undefined }';
  return { name: 'extraHeaders', type, required: false, notes: [page.extraHeaders] };
}

/** What every call takes besides: it is told once, in the README. */
function sending(page: PagePhrases): Entry {
  const name = 'timeouts, retries, idempotencyKey';
  return { name, type: '', required: false, notes: [page.tells(callsLink(page))] };
}

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
    ...aboutOf(scope, member),
    entries: membersOf(scope, member.type, above),
  };
}

/** The members of a body that can be sent, wherever it is declared. */
function bodyMembers(scope: Scope, type: Type): Entry[] {
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind === 'alias') return bodyMembers(scope, definition.of);
  if (definition?.kind !== 'model') return membersOf(scope, type, []);
  return propertiesOf(scope.api, definition)
    .filter(({ access }) => access !== 'readOnly')
    .map((property) => memberEntry(scope, property, [definition.id]));
}

/** The members of an object that the operation alone uses; a component is described where it is declared. */
function membersOf(scope: Scope, type: Type, above: readonly Id[]): Entry[] {
  const definition = ownDefinition(scope, type);
  if (definition === undefined || above.includes(definition.id)) return [];
  const inside = [...above, definition.id];
  switch (definition.kind) {
    case 'model':
      return definition.properties.map((property) => memberEntry(scope, property, inside));
    case 'alias':
      return membersOf(scope, definition.of, inside);
    default:
      return [];
  }
}

/** What a type, or the items of a list of that type, is defined as beside a single operation or service. */
function ownDefinition(scope: Scope, type: Type): TypeDefinition | undefined {
  if (type.kind === 'list' || type.kind === 'nullable') return ownDefinition(scope, type.of);
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  return definition && isOwn(scope, definition) ? definition : undefined;
}

function isOwn(scope: Scope, { id }: Pick<Model, 'id'>): boolean {
  return scope.homes.get(id)?.module.startsWith('managers/') === true;
}

/** What the document says of an argument, and the values that it can have. */
function aboutOf(
  scope: Scope,
  { docs, type }: Pick<Member, 'docs' | 'type'>,
): Pick<Entry, 'text' | 'notes' | 'deprecated'> {
  const { page } = phrasesOf(scope);
  const values = valuesOf(scope, type);
  const otherwise = valueText(docs.default);
  const example = valueText(docs.example);
  const isNew = example !== undefined && !values.some((known) => known.includes(code(example)));
  return {
    text: docs.description,
    deprecated: docs.deprecated,
    notes: [
      ...values,
      ...(otherwise === undefined ? [] : [page.otherwise(code(otherwise))]),
      ...(isNew ? [page.example(code(example))] : []),
    ],
  };
}

const mostValues = 12;

/** The values that a type lists, unless these are too many for a line: then `api.md` has them. */
function valuesOf(scope: Scope, type: Type): string[] {
  if (type.kind === 'list' || type.kind === 'nullable') return valuesOf(scope, type.of);
  const { page } = phrasesOf(scope);
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind === 'union' && isOwn(scope, definition)) {
    return [page.oneOf(definition.variants.map((one) => code(typeName(scope, one))))];
  }
  if (definition?.kind !== 'enum') return [];
  const shown = definition.values.slice(0, mostValues).map((value) => code(String(value)));
  const rest = definition.values.length - shown.length;
  const values = page.values(shown, definition.open);
  return [rest > 0 ? page.andMore(values, rest, '[api.md](../api.md)') : values];
}

const longestValue = 200;

/** A value as it stands on the wire, a list of texts with commas; nothing for one that is too long to be read in passing. */
function valueText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const isPlain = Array.isArray(value) && value.every((item) => typeof item === 'string');
  const text = isPlain
    ? value.join(',')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return text === '' || text.length > longestValue ? undefined : text;
}
