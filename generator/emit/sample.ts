import type { Json } from '../diagnostics/diagnostic.js';
import type { Docs, Id, Model, Operation, Property, Service, Type } from '../model/api.js';
import { asList, asObject, own } from '../model/json.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf, type Slot } from '../name/signature.js';
import type { Scope } from './scope.js';
import { literal, lowerFirst, propertyKey } from './text.js';

/** A TypeScript expression of a sample: text, or an object or a list that may be broken into lines. */
export type Expression =
  | string
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] };

/** One call of a method, with values from the document's examples. */
export interface Sample {
  /** The call and nothing else, such as `client.invites.getInviteById('213723')`. */
  readonly call: string;
  /** The call as a statement that keeps its result, where it has one. */
  readonly statement: string;
  /** What the statement calls the result. */
  readonly result: string | undefined;
}

/** A sample call of an operation, with the arguments that it must have. */
export function sampleOf(scope: Scope, service: Service, operation: Operation): Sample {
  const { positional } = signatureOf(operation, scope.names);
  const last = positional.findLastIndex(isRequired);
  const given = positional
    .slice(0, last + 1)
    .map((slot) => argumentFor({ scope, above: [] }, slot));
  const method = `client.${nameOf(scope.names, service.id)}.${nameOf(scope.names, operation.id)}`;
  const call = `await ${method}(${given.map((argument) => print(argument)).join(', ')})`;
  const result = resultName(scope, operation);
  const keep = result === undefined ? '' : `const ${result} = `;
  return { call, statement: `${keep}${call};`, result };
}

function resultName(scope: Scope, { success }: Operation): string | undefined {
  const type = success.content?.type;
  if (type === undefined) return undefined;
  return type.kind === 'reference' ? lowerFirst(nameOf(scope.names, type.to)) : 'result';
}

/** Where a value is wanted: in which scope, and inside values of which definitions. */
interface Site {
  readonly scope: Scope;
  readonly above: readonly Id[];
}

function argumentFor(at: Site, slot: Slot): Expression {
  switch (slot.kind) {
    case 'path':
      return valueOf(at, slot.parameter.type, slot.parameter.docs.example);
    case 'body':
      return valueOf(at, slot.body.type, slot.body.docs.example);
    case 'query':
      return members(
        at,
        slot.parameters.filter((parameter) => parameter.required),
        undefined,
      );
    case 'headers':
    case 'cancellation':
      return { kind: 'object', entries: [] };
  }
}

interface Member {
  readonly id: Id;
  readonly name: string;
  readonly type: Type;
  readonly docs: Docs;
}

function members(at: Site, given: readonly Member[], example: Json | undefined): Expression {
  const values = asObject(example) ?? {};
  const entries = given.map((member): [string, Expression] => [
    propertyKey(nameOf(at.scope.names, member.id)),
    valueOf(at, member.type, own(values, member.name) ?? member.docs.example),
  ]);
  return { kind: 'object', entries };
}

/** A value of a type: that of the example where there is one, else one that fits. */
function valueOf(at: Site, type: Type, example: Json | undefined): Expression {
  switch (type.kind) {
    case 'nullable':
      return example === null ? 'null' : valueOf(at, type.of, example);
    case 'list':
      return listOf(at, type.of, example);
    case 'map':
      return { kind: 'object', entries: [] };
    case 'reference':
      return referenceValue(at, type.to, example);
    case 'literal':
      return literal(type.value);
    default:
      return scalarValue(type.kind, example);
  }
}

function listOf(at: Site, of: Type, example: Json | undefined): Expression {
  const items = asList(example);
  const values = items.length > 0 ? items : [undefined];
  return { kind: 'list', items: values.map((item) => valueOf(at, of, item)) };
}

function referenceValue(at: Site, id: Id, example: Json | undefined): Expression {
  const definition = at.scope.api.types.get(id);
  if (at.above.includes(id)) return '{}';
  const inside = { ...at, above: [...at.above, id] };
  switch (definition?.kind) {
    case 'model':
      return members(inside, shown(definition, example), example);
    case 'enum':
      return literal(
        definition.values.find((value) => value === example) ?? definition.values[0] ?? '',
      );
    case 'union':
      return valueOf(inside, definition.variants[0] ?? { kind: 'unknown' }, example);
    case 'intersection':
      return valueOf(inside, definition.parts[0] ?? { kind: 'unknown' }, example);
    case 'alias':
      return valueOf(inside, definition.of, example);
    case undefined:
      return '{}';
  }
}

/** The properties that a sample shows: those that must be given and those that the example has; else those with an example. */
function shown({ properties }: Model, example: Json | undefined): readonly Property[] {
  const given = asObject(example) ?? {};
  const chosen = properties.filter(({ required, name }) => required || Object.hasOwn(given, name));
  return chosen.length > 0
    ? chosen
    : properties.filter((property) => property.docs.example !== undefined);
}

function scalarValue(kind: string, example: Json | undefined): string {
  switch (kind) {
    case 'integer':
    case 'number':
      return literal(typeof example === 'number' ? example : 1);
    case 'boolean':
      return literal(typeof example === 'boolean' ? example : true);
    case 'date':
    case 'dateTime':
      return `new Date(${literal(typeof example === 'string' ? example : '2012-12-12T10:53:43Z')})`;
    default:
      return literal(typeof example === 'string' ? example : 'value');
  }
}

const width = 80;

/** An expression as text, broken into lines where it would be too long for one. */
export function print(expression: Expression, indent = ''): string {
  if (typeof expression === 'string') return expression;
  const flat = printFlat(expression);
  if (indent.length + flat.length <= width && !isNested(expression)) return flat;
  const deeper = `${indent}  `;
  const lines =
    expression.kind === 'object'
      ? expression.entries.map(([key, value]) => `${deeper}${key}: ${print(value, deeper)},\n`)
      : expression.items.map((item) => `${deeper}${print(item, deeper)},\n`);
  const [open, close] = expression.kind === 'object' ? ['{', '}'] : ['[', ']'];
  return `${open}\n${lines.join('')}${indent}${close}`;
}

/** An object of objects reads better on several lines. */
function isNested(expression: Expression): boolean {
  return (
    typeof expression !== 'string' &&
    expression.kind === 'object' &&
    expression.entries.some(([, value]) => typeof value !== 'string')
  );
}

function printFlat(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  if (expression.kind === 'list') return `[${expression.items.map(printFlat).join(', ')}]`;
  const entries = expression.entries.map(([key, value]) => `${key}: ${printFlat(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
