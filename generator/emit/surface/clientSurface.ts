import type { SecurityScheme } from '../../model/securityScheme.js';
import type { ClientSurface } from '../../surface/surface.js';
import { extrasIn } from '../extras.js';
import { serversOf } from '../servers.js';
import type { Scope } from '../scope.js';
import { placeOf } from './placing.js';

/** The class that applications start from. */
export function clientSurface(scope: Scope): ClientSurface {
  const { api, settings } = scope;
  const base = extrasIn(scope)?.client.className;
  const schemes = api.security.map(
    (scheme) => [scheme.key, { kind: kindOf(scheme), at: placeOf(scope, scheme.source) }] as const,
  );
  return {
    name: settings.client.name,
    ...(base !== undefined && { base }),
    servers: Object.fromEntries(
      serverUrls(scope).map(([name, url]) => [name, { url, at: serversAt(scope) }]),
    ),
    auth: Object.fromEntries(schemes.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Base URLs by their names; where paths begin further down than one of them, that too. */
function serverUrls(scope: Scope): readonly (readonly [string, string])[] {
  const { baseUrls, rootOf } = serversOf(scope);
  const root = rootOf(undefined);
  const own = scope.api.servers[0]?.url ?? '';
  return baseUrls.has(root) ? [...baseUrls] : [...baseUrls, ['default', own]];
}

/** A key is sent under a name; what else there is to know of a scheme is for those who get tokens. */
function kindOf(scheme: SecurityScheme): string {
  return scheme.kind === 'apiKey' ? `apiKey: ${scheme.in} ${scheme.name}` : scheme.kind;
}

function serversAt(scope: Scope): string {
  return placeOf(scope, scope.document.sourceOf('/servers'));
}
