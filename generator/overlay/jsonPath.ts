import { JSONPathEnvironment, JSONPathError, type JSONPathQuery } from 'json-p3';
import type { jsonpath } from 'json-p3';
import type { Json } from '../diagnostics/diagnostic.js';
import { limits } from '../load/limits.js';
import { joinPointer } from '../load/pointer.js';

/** A JSONPath (RFC 9535) that was understood. */
export interface JsonPath {
  readonly text: string;
  /** The pointers of the nodes that it selects, each once. */
  select(root: Json): string[];
}

/** What a JSONPath's text gave: the path, or what is wrong with it. */
export type ParsedPath =
  | { readonly path: JsonPath; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: string };

/** A document is never nested deeper than the limit, so descending never fails. */
const environment = new JSONPathEnvironment({ maxRecursionDepth: 2 * limits.depth });

/** Understands the text of a JSONPath. */
export function parsePath(text: string): ParsedPath {
  try {
    const query = environment.compile(text);
    return { path: { text, select: (root) => select(query, root) } };
  } catch (error) {
    return { problem: problemOf(error, text) };
  }
}

function select(query: JSONPathQuery, root: Json): string[] {
  // The library asks for mutable values but only reads them.
  const nodes = query.query(root as Parameters<typeof jsonpath.query>[1]);
  return [...new Set(nodes.locations().map((location) => joinPointer('', ...location)))];
}

/** What the library says, without the excerpt that it adds. */
function problemOf(error: unknown, text: string): string {
  if (text === '') return 'it is empty';
  if (!(error instanceof JSONPathError)) return String(error);
  return error.message.replace(/ \('.*':\d+\)$/s, '');
}
