import type { Json } from '../diagnostics/diagnostic.js';
import { isList } from '../load/json.js';
import { childOf, isIndex, parsePointer } from '../load/pointer.js';

/**
 * The JSONPath that selects what a JSON Pointer leads to, written to be read. Whether a number is an index or a name
 * is settled by the root, if given; without it, only the codes of `responses` are names.
 */
export function targetOf(pointer: string, root?: Json): string {
  let path = '$';
  let node = root;
  let previous = '';
  for (const segment of parsePointer(pointer)) {
    const isItem = root === undefined ? previous !== 'responses' : isList(node);
    path += isItem && isIndex(segment) ? `[${segment}]` : nameSelector(segment);
    node = childOf(node, segment);
    previous = segment;
  }
  return path;
}

function nameSelector(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `.${name}` : `['${escape(name)}']`;
}

/** JSON escapes as JSONPath does, but for the kind of quotes. */
function escape(name: string): string {
  return JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
}
