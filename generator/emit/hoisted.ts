import type { JsonObject } from '../diagnostics/diagnostic.js';
import { childPointer } from '../load/pointer.js';
import type { Api, Id, TypeDefinition } from '../model/api.js';
import { idAt } from '../model/id.js';
import { asObject, own } from '../model/json.js';
import { nameOf, type Names } from '../name/names.js';
import { freeName } from './deepReferences.js';

/**
 * The schemas that are no components, but stand among these in the document of the wire types, with their names there:
 * a codec mentions its wire type by that name.
 */
export type Hoisted = ReadonlyMap<Id, string>;

/** Names the schemas of all definitions with a codec, in the order in which the document mentions them. */
export function hoistedOf(
  given: { readonly api: Api; readonly names: Names; readonly root: JsonObject },
  codecs: ReadonlySet<Id>,
): Hoisted {
  const components = asObject(own(given.root, 'components')) ?? {};
  const taken = new Set(Object.keys(asObject(own(components, 'schemas')) ?? {}));
  const inline = [...codecs].filter((id) => !isComponent(given.api.types.get(id)));
  return new Map(inline.map((id) => [id, freeName(nameOf(given.names, id), taken)]));
}

function isComponent(definition: TypeDefinition | undefined): boolean {
  const { id, place } = definition ?? {};
  return place?.kind === 'component' && id === idAt(childPointer('/components/schemas', place.key));
}
