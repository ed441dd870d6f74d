import type { Json, Source } from '../../diagnostics/diagnostic.js';
import type { Docs } from '../../model/api.js';
import { digestOf } from '../../surface/digest.js';
import { positionOf } from '../../surface/position.js';
import type { Described, Position } from '../../surface/surface.js';
import type { Scope } from '../scope.js';

/** Where in the document a thing comes from. */
export function placeOf({ document }: Scope, source: Source): Position {
  const [first = source.file] = document.files.keys();
  return positionOf(source, first);
}

/** What a thing in the document has in any case; `others` are the docs of its parts. */
export function described(
  scope: Scope,
  { source, docs }: { readonly source: Source; readonly docs: Docs },
  others: readonly Docs[] = [],
): Described {
  const parts = others.map(textsOf);
  const says = [textsOf(docs), ...parts].flat().some((text) => text !== null);
  // The order in which the document has the parts says nothing.
  const texts = [textsOf(docs), ...parts.map(digestOf).sort()];
  return {
    at: placeOf(scope, source),
    ...(says && { docs: digestOf(texts) }),
    ...(docs.deprecated && { deprecated: true }),
  };
}

function textsOf({ summary, description, link, example }: Docs): readonly Json[] {
  return [summary, description, link, example].map((one) => one ?? null);
}
