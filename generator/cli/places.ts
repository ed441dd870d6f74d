import type { Position as Place } from '../diagnostics/position.js';
import type { Change, Side } from '../diff/change.js';
import type { PlaceOf } from '../diff/verdict.js';
import type { SourceFile } from '../load/document.js';
import { locate } from '../load/locate.js';
import type { Release } from '../origin/readOrigin.js';
import { partsOf } from '../surface/position.js';

/** Finds where changes stand, having read the files that they lead into. */
export async function placesIn(
  changes: readonly Change[],
  releases: { readonly [side in Side]: Release },
): Promise<PlaceOf> {
  const paths = new Set(changes.map(({ at }) => partsOf(at.position).path));
  const filesOf = async (side: Side): Promise<ReadonlyMap<string, SourceFile>> => {
    const found = [...paths].map(
      async (path) => [path, await releases[side].fileOf(path)] as const,
    );
    return new Map(
      (await Promise.all(found)).flatMap(([path, file]) => (file ? [[path, file]] : [])),
    );
  };
  const [base, head] = await Promise.all([filesOf('base'), filesOf('head')]);
  const files = { base, head };
  return ({ at }) => ({
    place: placeIn(files[at.side], at.position),
    headPlace: placeIn(head, at.position),
  });
}

/** Where a position stands; of one that a file does not have, that of the nearest thing around it. */
function placeIn(files: ReadonlyMap<string, SourceFile>, position: string): Place | undefined {
  const { path, pointer } = partsOf(position);
  const file = files.get(path);
  if (file === undefined) return undefined;
  return locate({ file: file.path, pointer }, new Map([[file.path, file]]));
}
