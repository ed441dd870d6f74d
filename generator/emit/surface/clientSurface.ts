import type { ClientSurface } from '../../surface/surface.js';
import { extrasIn } from '../extras.js';
import { serversOf } from '../servers.js';
import type { Scope } from '../scope.js';
import { placeOf } from './placing.js';

/** The class that applications start from. */
export function clientSurface(scope: Scope): ClientSurface {
  const { api, settings } = scope;
  const base = extrasIn(scope)?.client.className;
  const servers = [...serversOf(scope).baseUrls];
  const schemes = api.security.map(
    (scheme) => [scheme.key, { kind: scheme.kind, at: placeOf(scope, scheme.source) }] as const,
  );
  return {
    name: settings.client.name,
    ...(base !== undefined && { base }),
    servers: Object.fromEntries(
      servers.map(([name, url]) => [name, { url, at: serversAt(scope) }]),
    ),
    auth: Object.fromEntries(schemes.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function serversAt(scope: Scope): string {
  return placeOf(scope, scope.document.sourceOf('/servers'));
}
