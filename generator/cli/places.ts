import type { Position as Place } from '../diagnostics/position.js';
import type { Change, Side } from '../diff/change.js';
import type { PlaceOf } from '../diff/verdict.js';
import type { SourceFile } from '../load/document.js';
import { locate } from '../load/locate.js';
import type { Release } from '../origin/readOrigin.js';
import { partsOf } from '../surface/position.js';
import type { Position } from '../surface/surface.js';

/** Finds where changes stand, having read the files that they lead into. */
export async function placesIn(
  changes: readonly Change[],
  releases: { readonly [side in Side]: Release },
): Promise<PlaceOf> {
  const first = releases.head.first ?? '';
  const paths = new Set([first, ...changes.map(({ at }) => partsOf(at.position).path)]);
  const [base, head] = await Promise.all([
    filesIn(releases.base, paths),
    filesIn(releases.head, paths),
  ]);
  const files = { base, head };
  const headPlaceOf = (position: Position): Place | undefined => {
    const { path, pointer } = partsOf(position);
    const counterpart = path === releases.base.first ? pointer : '';
    return placeIn(head, position) ?? placeIn(head, `${first}#${counterpart}`);
  };
  return ({ at }) => ({
    place: placeIn(files[at.side], at.position),
    headPlace: headPlaceOf(at.position),
  });
}

async function filesIn(
  { fileOf }: Release,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, SourceFile>> {
  const found = [...paths].map(async (path) => [path, await fileOf(path)] as const);
  return new Map(
    (await Promise.all(found)).flatMap(([path, file]) => (file ? [[path, file]] : [])),
  );
}

/** Where a position stands; of one that a file does not have, that of the nearest thing around it. */
function placeIn(files: ReadonlyMap<string, SourceFile>, position: Position): Place | undefined {
  const { path, pointer } = partsOf(position);
  const file = files.get(path);
  if (file === undefined) return undefined;
  const place = locate({ file: file.path, pointer }, new Map([[file.path, file]]));
  return pointer === '' && place !== undefined ? lineOf(place) : place;
}

/** What is about a whole file is shown at its beginning. */
function lineOf({ file, line, column }: Place): Place {
  return { file, line, column, endLine: line, endColumn: column };
}
