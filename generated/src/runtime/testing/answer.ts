import { isRecord } from '../record.js';
import type { DescribedApi, DescribedOperation } from './described.js';
import type { Memory } from './memory.js';
import { merge, pick } from './merge.js';
import { pageOf } from './pages.js';
import type { Route } from './route.js';
import { contentOf, identified, isOfThing, keyOf, parentOf, sentOf, thingsIn } from './things.js';

/** A request that is in order, and where it leads. */
export interface Asked extends Route {
  readonly api: DescribedApi;
  readonly memory: Memory;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What an operation that succeeds gives, and what becomes of the things in memory. */
export function answerOf(asked: Asked): unknown {
  const { operation, memory, path, body } = asked;
  if (operation.type !== undefined) return memory.get(path) ?? operation.body;
  if (operation.of) return pageOf(operation, listed(asked), asked.query);
  if (operation.creates !== undefined) return created(asked, operation.creates);
  if (!isOfThing(operation)) return merge(operation.body, isRecord(body) ? body : undefined);
  if (operation.method === 'DELETE') memory.set(path, undefined);
  if (['DELETE', 'GET', 'HEAD'].includes(operation.method)) return found(asked);
  const changed = memory.dated(merge(found(asked), isRecord(body) ? body : undefined), false);
  // What is made under a path of its own has keys of its own, such as those of a metadata template.
  const isMade = operation.method === 'POST' && isRecord(body) && isRecord(changed);
  memory.set(path, isMade ? { ...body, ...changed } : changed);
  return memory.get(path);
}

function found({ operation, memory, path }: Asked): unknown {
  return memory.get(path) ?? identified(operation.body, operation.path, path);
}

/** A new thing; one that is made from another takes after that. */
function created({ api, operation, memory, path, body }: Asked, template: string): unknown {
  const { items } = operation;
  const collection = template === operation.path ? path : template;
  const example = items === undefined ? operation.body : firstIn(operation.body, items);
  const key = keyOf(example, thingsIn(api, template));
  const like = merge(memory.get(parentOf(path)) ?? example, sentOf(body));
  if (key === undefined || !isRecord(example) || !isRecord(like)) return like;
  const given = sentOf(body)[key];
  const id = typeof given === 'string' ? given : memory.nextId(collection, example[key]);
  const thing = memory.dated({ ...like, [key]: id }, true);
  memory.set(`${collection}/${id}`, thing);
  const downloaded = operationFor(api, template);
  const content = contentOf(body);
  if (content && downloaded) memory.set(downloaded.path.replace(/\{[^{}]*\}/, String(id)), content);
  return items === undefined || !isRecord(operation.body)
    ? thing
    : { ...operation.body, [items]: [thing] };
}

/** What gives the bytes of the things in a collection. */
function operationFor(
  { operations }: DescribedApi,
  collection: string,
): DescribedOperation | undefined {
  return operations.find(
    ({ method, type, path }) =>
      method === 'GET' &&
      type !== undefined &&
      path.startsWith(`${collection}/{`) &&
      path.split('{').length === 2,
  );
}

function firstIn(body: unknown, items: string): unknown {
  const list = isRecord(body) ? body[items] : body;
  return listOf(list)[0];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The things of a listing; those below another thing are the ones that refer to it. */
function listed({ operation, memory, path }: Asked): readonly unknown[] {
  const { of = [] } = operation;
  if (of.includes(operation.path)) return memory.in([path]);
  const owned = operation.path
    .split('/')
    .map((segment) => segment.startsWith('{'))
    .lastIndexOf(true);
  const owner = path.split('/')[owned];
  const all = memory.in(of);
  return owner === undefined ? all : all.filter((thing) => refersTo(thing, owner));
}

function refersTo(thing: unknown, id: string): boolean {
  const values = isRecord(thing) ? Object.values(thing) : [];
  return values.some((value) => isRecord(value) && String(value['id']) === id);
}

/** An answer with those properties alone that are asked for, or promised. */
export function narrowed(
  { operation, api, query }: Asked,
  answer: unknown,
  sparse: boolean,
): unknown {
  const asked = api.fields === undefined ? [] : query.getAll(api.fields);
  const { base, items } = operation;
  if (base === undefined || (asked.length === 0 && !sparse)) return answer;
  const wanted = asked.flatMap((names) => names.split(',')).map((name) => name.replace(/\..*/, ''));
  const narrow = (thing: unknown): unknown => pick(thing, [...base, ...wanted]);
  if (Array.isArray(answer)) return answer.map(narrow);
  const list: unknown = items !== undefined && isRecord(answer) ? answer[items] : undefined;
  return Array.isArray(list) && isRecord(answer)
    ? { ...answer, [items ?? '']: list.map(narrow) }
    : narrow(answer);
}
