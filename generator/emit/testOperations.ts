import { valueAt } from '../load/pointer.js';
import type { Answer, Content, Id, Operation, Type } from '../model/api.js';
import { docsOf } from '../model/docs.js';
import { pointerOf } from '../model/id.js';
import { asObject, own } from '../model/json.js';
import { isAnonymous } from './anonymous.js';
import type { Scope } from './scope.js';
import { jsonText, type TestExamples } from './testExamples.js';
import { baseOf, familyOf, itemsIn, needsOf, parentOf, plainPath } from './testResources.js';
import { literal } from './text.js';

/** What a test server has to know of all operations, as the rows of a table. */
export function testOperations(scope: Scope, examples: TestExamples): readonly string[] {
  const all = operationsByRequest(scope);
  const collections = collectionsOf(scope, all);
  return all.map((operation) => {
    const row = { scope, examples, collections, operation };
    const { method } = operation;
    const entries = [
      `method: ${literal(method.toUpperCase())}`,
      `path: ${literal(plainPath(operation))}`,
      ...answerEntries(row),
      ...(isAnonymous(operation) ? ['isOpen: true'] : []),
      ...requestEntries(row),
      ...(method === 'get' ? listEntries(row) : method === 'post' ? creationEntries(row) : []),
    ];
    return `{ ${entries.join(', ')} }`;
  });
}

interface Row {
  readonly scope: Scope;
  readonly examples: TestExamples;
  readonly collections: ReadonlyMap<string, ReadonlySet<Id>>;
  readonly operation: Operation;
}

/** One operation for each request that can be told from others; those without a fragment in their path come first. */
function operationsByRequest({ api }: Scope): readonly Operation[] {
  const all = api.services.flatMap(({ operations }) => operations);
  const primary = all.filter(({ twinOf }) => twinOf === undefined);
  const isPlain = (operation: Operation): boolean => plainPath(operation) === operation.path;
  const ordered = [
    ...primary.filter(isPlain),
    ...primary.filter((operation) => !isPlain(operation)),
  ];
  const first = new Map<string, Operation>();
  for (const operation of ordered) {
    const key = `${operation.method} ${plainPath(operation)}`;
    if (!first.has(key)) first.set(key, operation);
  }
  return [...first.values()];
}

/** The collections to which things can be added, and the models that these may be. */
function collectionsOf(scope: Scope, all: readonly Operation[]): Row['collections'] {
  const things = all.filter((operation) => /\/\{[^{}]*\}$/u.test(plainPath(operation)));
  const collections = new Map<string, ReadonlySet<Id>>();
  for (const operation of things) {
    const type = jsonIn(operation.success)?.type;
    const collection = parentOf(plainPath(operation));
    const known = collections.get(collection) ?? [];
    const family = type === undefined ? [] : familyOf(scope, type);
    collections.set(collection, new Set([...known, ...family]));
  }
  return collections;
}

function jsonIn({ content }: Answer): Content | undefined {
  return content?.form === 'json' ? content : undefined;
}

function answerEntries({ scope, examples, operation }: Row): string[] {
  const { success } = operation;
  const { content, status } = success;
  const leads = [...scope.operations.values()].some(
    (one) =>
      one.gives === 'location' &&
      one.method === operation.method &&
      plainPath(one) === plainPath(operation),
  );
  const code = Number(status);
  return [
    ...(code > 200 ? [`status: ${code}`] : []),
    ...(content === undefined ? [] : contentEntries({ scope, examples }, success, content)),
    ...(leads ? ['leads: true'] : []),
  ];
}

function contentEntries(
  { scope, examples }: Pick<Row, 'scope' | 'examples'>,
  answer: Answer,
  content: Content,
): string[] {
  if (content.form !== 'json') {
    const type = content.mediaType.includes('*') ? 'application/octet-stream' : content.mediaType;
    return [`body: 'content'`, `type: ${literal(type)}`];
  }
  const given = asObject(valueAt(scope.document.root, pointerOf(answer.id)));
  const contents = given && asObject(own(given, 'content'));
  const media = contents && asObject(own(contents, content.mediaType));
  const documented = media && docsOf(media).example;
  const body = documented === undefined ? examples.of(content.type) : jsonText(documented);
  const base = baseOf(scope, itemsIn(scope, content.type)?.of ?? content.type);
  return [`body: ${body}`, ...(base ? [`base: ${list(base)}`] : [])];
}

function requestEntries({ scope, operation: { body } }: Row): string[] {
  if (body?.form !== 'json' || !body.required) return [];
  const needs = needsOf(scope, body.type);
  return needs.length > 0 ? [`needs: ${list(needs)}`] : [];
}

function listEntries({ scope, collections, operation }: Row): string[] {
  const content = jsonIn(operation.success);
  const items = operation.pages?.items ?? (content && itemsIn(scope, content.type));
  if (items === undefined) return [];
  const path = plainPath(operation);
  const isWithin = path.includes('{');
  const of = [...collections].filter(
    ([collection, family]) =>
      collection === path ||
      (isWithin && !collection.includes('{') && overlap(scope, items.of, family)),
  );
  const { marker, offset } = operation.pages ?? {};
  return [
    ...(items.name === '' ? [] : [`items: ${literal(items.name)}`]),
    ...(of.length > 0 ? [`of: ${list(of.map(([collection]) => collection))}`] : []),
    ...(marker ? [`marker: ${list([marker.parameter, marker.next])}`] : []),
    ...(offset ? [`offset: ${list([offset.parameter, offset.total])}`] : []),
  ];
}

/** What says that an operation adds to a collection, be it that of its path, of the path above, or of what it copies. */
function creationEntries({ scope, collections, operation }: Row): string[] {
  const content = jsonIn(operation.success);
  const path = plainPath(operation);
  if (content === undefined) return [];
  const items = itemsIn(scope, content.type);
  const above = path.endsWith('/copy') ? parentOf(parentOf(path)) : parentOf(path);
  const isKnown = (collection: string): boolean => {
    const family = collections.get(collection);
    return family !== undefined && overlap(scope, items?.of ?? content.type, family);
  };
  const isBeside = !path.endsWith('}') && isKnown(above);
  const creates = collections.has(path) ? path : isBeside ? above : undefined;
  if (creates === undefined) return [];
  return [
    `creates: ${literal(creates)}`,
    ...(items && items.name !== '' ? [`items: ${literal(items.name)}`] : []),
  ];
}

function overlap(scope: Scope, type: Type, family: ReadonlySet<Id>): boolean {
  return [...familyOf(scope, type)].some((id) => family.has(id));
}

function list(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`;
}
