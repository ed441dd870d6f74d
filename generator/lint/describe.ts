import type { Json } from '../diagnostics/diagnostic.js';
import type { Node } from './node.js';

/** The JSON type of a value, with its article. */
export function typeWord(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Text as it is, any other value as JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value as a message shows it: as JSON, and not too long. */
export function shortJson(value: Json): string {
  const text = JSON.stringify(value);
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/** An operation by its method and path, such as `GET /invites/{invite_id}`. */
export function operationName(operation: Node): string {
  return `${operation.key.toUpperCase()} ${operation.parent?.key ?? ''}`.trimEnd();
}
