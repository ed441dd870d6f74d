import type { Type } from '../../model/api.js';
import type { Table } from '../../surface/surface.js';
import type { Scope } from '../scope.js';
import { typeName } from '../typeName.js';

/** How TypeScript has each kind of type: what a generator that prints them otherwise changes for callers. */
export function formsOf(scope: Scope): Table<string> {
  const text: Type = { kind: 'string' };
  const samples: Table<Type> = {
    bigint: { kind: 'bigint' },
    binary: { kind: 'binary' },
    date: { kind: 'date' },
    dateTime: { kind: 'dateTime' },
    integer: { kind: 'integer' },
    list: { kind: 'list', of: text },
    map: { kind: 'map', of: text },
    nullable: { kind: 'nullable', of: text },
    number: { kind: 'number' },
    tuple: { kind: 'tuple', items: [text], rest: text },
    unknown: { kind: 'unknown' },
  };
  return Object.fromEntries(
    Object.entries(samples).map(([kind, type]) => [kind, typeName(scope, type)]),
  );
}
