import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { Alias, Enum, Intersection, Model, Place, Type, Union } from './api.js';
import { childOf, itemsOf, targetOf, type Context, type Node } from './context.js';
import { valuesOf } from './enumeration.js';
import { idAt } from './id.js';
import { isObject, mapOf, modelOf } from './object.js';
import { scalarOf, wordsOf } from './scalar.js';
import { typeOf } from './types.js';
import { asText, own } from './json.js';
import { refuseUnexpressed } from './unexpressed.js';
import { unionOf } from './union.js';

/** What a schema comes down to: an alias where it needs no name of its own, else the substance of a definition. */
export type Shape =
  | Pick<Alias, 'kind' | 'of'>
  | Pick<Enum, 'kind' | 'values' | 'open'>
  | Pick<Model, 'kind' | 'bases' | 'properties' | 'additional'>
  | Pick<Union, 'kind' | 'variants' | 'discriminator'>
  | Pick<Intersection, 'kind' | 'parts'>;

/** Reads the shape of a schema that is no reference; null is the caller's concern. */
export function shapeOf(context: Context, node: Node, place: Place): Shape {
  refuseUnexpressed(context, node);
  const values = valuesOf(node.value, place, context.reading);
  if (values !== undefined) return { kind: 'enum', ...values };
  const alternatives = unionOf(context, node, place);
  if (alternatives !== undefined) return alternatives;
  const only = soleReference(node);
  if (only !== undefined) return alias(typeOf(context, only, place));
  if (isObject(context, node)) return modelOf(context, node) ?? alias(mapOf(context, node, place));
  return alias(plainType(context, node, place));
}

/** `allOf` one reference and nothing beside it that counts: the reference itself. */
function soleReference(node: Node): Node | undefined {
  const [first, ...others] = itemsOf(node, 'allOf').filter((part) => isSubstantial(part.value));
  const isAlone = others.length === 0 && !isSubstantial({ ...node.value, allOf: [] });
  return isAlone && first && targetOf(first.value) !== undefined ? first : undefined;
}

function isSubstantial(schema: JsonObject): boolean {
  const keys = [
    '$ref',
    'properties',
    'additionalProperties',
    'patternProperties',
    'items',
    'required',
  ];
  return keys.some((key) => own(schema, key) !== undefined);
}

function plainType(context: Context, node: Node, place: Place): Type {
  const items = childOf(node, 'items');
  const [word] = wordsOf(node.value);
  if (word === 'array' || items !== undefined) {
    const of = items && typeOf(context, items, heldIn(node, place, 'item'));
    return { kind: 'list', of: of ?? { kind: 'unknown' } };
  }
  return { kind: scalarOf(word ?? '', asText(own(node.value, 'format'))) };
}

/**
 * The place of what a list or a map holds: that of the list or map itself, which needs no name of its own; a component
 * has one already, so that what it holds is nested in it.
 */
export function heldIn(node: Node, place: Place, name: 'item' | 'value'): Place {
  return place.kind === 'component'
    ? { kind: 'property', within: idAt(node.pointer), name }
    : place;
}

function alias(of: Type): Shape {
  return { kind: 'alias', of };
}
