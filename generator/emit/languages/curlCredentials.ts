import type { Operation } from '../../model/api.js';
import type { SecurityScheme } from '../../model/securityScheme.js';
import { encoded } from '../../sample/requestText.js';
import { schemesFor } from '../credentialSample.js';
import { isAnonymous } from '../anonymous.js';
import type { Scope } from '../scope.js';

/** What proves who calls, by the places where a command holds it. */
export interface CurlCredentials {
  /** The name and the password of basic authentication. */
  readonly user: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Pairs of the query. */
  readonly query: readonly string[];
  readonly cookies: readonly string[];
}

const nothing: CurlCredentials = { user: undefined, headers: [], query: [], cookies: [] };

const bearer: CurlCredentials = {
  ...nothing,
  headers: [['authorization', 'Bearer <ACCESS_TOKEN>']],
};

/** What proves who makes a call, in the way that the TypeScript sample goes. */
export function credentialsFor(scope: Scope, operation: Operation): CurlCredentials {
  if (scope.api.security.length === 0 || isAnonymous(operation)) return nothing;
  const parts = schemesFor(scope, operation)
    .map(partFor)
    // One at most can take the Authorization header.
    .filter((one, index, all) => !isUsual(one) || all.findIndex(isUsual) === index);
  const [first = bearer, ...others] = parts;
  return others.reduce(joined, first);
}

function partFor(scheme: SecurityScheme): CurlCredentials {
  if (scheme.kind === 'basic') return { ...nothing, user: 'YOUR_NAME:YOUR_PASSWORD' };
  if (scheme.kind !== 'apiKey') return bearer;
  const { name } = scheme;
  switch (scheme.in) {
    case 'header':
      return { ...nothing, headers: [[name.toLowerCase(), 'YOUR_KEY']] };
    case 'query':
      return { ...nothing, query: [`${encoded(name)}=YOUR_KEY`] };
    case 'cookie':
      return { ...nothing, cookies: [`${name}=YOUR_KEY`] };
  }
}

function isUsual(one: CurlCredentials): boolean {
  return one === bearer || one.user !== undefined;
}

function joined(one: CurlCredentials, other: CurlCredentials): CurlCredentials {
  return {
    user: one.user ?? other.user,
    headers: [...one.headers, ...other.headers],
    query: [...one.query, ...other.query],
    cookies: [...one.cookies, ...other.cookies],
  };
}
