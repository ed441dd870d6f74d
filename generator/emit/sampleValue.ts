import type { Json } from '../diagnostics/diagnostic.js';
import type { Docs, Id, Model, Property, ScalarKind, Type } from '../model/api.js';
import { asList, asObject, own } from '../model/json.js';
import { isPartHint } from '../model/partHints.js';
import { nameOf } from '../name/names.js';
import type { Expression } from './expression.js';
import { membersOf } from './members.js';
import type { Scope } from './scope.js';
import { literal, propertyKey } from './text.js';

/** Where a value is wanted: in which scope, and inside values of which definitions. */
export interface Site {
  readonly scope: Scope;
  readonly above: readonly Id[];
}

/** Something that has a value of its own in an object. */
interface Member {
  readonly id: Id;
  readonly name: string;
  readonly type: Type;
  readonly docs: Docs;
}

/** An object with the given members, by their public names. */
export function objectOf(
  at: Site,
  given: readonly Member[],
  example: Json | undefined,
): Expression {
  const values = asObject(example) ?? {};
  const entries = given.map((member): [string, Expression] => [
    propertyKey(nameOf(at.scope.names, member.id)),
    valueOf(at, member.type, own(values, member.name) ?? member.docs.example),
  ]);
  return { kind: 'object', entries };
}

/** A value of a type: that of the example where there is one, else one that fits. */
export function valueOf(at: Site, type: Type, example: Json | undefined): Expression {
  switch (type.kind) {
    case 'nullable':
      return example === null ? 'null' : valueOf(at, type.of, example);
    case 'list':
      return listOf(at, type.of, example);
    case 'tuple':
      return { kind: 'list', items: type.items.map((item) => valueOf(at, item, undefined)) };
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
  if (of.kind === 'reference' && at.above.includes(of.to)) return { kind: 'list', items: [] };
  const values = items.length > 0 ? items : [undefined];
  return { kind: 'list', items: values.map((item) => valueOf(at, of, item)) };
}

function referenceValue(at: Site, id: Id, example: Json | undefined): Expression {
  const definition = at.scope.api.types.get(id);
  const nothing: Expression = { kind: 'object', entries: [] };
  if (definition === undefined || at.above.includes(id)) return nothing;
  const inside = { ...at, above: [...at.above, id] };
  switch (definition.kind) {
    case 'model':
      return objectOf(inside, shown(at.scope, definition, example), example);
    case 'enum':
      return literal(
        definition.values.find((value) => value === example) ?? definition.values[0] ?? '',
      );
    case 'union':
      return valueOf(inside, definition.variants[0] ?? { kind: 'unknown' }, example);
    case 'intersection': {
      const parts = definition.parts.map((part) => valueOf(inside, part, example));
      const objects = parts.flatMap((part) =>
        typeof part === 'object' && part.kind === 'object' ? [part] : [],
      );
      return { kind: 'object', entries: objects.flatMap(({ entries }) => entries) };
    }
    case 'alias':
      return valueOf(inside, definition.of, example);
  }
}

/** The properties that a sample shows: those that must be given and those that the example has; else those with an example. */
function shown({ api }: Scope, model: Model, example: Json | undefined): readonly Property[] {
  const given = asObject(example) ?? {};
  const sent = membersOf(api, model).filter(
    (property) => property.required || (property.access !== 'readOnly' && !isPartHint(property)),
  );
  const chosen = sent.filter(({ required, name }) => required || Object.hasOwn(given, name));
  return chosen.length > 0 ? chosen : sent.filter(({ docs }) => docs.example !== undefined);
}

function scalarValue(kind: ScalarKind, example: Json | undefined): string {
  switch (kind) {
    case 'integer':
    case 'number':
      return literal(typeof example === 'number' ? example : 1);
    case 'bigint':
      return `${typeof example === 'number' ? literal(Math.trunc(example)) : '1'}n`;
    case 'boolean':
      return literal(typeof example === 'boolean' ? example : true);
    case 'date':
    case 'dateTime':
      return `new Date(${literal(typeof example === 'string' ? example : '2012-12-12T10:53:43Z')})`;
    case 'binary':
      return "new Blob(['content'])";
    case 'null':
      return 'null';
    default:
      return literal(typeof example === 'string' ? example : 'value');
  }
}
