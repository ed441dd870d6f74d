import type { Operation } from '../../model/api.js';
import { constantOf } from '../../name/constants.js';
import { nameOf, roleId } from '../../name/names.js';
import { chosenName } from '../../name/preferred.js';
import type { Sample, SampleParameter } from '../../sample/sample.js';
import type { Code } from './layout.js';
import { codeOf, type Member, type Writer } from './values.js';

/** An argument of a method in the SDKs that take as many as ours does: by its name, in the order of the signature. */
export interface Argument {
  readonly name: string;
  readonly code: Code;
}

/** The arguments of a call: the address, the body, and the query and the headers that must be given, each in one object. */
export function argumentsOf(writer: Writer, sample: Sample): readonly Argument[] {
  const { operation, body, query, headers } = sample;
  const bodyType = operation.body?.type;
  return [
    ...addressOf(writer, sample),
    ...(body && bodyType ? [{ name: 'requestBody', code: codeOf(writer, body, bodyType) }] : []),
    ...objectOf(writer, { operation, role: 'queryParams', given: query }),
    ...objectOf(writer, { operation, role: 'headers', given: headers }),
  ];
}

/** The arguments that say where a call goes: path parameters, or a whole address. */
export function addressOf(writer: Writer, { operation, url, path }: Sample): readonly Argument[] {
  const { address } = operation;
  if (address.kind !== 'url') return membersFor(writer, path);
  return [{ name: chosenName(address.argument, 'url'), code: writer.text(url ?? '') }];
}

/** Parameters as members; an SDK fills in those that can have one value only. */
export function membersFor(writer: Writer, given: readonly SampleParameter[]): readonly Member[] {
  return given
    .filter(
      ({ parameter }) =>
        parameter.in === 'path' || constantOf(parameter.type, writer.scope.api.types) === undefined,
    )
    .map(({ parameter: { id, type }, value }) => ({
      name: nameOf(writer.scope.names, id),
      code: codeOf(writer, value, type),
      value,
      isNullable: type.kind === 'nullable',
    }));
}

function objectOf(
  writer: Writer,
  {
    operation,
    role,
    given,
  }: {
    readonly operation: Operation;
    readonly role: 'queryParams' | 'headers';
    readonly given: readonly SampleParameter[];
  },
): readonly Argument[] {
  const required = membersFor(writer, given);
  if (required.length === 0) return [];
  const type = nameOf(writer.scope.names, roleId(operation.id, role));
  return [{ name: role, code: writer.object({ type, required, optional: [] }) }];
}
