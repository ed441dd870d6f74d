import { change } from '../../generator/diff/change.js';
import { verdictOf, type PlaceOf, type Verdict } from '../../generator/diff/verdict.js';

/** A position. */
export const at = 'api.yml#/components/schemas/Pet';
/** What breaks callers, and is gone. */
export const removed = change('response-property-removed', {
  subject: 'Pet.age',
  at,
  side: 'base',
});
/** What breaks callers, and has a value before and after. */
export const nullable = change('response-nullable-added', {
  ...{ subject: 'Pet.name', at: `${at}/properties/name` },
  ...{ before: 'string', after: 'string | null' },
});
/** What is new. */
export const added = change('method-added', {
  subject: 'pets.list',
  at: 'api.yml#/paths/~1pets/get',
});
/** What no document says. */
export const node = change('node-raised', {
  subject: 'package',
  at: '',
  before: '>=18',
  after: '>=20',
});

/** A place on a line. */
export const place = (line: number) => ({
  ...{ file: 'spec/api.yml', line, column: 5 },
  ...{ endLine: line, endColumn: 9 },
});
/** What is gone stands in line 30 of the base, and near line 28 of the head. */
export const placeOf: PlaceOf = ({ at: { side, position } }) =>
  position === ''
    ? { place: undefined, headPlace: place(1) }
    : { place: place(side === 'base' ? 30 : 40), headPlace: place(side === 'base' ? 28 : 40) };

/** What a verdict is about. */
export interface Case {
  readonly changes?: Parameters<typeof verdictOf>[1];
  readonly name?: string;
  readonly versions?: readonly [string, string];
  readonly placing?: PlaceOf;
}

/** A change of each kind. */
export const all = [removed, nullable, node, added];

/** A verdict on changes between two releases. */
export function verdict({
  changes = all,
  name = 'pet-shop',
  versions,
  placing = placeOf,
}: Case = {}): Verdict {
  const [before, after] = versions ?? ['1.4.0', '1.4.0'];
  const base = { title: 'main', package: { name, version: before } };
  return verdictOf(
    { base, head: { title: 'now', package: { name, version: after } } },
    changes,
    placing,
  );
}
