import { diagnose, type Diagnostic, type Source } from '../diagnostics/diagnostic.js';
import type { Api } from '../model/api.js';
import { isReservedArgument } from './reserved.js';

/** Something that the document may ask for a name for. */
interface Named {
  readonly preferredName: string | undefined;
  readonly source: Source;
}

/** The names that the document asks for and that cannot stand in code; a name never reaches it unchecked. */
export function badNames(api: Api): Diagnostic[] {
  const operations = api.services.flatMap((service) => service.operations);
  const named: readonly Named[] = [
    ...operations,
    ...operations.map(({ address, source }) => ({
      preferredName: address.kind === 'url' ? address.argument : undefined,
      source,
    })),
    ...operations.flatMap((operation) => operation.parameters),
    ...api.types.values(),
    ...[...api.types.values()].flatMap((type) => (type.kind === 'model' ? type.properties : [])),
  ];
  return named.flatMap(({ preferredName: name, source }) =>
    name === undefined || isUsable(name) ? [] : [diagnose('bad-name', { name }, { source })],
  );
}

/** The name that the document asks for, where it can stand in code; else that of the rule. */
export function chosenName(preferredName: string | undefined, rule: string): string {
  return preferredName !== undefined && isUsable(preferredName) ? preferredName : rule;
}

/** Whether a name is an identifier, and no word that means something else where names stand. */
function isUsable(name: string): boolean {
  return (
    /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) &&
    !['__proto__', 'constructor', 'then'].includes(name) &&
    !isReservedArgument(name)
  );
}
