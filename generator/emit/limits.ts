import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Api, Operation, TypeDefinition } from '../model/api.js';
import type { Names } from '../name/names.js';
import { codecsOf } from './codecs.js';

/** What an API holds that the emitters cannot express, one finding for each. */
export function limitsOf(api: Api, names: Names): Diagnostic[] {
  const operations = api.services.flatMap((service) => service.operations);
  return [
    ...operations.flatMap(unsentParameters),
    ...undividedUnions(api, names),
    ...unknownCredentials(api),
  ];
}

/** Header and cookie parameters, which methods do not take yet. */
function unsentParameters({ parameters }: Operation): Diagnostic[] {
  return parameters.flatMap(({ in: place, name, source }) =>
    place === 'header' || place === 'cookie'
      ? [diagnose('unsupported-shape', { what: `the ${place} parameter \`${name}\`` }, { source })]
      : [],
  );
}

/** Ways to authenticate that the client has no class for; an `auth` object of one's own, or a header, must do. */
function unknownCredentials({ security }: Api): Diagnostic[] {
  const known = ['bearer', 'oauth2', 'openIdConnect'];
  return security
    .filter(({ kind }) => !known.includes(kind))
    .map(({ key, kind, source }) =>
      diagnose('ignored-part', { what: `The security scheme \`${key}\` (${kind})` }, { source }),
    );
}

/** Unions whose variants differ on the wire, so that a codec would have to tell them apart. */
function undividedUnions(api: Api, names: Names): Diagnostic[] {
  const codecs = codecsOf(api, names);
  const unions = [...api.types.values()].filter(
    (type: TypeDefinition) => type.kind === 'union' && codecs.has(type.id),
  );
  const what = 'a union of types whose properties are renamed or dates';
  return unions.map(({ source }) => diagnose('unsupported-shape', { what }, { source }));
}
