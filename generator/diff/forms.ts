import type { Table } from '../surface/surface.js';
import { change, type Change } from './change.js';
import { compareTables } from './node.js';

/** Compares how TypeScript has each kind of type; whichever way it changes, callers send or receive such values. */
export function compareForms(base: Table<string>, head: Table<string>): readonly Change[] {
  return compareTables([base, head], {
    gone: (subject, before) => [
      change('form-changed', { subject, at: '', side: 'base', before, after: 'nothing' }),
    ],
    came: (subject, after) => [change('form-added', { subject, at: '', after })],
    both: (subject, before, after) =>
      before === after ? [] : [change('form-changed', { subject, at: '', before, after })],
  });
}
