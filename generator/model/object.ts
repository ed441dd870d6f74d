import type { Model, Place, Property, Type } from './api.js';
import { partsOf, propertiesOf, requiredOf, type Part } from './composition.js';
import { childOf, childrenOf, type Context, type Node } from './context.js';
import { docsOf, preferredNameOf } from './docs.js';
import { idAt, propertyIdAt } from './id.js';
import { own } from './json.js';
import { wordsOf } from './scalar.js';
import { heldIn } from './shape.js';
import { typeOf } from './types.js';

/** Whether a schema describes an object, by its type word or by what it declares. */
export function isObject(context: Context, node: Node): boolean {
  return partsOf(context, node, idAt(node.pointer)).some(
    ({ node: { value } }) =>
      wordsOf(value).includes('object') ||
      ['properties', 'additionalProperties', 'patternProperties'].some(
        (key) => own(value, key) !== undefined,
      ),
  );
}

/** The model of an object that declares properties; `undefined` for one that declares none. */
export function modelOf(
  context: Context,
  node: Node,
): Pick<Model, 'kind' | 'bases' | 'properties' | 'additional'> | undefined {
  const parts = partsOf(context, node, idAt(node.pointer));
  const declared = propertiesOf(parts);
  if (declared.size === 0) return undefined;
  const required = requiredOf(parts);
  const properties = [...declared].map(([name, part]) =>
    propertyOf(context, part, { name, required: required.has(name) }),
  );
  return { kind: 'model', bases: [], properties, additional: additionalOf(context, parts) };
}

/** The type of an object that declares no properties: a map. */
export function mapOf(context: Context, node: Node, place: Place): Type {
  const parts = partsOf(context, node, idAt(node.pointer));
  const values = parts.flatMap((part) => valueSchemasOf(part.node));
  const [first] = values;
  const of = first && typeOf(context, first, heldIn(node, place, 'value'));
  return { kind: 'map', of: of ?? { kind: 'unknown' } };
}

function propertyOf(
  context: Context,
  part: Part,
  { name, required }: { readonly name: string; readonly required: boolean },
): Property {
  const { node, owner } = part;
  return {
    id: propertyIdAt(node.pointer),
    source: context.document.sourceOf(node.pointer),
    docs: docsOf(node.value),
    name,
    preferredName: preferredNameOf(node.value),
    type: typeOf(context, node, { kind: 'property', within: owner, name }),
    required,
    access: accessOf(node),
  };
}

function accessOf(node: Node): Property['access'] {
  if (node.value['readOnly'] === true) return 'readOnly';
  return node.value['writeOnly'] === true ? 'writeOnly' : 'readWrite';
}

/** The type of what stands under undeclared keys, where the document admits it in words. */
function additionalOf(context: Context, parts: readonly Part[]): Type | undefined {
  for (const { node, owner } of parts) {
    const [schema] = valueSchemasOf(node);
    if (schema !== undefined) {
      return typeOf(context, schema, { kind: 'property', within: owner, name: 'extraData' });
    }
    if (own(node.value, 'additionalProperties') === true) return { kind: 'unknown' };
  }
  return undefined;
}

function valueSchemasOf(node: Node): Node[] {
  const additional = childOf(node, 'additionalProperties');
  const patterns = childrenOf(childOf(node, 'patternProperties')).map(([, schema]) => schema);
  return additional === undefined ? patterns : [additional, ...patterns];
}
