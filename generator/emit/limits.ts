import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Api, Type } from '../model/api.js';
import { undeclaredOf } from './undeclared.js';

/** What an API holds that the emitters cannot express, one finding for each. */
export function limitsOf(api: Api): Diagnostic[] {
  return [...openParts(api), ...unknownCredentials(api)];
}

/** Parts of an intersection that would take what the other parts declare for undeclared properties. */
function openParts(api: Api): Diagnostic[] {
  const what = 'an object with undeclared properties beside alternatives';
  return [...api.types.values()].flatMap((type) =>
    type.kind === 'intersection' && type.parts.some((part) => isOpen(api, part))
      ? [diagnose('unsupported-shape', { what }, { source: type.source })]
      : [],
  );
}

function isOpen(api: Api, type: Type): boolean {
  const definition = type.kind === 'reference' ? api.types.get(type.to) : undefined;
  return definition?.kind === 'model' && undeclaredOf(api, definition) !== undefined;
}

/** Ways to authenticate that the client has no class for; an `auth` object of one's own, or a header, must do. */
function unknownCredentials({ security }: Api): Diagnostic[] {
  const known = ['bearer', 'basic', 'apiKey', 'oauth2', 'openIdConnect'];
  return security
    .filter(({ kind }) => !known.includes(kind))
    .map(({ key, kind, source }) =>
      diagnose('ignored-part', { what: `The security scheme \`${key}\` (${kind})` }, { source }),
    );
}
