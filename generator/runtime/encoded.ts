import { object } from './codec.js';
import type { Fields } from './fields.js';
import type { ExtraHeaders } from './request.js';

/**
 * The parameters of a query as they go over the wire.
 *
 * @internal
 */
export function encoded<Values, Wire>(
  values: Values,
  fields: Fields<Values, NonNullable<Wire>>,
): NonNullable<Wire> {
  return object(fields).encode(values);
}

/**
 * The header parameters of a call as they go over the wire, without the extra headers.
 *
 * @internal
 */
export function encodedHeaders<Values extends ExtraHeaders, Wire>(
  { extraHeaders: _, ...values }: Values,
  fields: Fields<Omit<Values, 'extraHeaders'>, NonNullable<Wire>>,
): NonNullable<Wire> {
  return object(fields).encode(values);
}
