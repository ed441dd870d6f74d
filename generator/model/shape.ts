import type { Alias, Enum, Id, Intersection, Model, Place, Type, Union } from './api.js';
import type { Context, Node } from './context.js';
import { typeOfPart } from './define.js';
import { valuesOf } from './enumeration.js';
import { idAt, isSchemaPointer, pointerOf } from './id.js';
import { listOf } from './list.js';
import { noteIgnoredWords } from './ignoredWords.js';
import { makeupOf } from './makeup.js';
import { saysNull } from './nullness.js';
import { mapOf, modelOf } from './object.js';
import type { Part } from './parts.js';
import { scalarOf, wordsOf } from './scalar.js';
import { isNever } from './strength.js';
import { typeOf, withoutNull } from './types.js';
import { own } from './json.js';
import { choiceOf, wordsChoiceOf } from './union.js';

/** What a schema comes down to: an alias where it needs no name of its own, else the substance of a definition. */
export type Shape =
  | Pick<Alias, 'kind' | 'of'>
  | Pick<Enum, 'kind' | 'values' | 'open'>
  | Pick<Model, 'kind' | 'bases' | 'properties' | 'additional'>
  | Pick<Union, 'kind' | 'variants' | 'discriminator'>
  | Pick<Intersection, 'kind' | 'parts'>;

/** What is being defined: its identity, and the place that its name is made from. */
export interface Site {
  readonly id: Id;
  readonly place: Place;
}

/** Reads the shape of a schema; null is the caller's concern. */
export function shapeOf(context: Context, node: Node, place: Place): Shape {
  noteIgnoredWords(context, node);
  const site: Site = { id: idAt(node.pointer), place };
  if (saysNull(node.value)) return alias({ kind: 'null' });
  const makeup = makeupOf(context, node);
  switch (makeup.kind) {
    case 'nothing':
      return alias({ kind: 'unknown' });
    case 'single':
      return shapeOfPart(context, makeup.part, site);
    case 'model':
      return modelOf(context, { node, parts: makeup.parts }, site);
    case 'map':
      return alias(mapOf(context, makeup.parts, site));
    case 'mixed':
      return intersectionOf(context, makeup.parts, site);
  }
}

/** Reads the shape of a part that is all there is. */
export function shapeOfPart(context: Context, part: Part, site: Site): Shape {
  switch (part.kind) {
    case 'reference':
      return alias(withoutNull(typeOf(context, part.node, site.place)));
    case 'choice':
      return choiceOf(context, part, site);
    case 'words':
      return wordsChoiceOf(context, part.node, site);
    case 'object':
      return objectOf(context, [part], site);
    case 'plain':
      return plainOf(context, part.node, site);
  }
}

/** Objects that stand in one place are one; all else is a part of its own. */
function intersectionOf(context: Context, parts: readonly Part[], site: Site): Shape {
  const objects = parts.filter(({ kind }) => kind === 'object');
  const [first] = objects;
  const merged = parts.filter((part) => part.kind !== 'object' || part === first);
  const types = merged.map((part, index): Type => {
    if (part.kind === 'reference') return withoutNull(typeOf(context, part.node, site.place));
    const read = (inner: Site): Shape =>
      part === first ? objectOf(context, objects, inner) : shapeOfPart(context, part, inner);
    return typeOfPart(context, part.node, { site, index, word: wordOf(part), read });
  });
  const told = types.filter(({ kind }) => kind !== 'unknown');
  const [only, ...others] = told;
  if (others.length > 0) return { kind: 'intersection', parts: told };
  return alias(only ?? { kind: 'unknown' });
}

function wordOf({ kind, node }: Part): string {
  return kind === 'choice' ? (Object.keys(node.value)[0] ?? kind) : kind;
}

function objectOf(context: Context, parts: readonly Part[], site: Site): Shape {
  const declares = parts.some(({ node }) => own(node.value, 'properties') !== undefined);
  const [first] = parts;
  return declares && first !== undefined
    ? modelOf(context, { node: first.node, parts }, site)
    : alias(mapOf(context, parts, site));
}

function plainOf(context: Context, node: Node, site: Site): Shape {
  const values = valuesOf(context, node, site.place);
  if (values !== undefined) return { kind: 'enum', ...values };
  if (isNever(node.value)) return alias({ kind: 'never' });
  const isList = ['items', 'prefixItems'].some((key) => own(node.value, key) !== undefined);
  if (isList || wordsOf(node.value)[0] === 'array') return alias(listOf(context, node, site));
  return alias({ kind: scalarOf(node.value, context.reading) });
}

/**
 * The place of what a list or a map holds: that of the list or map itself, which needs no name of its own; a schema that
 * is declared by name has one already, so that what it holds is nested in it.
 */
export function heldIn({ id, place }: Site, name: 'item' | 'value'): Place {
  const isNamed = place.kind === 'component' && isSchemaPointer(pointerOf(id));
  return isNamed ? { kind: 'property', within: id, name } : place;
}

function alias(of: Type): Shape {
  return { kind: 'alias', of };
}
