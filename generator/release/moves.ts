import type { Api, Id } from '../model/api.js';
import type { Lock } from './lock.js';
import { ownTypes } from './named.js';
import { shapesOf, type Shapes } from './shape.js';

/** Where the definitions now stand that the document has moved or renamed, by where they stood. */
export type Moves = ReadonlyMap<string, Id>;

/** Finds the definitions that are gone from where they stood among the new ones, by their shapes. */
export function movesOf(api: Api, lock: Lock): Moves {
  const gone = [...lock.types]
    .flatMap(([id, { shape }]) => (shape === undefined || api.types.has(id) ? [] : [{ id, shape }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const types = ownTypes(api);
  const added = [...types.keys()].filter((id) => !lock.types.has(id)).sort();
  if (gone.length === 0 || added.length === 0) return new Map();
  const search: Search = { added, shapes: shapesOf(types), moves: new Map(), found: new Set() };
  // What stands inside another comes after it, so that it is looked for where that has gone.
  for (const one of gone) settle(one, search);
  return search.moves;
}

interface Gone {
  readonly id: Id;
  readonly shape: string;
}

interface Search {
  readonly added: readonly Id[];
  readonly shapes: Shapes;
  readonly moves: Map<string, Id>;
  readonly found: Set<Id>;
}

function settle(gone: Gone, search: Search): void {
  const like = search.added.filter((id) => search.shapes.get(id) === gone.shape);
  const followed = followedId(gone.id, search.moves);
  const to =
    like.find((id) => id === followed) ?? like.find((id) => !search.found.has(id)) ?? like[0];
  if (to === undefined) return;
  search.moves.set(gone.id, to);
  search.found.add(to);
}

/** Where a thing stands if it has gone with the nearest one that it stood in. */
function followedId(id: Id, moves: Moves): string | undefined {
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
    const holder = moves.get(id.slice(0, end));
    if (holder !== undefined) return holder + id.slice(end);
  }
  return undefined;
}
