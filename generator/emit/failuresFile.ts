import { StructureKind, type PropertySignatureStructure } from 'ts-morph';
import type { Answer, Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { errorNames } from './brand.js';
import { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { typeExpression } from './typeExpression.js';

/** The names that the file exports. */
export const failureNames = {
  module: 'failures',
  table: 'Failures',
  guard: 'isFailureOf',
  failure: { name: 'FailureOf', module: 'runtime/failureOf' },
} as const;

/** `src/failures.ts`: what the failures of each call hold; `undefined` where none is described. */
export function failuresFile(scope: Scope): SourceFile | undefined {
  if (!hasFailures(scope)) return undefined;
  const { module, table, guard } = failureNames;
  const file = new SourceFile(module, [table, guard]);
  const [apiError] = errorNames;
  const error = file.value({ name: apiError, module: 'runtime/errors' });
  const failure = file.type(failureNames.failure);
  file.add(
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: table,
      docs: [
        'What the bodies of failures hold, as it is documented, by the call and by the status.',
      ],
      properties: scope.api.services.flatMap((service) =>
        service.operations.flatMap((operation) => rowOf(scope, file, { service, operation })),
      ),
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      name: guard,
      typeParameters: [{ name: 'Call', constraint: `keyof ${table}` }],
      parameters: [{ name: 'error', type: 'unknown' }],
      returnType: `error is ${failure}<${table}[Call]>`,
      docs: [
        'Whether an error is an answer of the API that this call has thrown: its status then tells what its body holds.',
      ],
      statements: [`return error instanceof ${error};`],
    },
  );
  return file;
}

/** Whether any failure has a body that is described. */
export function hasFailures({ operations }: Pick<Scope, 'operations'>): boolean {
  return [...operations.values()].some(({ failures }) => failures.some(isDescribed));
}

interface Called {
  readonly service: Service;
  readonly operation: Operation;
}

function rowOf(
  scope: Scope,
  file: SourceFile,
  { service, operation }: Called,
): PropertySignatureStructure[] {
  const described = operation.failures.filter(isDescribed);
  if (described.length === 0) return [];
  const bodies = described.map(
    ({ status, content }) =>
      `readonly ${keyOf(status)}: ${typeExpression(scope, file, content.type)}`,
  );
  return [
    {
      kind: StructureKind.PropertySignature,
      isReadonly: true,
      name: literal(callName(scope, service, operation)),
      type: `{ ${bodies.join('; ')} }`,
    },
  ];
}

/** Whether an answer has a body that is described. */
export function isDescribed(
  answer: Answer,
): answer is Answer & { content: NonNullable<Answer['content']> } {
  return answer.content !== undefined;
}

/** What a call is named by, such as `invites.createInvite`. */
export function callName({ names }: Scope, service: Service, operation: Operation): string {
  return `${nameOf(names, service.id)}.${nameOf(names, operation.id)}`;
}

/** A status is a number to the compiler, and a range a name. */
function keyOf(status: string): string {
  return /^\d+$/u.test(status) ? status : propertyKey(status);
}
