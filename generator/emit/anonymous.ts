import type { Operation } from '../model/api.js';

/** Whether an operation wants no credentials. */
export function isAnonymous({ security }: Operation): boolean {
  return security?.length === 0;
}
