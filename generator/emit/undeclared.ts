import type { Api, Model, Type } from '../model/api.js';
import { basesOf } from '../model/properties.js';

/**
 * The type of what a model itself admits under undeclared keys, which its codec puts apart. A part of an intersection puts
 * nothing apart: what it does not declare may be declared by the other parts.
 */
export function ownUndeclared({ id, additional }: Model): Type | undefined {
  return id.includes('@') ? undefined : additional;
}

/** The same of a model and of its bases. */
export function undeclaredOf(api: Pick<Api, 'types'>, model: Model): Type | undefined {
  const inherited = basesOf(api, model).flatMap((base) => undeclaredOf(api, base) ?? []);
  return ownUndeclared(model) ?? inherited[0];
}
