import type { Id, Property, Type, Union } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { codecExpression, runtimeCodec } from './codecExpression.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { tagsOf, variantsOf, type ObjectVariant, type Tags } from './variants.js';

/** Where the codec of a union is written, and what the document says of how to tell its variants apart. */
export interface Writing {
  readonly scope: Scope;
  readonly file: SourceFile;
  readonly from: Id;
  readonly discriminator: Union['discriminator'];
  /** The types of the model and of the wire. */
  readonly types: string;
}

/** The codec of a value that is one of several types, of which some differ on the wire. */
export function choice(writing: Writing, types: readonly Type[]): string {
  const { scope, file } = writing;
  const { objects, others } = variantsOf(scope.api, types);
  const isDiffering = objects.some(({ type }) => differs(type, scope.codecs));
  const one = isDiffering ? [objectChoice(writing, objects)] : [];
  const codecs = [...otherCodecs(writing, others), ...one];
  const [only = '', ...more] = codecs;
  if (more.length === 0 && objects.length > 1 && isDiffering) return only;
  return `${runtimeCodec(file, 'either')}<${writing.types}>(${codecs.join(', ')})`;
}

/** The codecs of what is no object: each leaves alone what it is not for. Of dates, the one that loses nothing comes first. */
function otherCodecs(writing: Writing, others: readonly Type[]): string[] {
  const { scope } = writing;
  const items = others.flatMap((type) => (type.kind === 'list' ? [type.of] : []));
  const plain = others.filter(({ kind }) => kind !== 'list');
  const scalars = plain
    .filter((type) => differs(type, scope.codecs))
    .sort((a, b) => Number(b.kind === 'dateTime') - Number(a.kind === 'dateTime'))
    .map((type) => expression(writing, type));
  const isDiffering = items.some((item) => differs(item, scope.codecs));
  return [...new Set([...scalars, ...(isDiffering ? [listCodec(writing, items)] : [])])];
}

function listCodec(writing: Writing, items: readonly Type[]): string {
  const { scope, file, from } = writing;
  const [only, ...others] = items;
  return only !== undefined && others.length === 0
    ? codecExpression(scope, file, { type: { kind: 'list', of: only }, from })
    : `${runtimeCodec(file, 'lists')}(${choice(writing, items)})`;
}

/** The codec of one of several objects. */
function objectChoice(writing: Writing, objects: readonly ObjectVariant[]): string {
  const [only, ...others] = objects;
  if (only && others.length === 0) return expression(writing, only.type);
  const { scope, discriminator } = writing;
  const tags = tagsOf(scope.api, objects, discriminator);
  return tags ? tagged(writing, objects, tags) : shaped(writing, objects);
}

function tagged(
  writing: Writing,
  objects: readonly ObjectVariant[],
  { property, groups, rest }: Tags,
): string {
  const { scope, file } = writing;
  // A value that all variants can have tells nothing.
  const chosen = (some: readonly ObjectVariant[]): string =>
    (some.length < objects.length ? objectChoice : shaped)(writing, some);
  const restDiffers = rest.some(({ type }) => differs(type, scope.codecs));
  const entries = [...groups].flatMap(([value, group]) => {
    const isSame = group.every(({ type }) => !differs(type, scope.codecs));
    if (isSame && !restDiffers) return [];
    return [`${propertyKey(value)}: ${chosen(group)}`];
  });
  const given = [
    keyOf(scope, property),
    `{ ${entries.join(', ')} }`,
    ...(restDiffers ? [objectChoice(writing, rest)] : []),
  ];
  return `${runtimeCodec(file, 'union')}(${given.join(', ')})`;
}

function keyOf(scope: Scope, { id, name }: Property): string {
  const own = nameOf(scope.names, id);
  return own === name ? literal(name) : `[${literal(name)}, ${literal(own)}]`;
}

/**
 * Variants that the presence of properties tells apart: those that must have most of their own come first. Of those that
 * nothing tells apart, one that differs on the wire comes first, since its codec leaves alone what it is not for.
 */
function shaped(writing: Writing, objects: readonly ObjectVariant[]): string {
  const { scope, file } = writing;
  const all = objects.flatMap((variant) => {
    const isSame = !differs(variant.type, scope.codecs);
    return testsOf(variant, objects).map((keys) => ({ variant, keys, isSame }));
  });
  const firstLike = (keys: readonly string[]): number =>
    all.findIndex((one) => JSON.stringify(one.keys) === JSON.stringify(keys));
  const tests = all.toSorted(
    (a, b) =>
      b.keys.length - a.keys.length ||
      firstLike(a.keys) - firstLike(b.keys) ||
      Number(a.isSame) - Number(b.isSame),
  );
  const last = tests.findLastIndex(({ isSame }) => !isSame);
  const shapes = tests.slice(0, last + 1).map(({ variant, keys }) => {
    const parts = [expression(writing, variant.type), ...keys.map(literal)];
    return `[${parts.join(', ')}]`;
  });
  return `${runtimeCodec(file, 'shaped')}(${shapes.join(', ')})`;
}

/**
 * What tells a variant from all others, as lists of properties of which one must be there in full: those that it requires,
 * else those that no other one has, else nothing.
 */
function testsOf(variant: ObjectVariant, objects: readonly ObjectVariant[]): string[][] {
  const others = objects.filter((one) => one !== variant);
  const required = variant.members.filter((member) => member.required).map(({ name }) => name);
  const own = required.filter((name) =>
    others.some(({ members }) => !members.some((one) => one.required && one.name === name)),
  );
  if (own.length > 0) return [own];
  const optional = variant.members
    .map(({ name }) => name)
    .filter((name) => others.every(({ members }) => members.every((one) => one.name !== name)));
  return optional.length > 0 ? optional.map((name) => [name]) : [[]];
}

function expression({ scope, file, from }: Writing, type: Type): string {
  return differs(type, scope.codecs)
    ? codecExpression(scope, file, { type, from })
    : runtimeCodec(file, 'kept');
}
