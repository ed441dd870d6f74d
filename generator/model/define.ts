import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { Docs, Place, Type, TypeDefinition } from './api.js';
import { composedDocs } from './composedDocs.js';
import type { Context, Node } from './context.js';
import { noDocs, preferredNameOf, preferredTypeOf } from './docs.js';
import { idAt } from './id.js';
import type { Shape, Site } from './shape.js';

/** Records a definition, and gives a reference to it. */
export function define(
  context: Context,
  node: Node,
  given: Site & { readonly shape: Shape; readonly docs?: Docs },
): Type {
  const { id, place, shape, docs = composedDocs(context, node) } = given;
  const definition: TypeDefinition = {
    id,
    source: context.document.sourceOf(node.pointer),
    docs,
    place,
    preferredName: preferredName(node.value, place),
    ...shape,
  };
  context.types.set(id, definition);
  // What it is called after has to have a name, too.
  if (place.kind === 'variant') context.awaited.add(place.within);
  return { kind: 'reference', to: id };
}

function preferredName(schema: JsonObject, { kind }: Place): string | undefined {
  return kind === 'component' ? preferredNameOf(schema) : preferredTypeOf(schema);
}

/** A part of a definition that stands in the same place as others, and how its shape is read. */
export interface PartSite {
  readonly site: Site;
  /** Its position among the parts, and the word that is added to the identity of the place. */
  readonly index: number;
  readonly word: string;
  readonly read: (site: Site) => Shape;
}

/** The type of a part of a definition; one that needs a name is defined as a variant of that definition. */
export function typeOfPart(
  context: Context,
  node: Node,
  { site, index, word, read }: PartSite,
): Type {
  const id = idAt(`${node.pointer}@${word}`);
  context.begun.add(id);
  const place: Place = { kind: 'variant', within: site.id, index };
  const shape = read({ id, place });
  if (shape.kind !== 'alias' || context.awaited.has(id)) {
    return define(context, node, { id, place, shape, docs: noDocs });
  }
  context.begun.delete(id);
  return shape.of;
}
