import type { Operation } from '../model/api.js';
import type {
  OAuthFlow,
  RequiredScheme,
  SecurityRequirement,
  SecurityScheme,
} from '../model/securityScheme.js';
import { isAnonymous } from './anonymous.js';
import { printFlat, type Expression } from './expression.js';
import { extrasIn } from './extras.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** How a program proves who calls. */
export interface CredentialSample {
  /** The classes and functions that it imports. */
  readonly names: readonly string[];
  /** What makes it. */
  readonly expression: string;
}

/** How a program proves who makes a call; `undefined` where the API knows no credentials. */
export function credentialFor(scope: Scope, operation: Operation): CredentialSample | undefined {
  if (scope.api.security.length === 0) return undefined;
  const [first] = waysOf(scope, operation.security);
  const [common] = waysKnown(scope);
  return credentialOf(scope, first ?? common ?? []);
}

/** What a call proves in the way that its sample goes; nothing for a call that anybody may make. */
export function schemesFor(scope: Scope, operation: Operation): readonly SecurityScheme[] {
  if (isAnonymous(operation)) return [];
  const [first] = waysOf(scope, operation.security);
  const [common] = waysKnown(scope);
  return knownIn(scope, first ?? common ?? []).flatMap(({ key }) => schemeOf(scope, key) ?? []);
}

/** The same where the server is one for tests, which gives out no tokens. */
export function credentialInTests(
  scope: Scope,
  operation: Operation,
): CredentialSample | undefined {
  const usual = credentialFor(scope, operation);
  const isGiven = usual?.names.every((name) => name === 'BasicAuth' || name === 'ApiKeyAuth');
  return isGiven === false ? token(scope, 'any') : usual;
}

/** Every way in which the calls of an API can prove who makes them, those of its operations first. */
export function waysKnown(scope: Scope): readonly SecurityRequirement[] {
  const asked = [...scope.operations.values()].flatMap(({ security }) => waysOf(scope, security));
  const each = waysOf(
    scope,
    scope.api.security.map(({ key }) => [{ key, scopes: [] }]),
  );
  const ways = new Map<string, SecurityRequirement>();
  for (const way of asked.length > 0 ? asked : each) {
    const id = JSON.stringify(way.map(({ key }) => key));
    ways.set(id, joined(ways.get(id) ?? way, way));
  }
  return [...ways.values()];
}

/** What has to be proven in one way, with the scopes that any of two calls wants. */
function joined(one: SecurityRequirement, other: SecurityRequirement): SecurityRequirement {
  return one.map(({ key, scopes }, index) => ({
    key,
    scopes: [...new Set([...scopes, ...(other[index]?.scopes ?? [])])],
  }));
}

/** The ways that a program can go: those that this package has classes for, where there are any. */
function waysOf(
  scope: Scope,
  security: Operation['security'] = [],
): readonly SecurityRequirement[] {
  const ways = security.filter(
    (way) => way.length > 0 && way.every(({ key }) => schemeOf(scope, key) !== undefined),
  );
  const known = ways.filter((way) => knownIn(scope, way).length > 0);
  return known.length > 0 ? known : ways;
}

/** What there is a class for; a certificate is a matter of the `fetch` that a client is given. */
function knownIn(scope: Scope, way: SecurityRequirement): SecurityRequirement {
  return way.filter(({ key }) => {
    const kind = schemeOf(scope, key)?.kind;
    return kind !== undefined && kind !== 'http' && kind !== 'mutualTLS';
  });
}

/** The scheme that has a key. */
export function schemeOf({ api }: Scope, key: string): SecurityScheme | undefined {
  return api.security.find((scheme) => scheme.key === key);
}

/** How a program goes one way. */
export function credentialOf(scope: Scope, way: SecurityRequirement): CredentialSample {
  const parts = knownIn(scope, way)
    .map((required) => partOf(scope, required))
    // One at most can take the Authorization header.
    .filter(({ header }, index, all) => !header || all.findIndex((one) => one.header) === index);
  const [first = token(scope), ...others] = parts;
  if (others.length === 0) return first;
  const names = [combine, ...parts.flatMap((part) => part.names)];
  const given = parts.map(({ expression }) => expression).join(', ');
  return { names: [...new Set(names)], expression: `${combine}(${given})` };
}

/** What makes one way of several. */
export const combine = 'combinedAuth';

interface Part extends CredentialSample {
  /** Whether it takes the Authorization header. */
  readonly header: boolean;
}

function partOf(scope: Scope, { key, scopes }: RequiredScheme): Part {
  const scheme = schemeOf(scope, key);
  switch (scheme?.kind) {
    case 'basic':
      return made('BasicAuth', { username: "'YOUR_NAME'", password: "'YOUR_PASSWORD'" });
    case 'apiKey': {
      const given = { name: literal(scheme.name), in: literal(scheme.in) };
      return { ...made('ApiKeyAuth', { key: "'YOUR_KEY'", ...given }), header: false };
    }
    case 'oauth2': {
      const flow = clientFlowOf(scope, scheme);
      return flow ? clientCredentials(flow, scopes) : token(scope);
    }
    default:
      return token(scope);
  }
}

/** The flow by which a client gets tokens for itself, where the package has the class for that. */
export function clientFlowOf(scope: Scope, scheme: SecurityScheme): OAuthFlow | undefined {
  // A convention with classes of its own for OAuth 2.0 needs no other.
  if (scheme.kind !== 'oauth2' || scope.convention.extras) return undefined;
  return scheme.flows.find(({ kind }) => kind === 'clientCredentials');
}

function clientCredentials(flow: OAuthFlow, scopes: readonly string[]): Part {
  const wanted = scopes.filter((scope) => flow.scopes.size === 0 || flow.scopes.has(scope));
  const items = wanted.map(literal);
  return made('ClientCredentialsAuth', {
    tokenUrl: literal(flow.tokenUrl ?? 'https://example.com/token'),
    clientId: "'YOUR_CLIENT_ID'",
    clientSecret: "'YOUR_CLIENT_SECRET'",
    ...(items.length > 0 ? { scopes: { kind: 'list', items } } : {}),
  });
}

/** A token that the program has from elsewhere. */
function token(scope: Scope, value = 'YOUR_TOKEN'): Part {
  const { name } = (extrasIn(scope) ?? scope.convention).tokenAuth;
  return made(name, { token: literal(value) });
}

function made(name: string, fields: { readonly [name: string]: Expression }): Part {
  const given = printFlat({ kind: 'object', entries: Object.entries(fields) });
  return { names: [name], expression: `new ${name}(${given})`, header: true };
}
