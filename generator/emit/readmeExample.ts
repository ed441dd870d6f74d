import type { Operation, Service } from '../model/api.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** An operation that a README shows calls of. */
export interface Shown {
  readonly service: Service;
  readonly operation: Operation;
}

/** Names that a program imports: of the package's entry points, by what follows the package's name, and of Node's modules. */
interface Imports {
  readonly [specifier: string]: readonly string[];
}

/** A piece of TypeScript in a README. */
export function fenced(lines: readonly string[]): string {
  return `\`\`\`ts\n${lines.join('\n').trimEnd()}\n\`\`\``;
}

/** A program in a README: what it imports, and what it does with that. */
export function programOf(scope: Scope, imports: Imports, lines: readonly string[]): string {
  const { name } = scope.settings.package;
  const imported = Object.entries(imports).map(([entry, names]) => {
    const own = entry === '' ? name : `${name}/${entry}`;
    return `import { ${names.join(', ')} } from ${literal(entry.startsWith('node:') ? entry : own)};`;
  });
  return fenced([...imported, '', ...lines]);
}

/** The options of a client in a README: these, behind the one that says who calls. */
export function optionsWith({ api }: Scope, options = ''): string {
  const auth = api.security.length > 0 ? ['auth'] : [];
  const all = [...auth, ...(options === '' ? [] : [options])].join(', ');
  return all === '' ? '{}' : `{ ${all} }`;
}

/**
 * The operation that a README shows: the first that gives JSON to a caller who has to say who calls; where there is
 * none, the first that gives JSON, and else the first.
 */
export function shownFirst({ api }: Scope): Shown | undefined {
  const all = everyOperation(api.services);
  const givesModel = all.filter(
    ({ operation: { success, gives } }) => gives !== 'location' && success.content?.form === 'json',
  );
  return (
    givesModel.find(({ operation: { security } }) => security?.length !== 0) ??
    givesModel[0] ??
    all[0]
  );
}

/** Every operation, with the service that it belongs to. */
export function everyOperation(services: readonly Service[]): readonly Shown[] {
  return services.flatMap((service) =>
    service.operations.map((operation) => ({ service, operation })),
  );
}
