import type { Place, Type, Union } from './api.js';
import type { Context, Node } from './context.js';
import { typeOfPart } from './define.js';
import { readDiscriminator } from './discriminator.js';
import { isOnlyValues, valuesOf, valuesOfAll, withOneList } from './enumeration.js';
import type { Part } from './parts.js';
import { wordsOf } from './scalar.js';
import { view } from './schema.js';
import { shapeOfPart, type Shape, type Site } from './shape.js';
import { describesObject } from './strength.js';
import { typeOf, withoutNull } from './types.js';

/** What a schema offers by `oneOf` or `anyOf`. */
export function choiceOf(context: Context, part: Part, site: Site): Shape {
  const { alternatives } = part;
  const values = valuesOfAll(
    context,
    alternatives.map((one) => one.value),
    site.place,
  );
  if (values !== undefined) return { kind: 'enum', ...values };
  const types = withOneList(alternatives).map((one, index) =>
    variantOf(context, one, { kind: 'variant', within: site.id, index }),
  );
  readDiscriminator(context, part.node, site.id);
  return unionOf(types);
}

/** A single value needs no name. */
function variantOf(context: Context, alternative: Node, place: Place): Type {
  const listed = isOnlyValues(alternative.value) && valuesOf(context, alternative, place);
  const [value, ...others] = listed ? listed.values : [];
  return listed && !listed.open && value !== undefined && others.length === 0
    ? { kind: 'literal', value }
    : withoutNull(typeOf(context, alternative, place));
}

/** What a schema offers by several words of its `type`. */
export function wordsChoiceOf(context: Context, node: Node, site: Site): Shape {
  const types = wordsOf(node.value).map((word, index): Type => {
    const single = withWord(node, word);
    const kind = describesObject(single.value) ? 'object' : 'plain';
    const part: Part = { kind, node: single, alternatives: [] };
    const read = (inner: Site): Shape => shapeOfPart(context, part, inner);
    return typeOfPart(context, single, { site, index, word, read });
  });
  return unionOf(types);
}

/** A schema, as far as it speaks of the values of one type word. */
function withWord(node: Node, word: string): Node {
  const concerned: { readonly [key: string]: readonly string[] } = {
    object: ['properties', 'additionalProperties', 'patternProperties', 'required'],
    array: ['items', 'prefixItems', 'additionalItems'],
    string: ['contentMediaType', 'contentEncoding'],
  };
  const others = Object.entries(concerned).flatMap(([other, keys]) => (other === word ? [] : keys));
  const kept = view(node, (key) => !others.includes(key) && key !== 'type');
  return { pointer: node.pointer, value: { ...kept.value, type: word } };
}

/** Types of which one holds; what is the same for callers is mentioned once. */
function unionOf(types: readonly Type[]): Shape {
  const possible = withoutIntegers(types.filter(({ kind }) => kind !== 'never'));
  const variants = [...new Map(possible.map((type) => [JSON.stringify(type), type])).values()];
  const [only, ...others] = variants;
  if (only === undefined) return { kind: 'alias', of: { kind: 'never' } };
  if (others.length === 0) return { kind: 'alias', of: only };
  const isAnything = variants.some(({ kind }) => kind === 'unknown');
  if (isAnything) return { kind: 'alias', of: { kind: 'unknown' } };
  const discriminator: Union['discriminator'] = undefined;
  return { kind: 'union', variants, discriminator };
}

/** Beside numbers, integers are nothing else. */
function withoutIntegers(types: readonly Type[]): readonly Type[] {
  const hasNumbers = types.some(({ kind }) => kind === 'number');
  return hasNumbers ? types.filter(({ kind }) => kind !== 'integer') : types;
}
