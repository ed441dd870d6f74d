import type { Id, Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { guidesFor } from './readmeGuide.js';
import { anchors, code, inline } from './markdown.js';
import { phrasesOf } from './phrases.js';
import { roleName, targetOf, type Scope } from './scope.js';

/** A heading of a page, and the fragment of its address there. */
export interface Heading {
  readonly text: string;
  readonly fragment: string;
}

type Headings = ReadonlyMap<Id, Heading>;
const known = new WeakMap<Scope, Map<Id, Headings>>();

/** The headings of the page of a manager by what they are of: operations, and the service for what is beside these. */
export function headingsOf(scope: Scope, service: Service): Headings {
  const all = known.get(scope) ?? new Map<Id, Headings>();
  known.set(scope, all);
  const headings = all.get(service.id) ?? made(scope, service);
  all.set(service.id, headings);
  return headings;
}

function made(scope: Scope, service: Service): Headings {
  const texts = unequal(scope, service.operations);
  const page = [
    { id: undefined, text: roleName(scope, service, 'manager') },
    ...service.operations.flatMap((operation, index) => [
      { id: operation.id, text: texts[index] ?? '' },
      ...partsOf(scope, operation).map((text) => ({ id: undefined, text })),
    ]),
    ...guidesFor(scope, service).map(({ title }) => ({ id: service.id, text: title })),
  ];
  const names = anchors(page.map(({ text }) => text));
  return new Map(
    page.flatMap(({ id, text }, index) =>
      id === undefined ? [] : [[id, { text, fragment: names[index] ?? '' }] as const],
    ),
  );
}

function partsOf(scope: Scope, operation: Operation): readonly string[] {
  if (targetOf(scope, operation) !== operation) return [];
  const { arguments: given, returns, errors } = phrasesOf(scope).page;
  return [given, returns, ...(operation.failures.length > 0 ? [errors] : [])];
}

/** What operations are called on their page: no two of them the same. */
function unequal(scope: Scope, operations: readonly Operation[]): readonly string[] {
  const texts = operations.map((operation) => textOf(scope, operation));
  const isAlone = (text: string): boolean =>
    texts.filter((other) => other.toLowerCase() === text.toLowerCase()).length === 1;
  return operations.map((operation, index) => {
    const text = texts[index] ?? '';
    return isAlone(text) ? text : `${text} (${code(nameOf(scope.names, operation.id))})`;
  });
}

/** A deprecated name stands for itself; another way to make a call says how it differs. */
function textOf(scope: Scope, operation: Operation): string {
  const { page } = phrasesOf(scope);
  const name = nameOf(scope.names, operation.id);
  const { aliasOf, docs, twinOf, address, gives } = operation;
  const text = inline(docs.summary ?? '');
  if (aliasOf !== undefined || text === '') return name;
  if (twinOf === undefined) return text;
  if (address.kind === 'url') return page.byUrl(text);
  return gives === 'location' ? page.urlAlone(text) : text;
}
