import type { Json } from '../diagnostics/diagnostic.js';
import { isList, isObject } from './json.js';

/** The segments of a JSON Pointer (RFC 6901), unescaped; none for the root. */
export function parsePointer(pointer: string): string[] {
  return pointer === '' ? [] : pointer.split('/').slice(1).map(unescapeSegment);
}

/** The pointer that leads from a node down through the segments. */
export function joinPointer(parent: string, ...segments: readonly (string | number)[]): string {
  return segments.reduce<string>(childPointer, parent);
}

/** The pointer of a child: of a property by its name, of an item by its index. */
export function childPointer(parent: string, segment: string | number): string {
  return `${parent}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer of the node that holds this one; `undefined` for the root. */
export function parentPointer(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The node that a pointer leads to, or `undefined` where there is none. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const segment of parsePointer(pointer)) value = childOf(value, segment);
  return value;
}

/** The property or the item that a pointer's segment names, or `undefined` where there is none. */
export function childOf(value: Json | undefined, segment: string): Json | undefined {
  if (isObject(value)) return Object.hasOwn(value, segment) ? value[segment] : undefined;
  return isList(value) && isIndex(segment) ? value[Number(segment)] : undefined;
}

/** Whether a segment can name an item: digits without a leading zero. */
export function isIndex(segment: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(segment);
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
