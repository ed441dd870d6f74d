import type { Checked } from '../diagnostics/diagnostic.js';
import { keepMethods } from './keepMethods.js';
import { keepTypes } from './keepTypes.js';
import type { Lock } from './lock.js';
import type { Named } from './named.js';
import { formerMethods, formerTypes } from './wanted.js';
import { workspaceOf } from './workspace.js';

/**
 * Adds the names of the last release that nothing has any more, as deprecated ones for what had them: second methods, and
 * aliases of types. `own` are the names that the package needs for itself. Where every name is as it was, nothing is done.
 */
export function keepNames(
  now: Named,
  lock: Lock | undefined,
  own: Iterable<string> = [],
): Checked<Named> {
  const methods = lock === undefined ? [] : formerMethods(now, lock);
  const types = lock === undefined ? [] : formerTypes(now, lock);
  if (lock === undefined || methods.length + types.length === 0) {
    return { value: now, diagnostics: [] };
  }
  const space = workspaceOf(now, lock, own);
  keepMethods(space, methods);
  keepTypes(space, types);
  const api = { ...now.api, services: space.services, types: space.types };
  return { value: { api, names: space.names }, diagnostics: space.diagnostics };
}
