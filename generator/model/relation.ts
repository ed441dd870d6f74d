import type { Api, Id, Model, Property, Type, TypeDefinition } from './api.js';
import { propertiesOf } from './properties.js';

type Types = Pick<Api, 'types'>;

/** How a type stands to another one: its values are the same, fewer, or neither of these. */
export type Relation = 'same' | 'narrower' | 'other';

/** How a type stands to another one. */
export function relationOf(api: Types, type: Type, other: Type): Relation {
  if (!isWithin(api, { type, other }, new Set())) return 'other';
  return isWithin(api, { type: other, other: type }, new Set()) ? 'same' : 'narrower';
}

interface Pair {
  readonly type: Type;
  readonly other: Type;
}

/** Whether every value of a type can stand where another one is expected; pairs that are being compared are taken to fit. */
function isWithin(api: Types, { type, other }: Pair, met: Set<string>): boolean {
  const key = JSON.stringify([type, other]);
  if (met.has(key)) return true;
  met.add(key);
  const within = (a: Type, b: Type): boolean => isWithin(api, { type: a, other: b }, met);
  if (other.kind === 'unknown' || type.kind === 'never') return true;
  if (type.kind === 'nullable') {
    return within({ kind: 'null' }, other) && within(type.of, other);
  }
  if (other.kind === 'nullable') return type.kind === 'null' || within(type, other.of);
  if (type.kind === 'reference' || other.kind === 'reference') {
    return isReferenceWithin(api, { type, other }, within);
  }
  return isPlainWithin(type, other, within);
}

type Within = (type: Type, other: Type) => boolean;

function isPlainWithin(type: Type, other: Type, within: Within): boolean {
  if (type.kind === 'literal') {
    return other.kind === 'literal' ? type.value === other.value : holds(other, type.value);
  }
  if (type.kind === 'list' || type.kind === 'map') {
    return other.kind === type.kind && within(type.of, other.of);
  }
  if (type.kind === 'tuple') return JSON.stringify(type) === JSON.stringify(other);
  return type.kind === other.kind || (type.kind === 'integer' && other.kind === 'number');
}

function holds(type: Type, value: string | number | boolean): boolean {
  const isNumber = type.kind === 'number' || type.kind === 'integer';
  return isNumber ? typeof value === 'number' : type.kind === typeof value;
}

function isReferenceWithin(api: Types, { type, other }: Pair, within: Within): boolean {
  if (type.kind === 'reference' && other.kind === 'reference' && type.to === other.to) return true;
  const a = definitionOf(api, type);
  const b = definitionOf(api, other);
  if (a?.kind === 'alias') return within(a.of, other);
  if (b?.kind === 'alias') return within(type, b.of);
  if (a?.kind === 'union') return a.variants.every((variant) => within(variant, other));
  if (b?.kind === 'intersection') return b.parts.every((part) => within(type, part));
  if (a?.kind === 'intersection' && a.parts.some((part) => within(part, other))) return true;
  if (b?.kind === 'union') return b.variants.some((variant) => within(type, variant));
  if (a?.kind === 'enum') return isEnumWithin(a, b ?? other);
  return a?.kind === 'model' && b?.kind === 'model' && isModelWithin(api, { a, b }, within);
}

function definitionOf({ types }: Types, type: Type): TypeDefinition | undefined {
  return type.kind === 'reference' ? types.get(type.to) : undefined;
}

function isEnumWithin(
  list: Extract<TypeDefinition, { kind: 'enum' }>,
  other: TypeDefinition | Type,
): boolean {
  if (other.kind !== 'enum') {
    return !isDefinition(other) && list.values.every((value) => holds(other, value));
  }
  if (list.open && !other.open) return false;
  const { values } = other;
  return list.values.every((value) => values.includes(value));
}

function isDefinition(other: TypeDefinition | Type): other is TypeDefinition {
  return 'id' in other;
}

function isModelWithin(
  api: Types,
  { a, b }: { readonly a: Model; readonly b: Model },
  within: Within,
): boolean {
  if (extendsModel(api, a, b.id)) return true;
  const own = new Map(propertiesOf(api, a).map((property) => [property.name, property]));
  return (
    propertiesOf(api, b).every((property) => fits(own.get(property.name), property, within)) &&
    (b.additional === undefined || JSON.stringify(a.additional) === JSON.stringify(b.additional))
  );
}

/** A property that may be missing has to be declared all the same: a model without it says less. */
function fits(property: Property | undefined, expected: Property, within: Within): boolean {
  if (property === undefined || (expected.required && !property.required)) return false;
  return within(property.type, expected.type);
}

function extendsModel({ types }: Types, model: Model, to: Id): boolean {
  return model.bases.some((id) => {
    const base = types.get(id);
    return id === to || (base?.kind === 'model' && extendsModel({ types }, base, to));
  });
}
