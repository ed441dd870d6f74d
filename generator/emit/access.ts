import type { Operation } from '../model/api.js';
import type { SecurityRequirement } from '../model/securityScheme.js';
import { isAnonymous } from './anonymous.js';
import { code } from './markdown.js';
import type { Scope } from './scope.js';

/** What a page says of who may make a call: nothing where that is the same for all calls, and simple. */
export function accessOf({ api }: Scope, operation: Operation): string[] {
  const { security = [] } = operation;
  if (api.security.length === 0) return [];
  if (isAnonymous(operation)) return ['This call sends no credentials.'];
  const hasScopes = security.some((way) => way.some(({ scopes }) => scopes.length > 0));
  if (security.length === 0 || (api.security.length === 1 && !hasScopes)) return [];
  const isOptional = security.some((way) => way.length === 0);
  const ways = security.filter((way) => way.length > 0).map(wayText);
  return [`Credentials: ${ways.join(', or ')}${isOptional ? '; it can do without' : ''}.`];
}

function wayText(way: SecurityRequirement): string {
  const schemes = way.map(({ key, scopes }) => {
    const words = scopes.length === 1 ? 'the scope' : 'the scopes';
    return scopes.length === 0
      ? code(key)
      : `${code(key)} with ${words} ${scopes.map(code).join(', ')}`;
  });
  return schemes.join(' and ');
}
