import type { Id, Operation, Parameter, Property, Service } from '../model/api.js';

/** A call of an operation with values to copy: what each language writes in its own words. */
export interface Sample {
  readonly service: Service;
  readonly operation: Operation;
  /** The address of a call by URL; `undefined` for a call by path. */
  readonly url: string | undefined;
  /** Every path parameter, in the order of the signature. */
  readonly path: readonly SampleParameter[];
  /** The query parameters that a call must have. */
  readonly query: readonly SampleParameter[];
  /** The headers, and cookies, that a call must have. */
  readonly headers: readonly SampleParameter[];
  /** The body, where a call must have one. */
  readonly body: SampleValue | undefined;
}

/** A parameter and what a sample gives for it. */
export interface SampleParameter {
  readonly parameter: Parameter;
  readonly value: SampleValue;
}

/** A value as a caller gives it, in no language yet: that of the document's example or, without one, any that fits. */
export type SampleValue =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'integer' | 'bigint' | 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** As it stands on the wire. */
  | { readonly kind: 'date' | 'dateTime'; readonly value: string }
  /** Bytes, which a sample gives as text. */
  | { readonly kind: 'binary'; readonly value: string }
  /** The one value that a type has. */
  | { readonly kind: 'literal'; readonly value: Scalar }
  /** A value of an enum, whose name is in the table of names. */
  | { readonly kind: 'enum'; readonly of: Id; readonly value: Scalar }
  | { readonly kind: 'list'; readonly items: readonly SampleValue[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, SampleValue])[] }
  | SampleObject;

/** A value with declared members; `of` is the definition that it is a value of. */
export interface SampleObject {
  readonly kind: 'object';
  readonly of: Id;
  readonly members: readonly SampleMember[];
}

/** A property and what a sample gives for it. */
export interface SampleMember {
  readonly property: Property;
  readonly value: SampleValue;
}

type Scalar = string | number | boolean;
