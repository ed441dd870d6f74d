import { clientFlowOf, combine, waysKnown } from './credentialSample.js';
import type { ModuleExports } from './exports.js';
import type { Scope } from './scope.js';

/** The classes by which callers prove who they are in the ways that the document knows, beside a bearer token. */
export function credentialExports(scope: Scope): readonly ModuleExports[] {
  const { security } = scope.api;
  const has = (kind: string): boolean => security.some((scheme) => scheme.kind === kind);
  const isSeveral = waysKnown(scope).some((way) => way.length > 1);
  return [
    ...(has('basic') ? [exporting('basicAuth', 'BasicAuth')] : []),
    ...(has('apiKey') ? [exporting('apiKeyAuth', 'ApiKeyAuth', 'ApiKeyFields')] : []),
    ...(security.some((scheme) => clientFlowOf(scope, scheme))
      ? [exporting('clientCredentialsAuth', 'ClientCredentialsAuth', 'ClientCredentials')]
      : []),
    ...(isSeveral ? [exporting('combinedAuth', combine)] : []),
  ];
}

function exporting(module: string, name: string, ...types: readonly string[]): ModuleExports {
  const exported = [
    { name, isType: false },
    ...types.map((type) => ({ name: type, isType: true })),
  ];
  return { module: `runtime/auth/${module}`, exported };
}
