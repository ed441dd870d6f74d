import type { SecurityScheme } from '../model/api.js';
import type { ModuleExports } from './exports.js';
import type { Scope } from './scope.js';

/** The classes by which callers prove who they are in the ways that the document knows, beside a bearer token. */
export function credentialExports(scope: Scope): readonly ModuleExports[] {
  const kinds = new Set(scope.api.security.map(({ kind }) => kind));
  // A convention with classes of its own for OAuth 2.0 needs no other.
  if (scope.convention.extras) kinds.delete('oauth2');
  return classes.filter(({ kind }) => kinds.has(kind)).map(({ exports }) => exports);
}

const classes: readonly {
  readonly kind: SecurityScheme['kind'];
  readonly exports: ModuleExports;
}[] = [
  { kind: 'basic', exports: exporting('basicAuth', 'BasicAuth') },
  { kind: 'apiKey', exports: exporting('apiKeyAuth', 'ApiKeyAuth', 'ApiKeyFields') },
  {
    kind: 'oauth2',
    exports: exporting('clientCredentialsAuth', 'ClientCredentialsAuth', 'ClientCredentials'),
  },
];

function exporting(module: string, name: string, ...types: readonly string[]): ModuleExports {
  const exported = [
    { name, isType: false },
    ...types.map((type) => ({ name: type, isType: true })),
  ];
  return { module: `runtime/auth/${module}`, exported };
}
