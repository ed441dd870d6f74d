import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Project } from 'ts-morph';
import { expect, test } from 'vitest';
import { homesOf } from '../../generator/emit/homes.js';
import { asList, asObject, own } from '../../generator/model/json.js';
import { pointerOf } from '../../generator/model/id.js';
import { valueAt } from '../../generator/load/pointer.js';
import { nameOf } from '../../generator/name/names.js';
import { invites } from '../support/invites.js';

/** The compiler compares models and wire types with literals widened; so the lists of values are compared here. */
const { api, names, document } = await invites();
const homes = homesOf(api, names);
const lists = [...api.types.values()].filter((type) => type.kind === 'enum');

test.each(lists.map((type) => [nameOf(names, type.id), type] as const))(
  '%s lists the values of the document',
  (name, { id, open }) => {
    const file = path.join(
      import.meta.dirname,
      '../../generated/src',
      `${homes.get(id)?.module ?? ''}.ts`,
    );
    const source = new Project({ useInMemoryFileSystem: true }).createSourceFile(
      'a.ts',
      readFileSync(file, 'utf8'),
    );
    const printed = source.getTypeAliasOrThrow(name).getTypeNodeOrThrow().getText();
    const literals = [...printed.matchAll(/'([^']*)'/gu)].map(([, value]) => value);
    const schema = asObject(valueAt(document.root, pointerOf(id))) ?? {};
    const values = [...asList(own(schema, 'enum')), ...asList(own(schema, 'x-extensible-enum'))];
    expect(literals).toEqual(values);
    expect(printed.includes('(string & {})')).toBe(open);
  },
);

test('the document has lists of both kinds', () => {
  expect(lists.map(({ open }) => open)).toEqual(expect.arrayContaining([true, false]));
});
