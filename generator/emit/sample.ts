import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isReservedArgument } from '../name/reserved.js';
import { isRequired, signatureOf, type Slot } from '../name/signature.js';
import type { Sample as Values, SampleParameter, SampleValue } from '../sample/sample.js';
import { sampleOf as valuesOf } from '../sample/sampleOf.js';
import { print, printFlat, type Expression } from './expression.js';
import type { Scope } from './scope.js';
import { literal, lowerFirst, propertyKey } from './text.js';

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
  return sampleFrom(scope, valuesOf(scope, service, operation));
}

/** The call that has these values. */
export function sampleFrom(scope: Scope, values: Values): Sample {
  const { service, operation } = values;
  const given = argumentsOf(scope, values);
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
  const given = argumentsOf(scope, valuesOf(scope, service, operation));
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
function argumentsOf(scope: Scope, values: Values): readonly Expression[] {
  const { positional } = signatureOf(values.operation, scope);
  return positional
    .slice(0, positional.findLastIndex(isRequired) + 1)
    .map((slot) => argumentFor(scope, values, slot));
}

function resultName(scope: Scope, { gives, success }: Operation): string | undefined {
  if (gives === 'location') return 'location';
  const { content } = success;
  if (content === undefined) return undefined;
  if (content.form === 'binary' || content.type.kind !== 'reference') return 'result';
  const name = lowerFirst(nameOf(scope.names, content.type.to));
  return isReservedArgument(name) || name === 'client' ? 'result' : name;
}

function argumentFor(scope: Scope, values: Values, slot: Slot): Expression {
  switch (slot.kind) {
    case 'path': {
      const given = values.path.find(({ parameter }) => parameter === slot.parameter);
      return given ? expressionOf(scope, given.value) : 'undefined';
    }
    case 'url':
      return literal(values.url ?? '');
    case 'body':
      return values.body ? expressionOf(scope, values.body) : 'undefined';
    case 'query':
      return parametersObject(scope, values.query);
    case 'headers':
      return parametersObject(scope, values.headers);
    case 'cancellation':
      return { kind: 'object', entries: [] };
  }
}

function parametersObject(scope: Scope, given: readonly SampleParameter[]): Expression {
  const entries = given.map(({ parameter, value }): [string, Expression] => [
    propertyKey(nameOf(scope.names, parameter.id)),
    expressionOf(scope, value),
  ]);
  return { kind: 'object', entries };
}

function expressionOf(scope: Scope, value: SampleValue): Expression {
  switch (value.kind) {
    case 'bigint':
      return `${literal(value.value)}n`;
    case 'date':
    case 'dateTime':
      return `new Date(${literal(value.value)})`;
    case 'binary':
      return `new Blob([${literal(value.value)}])`;
    case 'null':
      return 'null';
    case 'list':
      return { kind: 'list', items: value.items.map((item) => expressionOf(scope, item)) };
    case 'map': {
      const entries = value.entries.map(
        ([key, item]) => [propertyKey(key), expressionOf(scope, item)] as const,
      );
      return { kind: 'object', entries };
    }
    case 'object': {
      const entries = value.members.map(
        ({ property, value: given }) =>
          [propertyKey(nameOf(scope.names, property.id)), expressionOf(scope, given)] as const,
      );
      return { kind: 'object', entries };
    }
    default:
      return literal(value.value);
  }
}
