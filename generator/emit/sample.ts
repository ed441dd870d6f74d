import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isReservedArgument } from '../name/reserved.js';
import { isRequired, signatureOf, type Slot } from '../name/signature.js';
import { print, printFlat, type Expression } from './expression.js';
import { objectOf, valueOf, type Site } from './sampleValue.js';
import type { Scope } from './scope.js';
import { literal, lowerFirst } from './text.js';

/** One call of a method, with values from the document's examples. */
export interface Sample {
  /** The call and nothing else, such as `client.invites.getInviteById('213723')`. */
  readonly call: string;
  /** The call as a statement that keeps its result, where it has one. */
  readonly statement: string;
  /** The same on one line, if that is not too long for a comment. */
  readonly short: string;
  /** What the statement calls the result. */
  readonly result: string | undefined;
}

const commentWidth = 95;

/** A sample call of an operation, with the arguments that it must have. */
export function sampleOf(scope: Scope, service: Service, operation: Operation): Sample {
  const given = argumentsOf(scope, operation);
  const method = methodOf(scope, service, operation);
  const callWith = (values: readonly string[]): string => `await ${method}(${values.join(', ')})`;
  const call = callWith(given.map((argument) => print(argument)));
  const result = resultName(scope, operation);
  const keep = result === undefined ? '' : `const ${result} = `;
  const statement = `${keep}${call};`;
  const flat = `${keep}${callWith(given.map(printFlat))};`;
  return { call, statement, short: flat.length <= commentWidth ? flat : statement, result };
}

/** The same call, without `await`, with options of its own in the last argument. */
export function callWithOptions(
  scope: Scope,
  { service, operation }: { readonly service: Service; readonly operation: Operation },
  options: string,
): string {
  const given = argumentsOf(scope, operation);
  const { positional } = signatureOf(operation, scope);
  const left = positional.slice(given.length).filter(({ kind }) => kind !== 'cancellation');
  const skipped = left.map(({ kind }) => (kind === 'body' ? 'undefined' : '{}'));
  const all = [...given.map((argument) => print(argument)), ...skipped, options];
  return `${methodOf(scope, service, operation)}(${all.join(', ')})`;
}

function methodOf({ names }: Scope, service: Service, operation: Operation): string {
  return `client.${nameOf(names, service.id)}.${nameOf(names, operation.id)}`;
}

/** The arguments that a call must have. */
function argumentsOf(scope: Scope, operation: Operation): readonly Expression[] {
  const { positional } = signatureOf(operation, scope);
  return positional
    .slice(0, positional.findLastIndex(isRequired) + 1)
    .map((slot) =>
      slot.kind === 'url'
        ? literal(urlOf(scope, operation))
        : argumentFor({ scope, above: [] }, slot),
    );
}

function resultName(scope: Scope, { gives, success }: Operation): string | undefined {
  if (gives === 'location') return 'location';
  const { content } = success;
  if (content === undefined) return undefined;
  if (content.form === 'binary' || content.type.kind !== 'reference') return 'result';
  const name = lowerFirst(nameOf(scope.names, content.type.to));
  return isReservedArgument(name) || name === 'client' ? 'result' : name;
}

/** A whole URL of the operation that a call by URL stands for, such as an earlier answer gives it. */
function urlOf({ api, operations }: Scope, operation: Operation): string {
  const primary = operations.get(operation.twinOf ?? operation.id) ?? operation;
  const server = (primary.server ?? api.servers[0])?.url ?? 'https://api.example.com';
  const path = primary.path.replace(/#.*/su, '').replace(/\{([^{}]*)\}/gu, (_, name: string) => {
    const example = primary.parameters.find((one) => one.in === 'path' && one.name === name)?.docs
      .example;
    return typeof example === 'string' ? encodeURIComponent(example) : '1';
  });
  return server.replace(/\/+$/u, '') + path;
}

function argumentFor(at: Site, slot: Exclude<Slot, { kind: 'url' }>): Expression {
  switch (slot.kind) {
    case 'path':
      return valueOf(at, slot.parameter.type, slot.parameter.docs.example);
    case 'body':
      return slot.required ? valueOf(at, slot.body.type, slot.body.docs.example) : 'undefined';
    case 'query':
    case 'headers': {
      const needed = slot.parameters.filter((parameter) => parameter.required);
      return objectOf(at, needed, undefined);
    }
    case 'cancellation':
      return { kind: 'object', entries: [] };
  }
}
