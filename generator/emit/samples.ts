import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { tagOf } from '../name/register.js';
import type { OutputFile } from '../write/outputFile.js';
import { credentialFor } from './credentialSample.js';
import { sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** `samples/<method>.ts`: for each operation a program that calls it. */
export function samples(scope: Scope): OutputFile[] {
  return scope.api.services.flatMap((service) =>
    service.operations.filter(isOwn).map((operation) => ({
      path: `samples/${nameOf(scope.names, service.id)}/${fileName(scope, service, operation)}.ts`,
      text: program(scope, service, operation),
    })),
  );
}

/** Nobody needs a sample of a deprecated name. */
function isOwn({ aliasOf }: Operation): boolean {
  return aliasOf === undefined;
}

/** The name of a method; one that differs from another only in case is no name for a file on every system. */
function fileName(scope: Scope, { operations }: Service, operation: Operation): string {
  const own = nameOf(scope.names, operation.id);
  const isLike = (name: string): boolean =>
    name !== own && name.toLowerCase() === own.toLowerCase();
  const isAlone = !operations.some(({ id }) => isLike(nameOf(scope.names, id)));
  return isAlone ? own : `${own}_${tagOf(operation.id)}`;
}

/** A whole program that makes a client, calls one operation and shows what comes back. */
export function program(scope: Scope, service: Service, operation: Operation): string {
  const { statement, result } = sampleOf(scope, service, operation);
  const { client, package: published } = scope.settings;
  const auth = credentialFor(scope, operation);
  const imported = [client.name, ...(auth?.names ?? [])].join(', ');
  return [
    `import { ${imported} } from ${literal(published.name)};`,
    '',
    ...(auth
      ? [`const auth = ${auth.expression};`, `const client = new ${client.name}({ auth });`]
      : [`const client = new ${client.name}();`]),
    '',
    statement,
    ...(result === undefined ? [] : [`console.log(${result});`]),
    '',
  ].join('\n');
}
