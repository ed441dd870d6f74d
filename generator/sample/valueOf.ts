import type { Json } from '../diagnostics/diagnostic.js';
import type { Api, Id, Model, Property, ScalarKind, Type } from '../model/api.js';
import { asList, asObject, own } from '../model/json.js';
import { membersOf } from '../model/members.js';
import { isPartHint } from '../model/partHints.js';
import type { SampleMember, SampleValue } from './sample.js';

/** Where a value is wanted: in which API, and inside values of which definitions. */
export interface Site {
  readonly api: Pick<Api, 'types'>;
  readonly above: readonly Id[];
}

/** A value of a type: that of the example where there is one, else one that fits. */
export function valueOf(at: Site, type: Type, example: Json | undefined): SampleValue {
  switch (type.kind) {
    case 'nullable':
      return example === null ? { kind: 'null' } : valueOf(at, type.of, example);
    case 'list':
      return listOf(at, type.of, example);
    case 'tuple':
      return { kind: 'list', items: type.items.map((item) => valueOf(at, item, undefined)) };
    case 'map':
      return { kind: 'map', entries: [] };
    case 'reference':
      return referenceValue(at, type.to, example);
    case 'literal':
      return { kind: 'literal', value: type.value };
    default:
      return scalarValue(type.kind, example);
  }
}

function listOf(at: Site, of: Type, example: Json | undefined): SampleValue {
  const items = asList(example);
  if (of.kind === 'reference' && at.above.includes(of.to)) return { kind: 'list', items: [] };
  const values = items.length > 0 ? items : [undefined];
  return { kind: 'list', items: values.map((item) => valueOf(at, of, item)) };
}

function referenceValue(at: Site, id: Id, given: Json | undefined): SampleValue {
  const definition = at.api.types.get(id);
  if (definition === undefined || at.above.includes(id)) return object(id, []);
  const inside = { ...at, above: [...at.above, id] };
  const example = given ?? definition.docs.example;
  switch (definition.kind) {
    case 'model':
      return object(id, memberValues(inside, definition, example));
    case 'enum': {
      const known = definition.values.find((value) => value === example) ?? definition.values[0];
      return { kind: 'enum', of: id, value: known ?? '' };
    }
    case 'union':
      return valueOf(inside, definition.variants[0] ?? { kind: 'unknown' }, example);
    case 'intersection': {
      const parts = definition.parts.map((part) => valueOf(inside, part, example));
      return object(
        id,
        parts.flatMap((part) => (part.kind === 'object' ? part.members : [])),
      );
    }
    case 'alias':
      return valueOf(inside, definition.of, example);
  }
}

function object(of: Id, members: readonly SampleMember[]): SampleValue {
  return { kind: 'object', of, members };
}

function memberValues(at: Site, model: Model, example: Json | undefined): SampleMember[] {
  const values = asObject(example) ?? {};
  return shown(at, model, example).map((property) => ({
    property,
    value: valueOf(at, property.type, own(values, property.name) ?? property.docs.example),
  }));
}

/** The properties that a sample shows: those that must be given and those that the example has; else those with an example. */
function shown({ api }: Site, model: Model, example: Json | undefined): readonly Property[] {
  const given = asObject(example) ?? {};
  const sent = membersOf(api, model).filter(
    (property) => property.required || (property.access !== 'readOnly' && !isPartHint(property)),
  );
  const chosen = sent.filter(({ required, name }) => required || Object.hasOwn(given, name));
  return chosen.length > 0 ? chosen : sent.filter(({ docs }) => docs.example !== undefined);
}

function scalarValue(kind: ScalarKind, example: Json | undefined): SampleValue {
  switch (kind) {
    case 'integer':
    case 'number':
      return { kind, value: typeof example === 'number' ? example : 1 };
    case 'bigint':
      return { kind, value: typeof example === 'number' ? Math.trunc(example) : 1 };
    case 'boolean':
      return { kind, value: typeof example === 'boolean' ? example : true };
    case 'date':
    case 'dateTime':
      return { kind, value: typeof example === 'string' ? example : '2012-12-12T10:53:43Z' };
    case 'binary':
      return { kind, value: 'content' };
    case 'null':
      return { kind };
    default:
      return { kind: 'text', value: typeof example === 'string' ? example : 'value' };
  }
}
