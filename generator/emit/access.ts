import type { Operation } from '../model/api.js';
import type { SecurityRequirement } from '../model/securityScheme.js';
import { isAnonymous } from './anonymous.js';
import { code } from './markdown.js';
import { phrasesOf, type PagePhrases } from './phrases.js';
import type { Scope } from './scope.js';

/** What a page says of who may make a call: nothing where that is the same for all calls, and simple. */
export function accessOf(scope: Scope, operation: Operation): string[] {
  const { api } = scope;
  const { page } = phrasesOf(scope);
  const { security = [] } = operation;
  if (api.security.length === 0) return [];
  if (isAnonymous(operation)) return [page.anonymous];
  const hasScopes = security.some((way) => way.some(({ scopes }) => scopes.length > 0));
  if (security.length === 0 || (api.security.length === 1 && !hasScopes)) return [];
  const isOptional = security.some((way) => way.length === 0);
  const ways = security.filter((way) => way.length > 0).map((way) => partsOf(page, way));
  return [page.credentials(ways, isOptional)];
}

function partsOf(page: PagePhrases, way: SecurityRequirement): readonly string[] {
  return way.map(({ key, scopes }) =>
    scopes.length === 0 ? code(key) : page.withScopes(code(key), scopes.map(code)),
  );
}
