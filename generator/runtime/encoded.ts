import { object } from './codec.js';
import type { Fields } from './fields.js';
import type { ExtraHeaders } from './request.js';

/** The parameters of an operation in one place, as openapi-typescript writes them. */
type In<Place extends string, Operation> = Operation extends {
  readonly parameters: { readonly [Name in Place]?: infer Parameters };
}
  ? NonNullable<Parameters>
  : never;

/**
 * The parameters of a query as they go over the wire.
 *
 * @internal
 */
export function encoded<Values, Operation>(
  values: Values,
  fields: Fields<Values, In<'query', Operation>>,
): In<'query', Operation> {
  return object(fields).encode(values);
}

/**
 * The header parameters of a call as they go over the wire, without the extra headers.
 *
 * @internal
 */
export function encodedHeaders<Values extends ExtraHeaders, Operation>(
  { extraHeaders: _, ...values }: Values,
  fields: Fields<Omit<Values, 'extraHeaders'>, In<'header', Operation>>,
): In<'header', Operation> {
  return object(fields).encode(values);
}
