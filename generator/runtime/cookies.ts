import type { HeaderValues } from './headers.js';
import { named } from './parameter.js';

/**
 * The header that holds cookies (RFC 6265); undefined leaves one out.
 *
 * @internal
 */
export function cookies(values: object): HeaderValues {
  const all = Object.entries<unknown>({ ...values });
  const given = all.flatMap(([name, value]) => named(name, value));
  return { Cookie: given.length > 0 ? given.join('; ') : undefined };
}
