import type { Operation } from '../model/api.js';

/** What an operation is known by, whatever the document calls it: method, path and what its names end in. */
export function routeOf({ method, path, suffix, address, gives }: Operation): string {
  const words = [
    `${method.toUpperCase()} ${path}`,
    ...(suffix === '' ? [] : [suffix]),
    ...(address.kind === 'url' ? ['by URL'] : []),
    ...(gives === 'location' ? ['for its address'] : []),
  ];
  return words.join(' ');
}

/** A route whatever its parameters are called: two paths that differ in nothing else are one. */
export function plainRoute(route: string): string {
  return route.replace(/\{[^{}]*\}/gu, '{}');
}
