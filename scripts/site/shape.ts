import type { JsonObject } from './json.js';

/** What a value is called, such as `string` or an array of a model. */
export type TypeName =
  | { readonly kind: 'plain'; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly of: TypeName }
  | { readonly kind: 'choice'; readonly of: readonly TypeName[] };

/** What a reader is told about a value. */
export interface Shape {
  readonly type: TypeName;
  /** The component that describes the value, or its entries. */
  readonly model: string | undefined;
  readonly description: string;
  readonly isNullable: boolean;
  readonly isDeprecated: boolean;
  readonly access: 'readOnly' | 'writeOnly' | undefined;
  /** The values that are allowed; an open list has further ones. */
  readonly values: readonly string[];
  readonly isOpen: boolean;
  readonly default: string | undefined;
  readonly example: string | undefined;
  readonly limits: readonly Limit[];
  readonly members: readonly Member[];
  readonly variants: readonly Variant[];
}

/** A rule of a schema, in the schema's own words. */
export interface Limit {
  readonly word: string;
  readonly value: string;
}

/** A named part of an object, or a parameter. */
export interface Member {
  readonly name: string;
  readonly isRequired: boolean;
  readonly shape: Shape;
}

/** One of the forms that a value may have. */
export interface Variant {
  readonly title: string;
  readonly shape: Shape;
}

const limitWords = [
  ...['pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minProperties', 'maxProperties'],
];

/** The rules that a schema gives its values. */
export function limitsOf(schema: JsonObject): readonly Limit[] {
  return limitWords
    .filter((word) => schema[word] !== undefined && schema[word] !== false)
    .map((word) => ({ word, value: String(schema[word]) }));
}
