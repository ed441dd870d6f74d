import { isRecord, type UnknownRecord } from '../record.js';
import type { DescribedApi, DescribedOperation } from './described.js';

/** Whether an operation is about one thing of a collection: its path ends with the id. */
export function isOfThing({ path, type }: DescribedOperation): boolean {
  return type === undefined && /\/\{[^{}]*\}$/.test(path);
}

/** The property that holds the id of a thing whose path ends like this template. */
export function keyOf(thing: unknown, template: string): string | undefined {
  const [, name = ''] = /\/\{([^{}]*)\}$/.exec(template) ?? [];
  const keys = isRecord(thing) ? Object.keys(thing) : [];
  const like = (wanted: string) => (key: string) => plainName(key) === plainName(wanted);
  return keys.find((key) => key === 'id') ?? keys.find(like(name));
}

/** A name without what tells conventions apart: `pet_id`, `petId` and `PetID` are one. */
function plainName(name: string): string {
  return name.replace(/[^a-z\d]/gi, '').toLowerCase();
}

/** A thing with the id that its path ends with. */
export function identified(thing: unknown, template: string, path: string): unknown {
  const key = keyOf(thing, template);
  if (key === undefined || !isRecord(thing)) return thing;
  const id = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  return { ...thing, [key]: typeof thing[key] === 'number' ? Number(id) : id };
}

/** The template of the things in a collection. */
export function thingsIn({ operations }: DescribedApi, collection: string): string {
  const within = operations.filter((one) => isOfThing(one) && parentOf(one.path) === collection);
  return within[0]?.path ?? `${collection}/{id}`;
}

/** The path above another one. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** What was sent about a thing: of an upload, also what stands in its parts. */
export function sentOf(body: unknown): UnknownRecord {
  if (!isRecord(body) || body instanceof Blob) return {};
  const content = contentOf(body);
  if (content === undefined) return body;
  const described = Object.values(body).flatMap((part) =>
    isRecord(part) && !(part instanceof Blob) ? Object.entries(part) : [],
  );
  return { ...body, size: content.size, ...Object.fromEntries(described) };
}

/** The bytes of an upload. */
export function contentOf(body: unknown): Blob | undefined {
  const parts = isRecord(body) ? Object.values(body) : [];
  return parts.find((part) => part instanceof Blob);
}
