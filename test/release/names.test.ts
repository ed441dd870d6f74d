import { describe, expect, test } from 'vitest';
import { settle } from '../../generator/config/settings.js';
import { brand } from '../../generator/model/id.js';
import { keepNames } from '../../generator/release/keepNames.js';
import { filesOf, kept, lockFor, type Kept } from './released.js';

const string = '{ type: string }';

/** A document: operations with their names and tags by path, and schemas by name. */
function documentOf(
  operations: { readonly [path: string]: readonly [id: string, tag: string] },
  schemas: { readonly [name: string]: string } = {},
): string {
  const paths = Object.entries(operations).map(([path, [id, tag]]) => [
    `  ${path}:`,
    '    get:',
    `      operationId: ${id}`,
    `      tags: [${tag}]`,
    `      parameters: [{ name: limit, in: query, schema: ${string} }]`,
    '      responses: { 204: { description: Done. } }',
  ]);
  const all = Object.entries(schemas).map(([name, schema]) => `    ${name}: ${schema}`);
  return [
    Object.keys(operations).length === 0 ? '' : 'paths:',
    ...paths.flat(),
    ...(all.length > 0 ? ['components:', '  schemas:', ...all] : []),
  ].join('\n');
}

/** The public names that are deprecated, each with what it stands for. */
function deprecatedIn({ api, names }: Kept): readonly string[] {
  const methods = api.services.flatMap((service) =>
    service.operations.flatMap(({ id, aliasOf }) =>
      aliasOf === undefined
        ? []
        : [`${names.get(service.id) ?? ''}.${names.get(id) ?? ''} = ${names.get(aliasOf) ?? ''}`],
    ),
  );
  const types = [...api.types.values()].flatMap((type) =>
    type.kind === 'alias' && type.aliasOf !== undefined
      ? [`${names.get(type.id) ?? ''} = ${names.get(type.aliasOf) ?? ''}`]
      : [],
  );
  return [...methods, ...types];
}

/** What is said of names that are lost, with the overlay actions that would settle it. */
function lostIn({ diagnostics }: Kept): readonly unknown[] {
  return diagnostics.map(({ code, message, mends }) => [code, message, ...mends]);
}

const invites = documentOf(
  { '/invites': ['listInvites', 'invites'] },
  { Pet: `{ type: object, properties: { name: ${string}, tag: { type: string, enum: [x, y] } } }` },
);

describe('Nothing is done', () => {
  test('where there is no lock', () => {
    const now = kept(invites);
    const { value, diagnostics } = keepNames(now.before, undefined);
    expect(value).toBe(now.before);
    expect(diagnostics).toEqual([]);
  });

  test('where the lock agrees', () => {
    const { before } = kept(invites);
    expect(keepNames(before, lockFor(before)).value).toBe(before);
  });

  test('for what is new, and for what is gone', () => {
    const lock = lockFor(kept(invites));
    const other = documentOf({ '/users': ['listUsers', 'users'] }, { User: '{ type: object }' });
    const now = kept(other, lock);
    expect(now.api).toBe(now.before.api);
    expect(now.names).toBe(now.before.names);
  });
});

describe('A method', () => {
  const lock = lockFor(kept(invites));

  test('keeps its name when the document has another one for it', () => {
    const now = kept(invites.replace('listInvites', 'getInvites'), lock);
    expect(deprecatedIn(now)).toEqual(['invites.listInvites = getInvites']);
    expect(now.api.services.map(({ operations }) => operations.length)).toEqual([2]);
  });

  test('stays with its manager when it has moved to another one', () => {
    const now = kept(invites.replace('[invites]', '[mail]'), lock);
    expect(deprecatedIn(now)).toEqual(['invites.listInvites = listInvites']);
    expect(now.api.services.map(({ docs }) => docs.deprecated)).toEqual([false, true]);
  });

  test('keeps the names of its types where they are not called as the rule says', () => {
    const two = documentOf({ '/a': ['list', 'cats'], '/b': ['list', 'dogs'] });
    const first = kept(two);
    const named = lockFor(first);
    expect(named.types.get(brand('#/paths/~1b/get@queryParams'))?.name).toBe('DogsListQueryParams');
    const now = kept(documentOf({ '/a': ['list', 'cats'], '/b': ['all', 'dogs'] }), named);
    expect(deprecatedIn(now)).toEqual(['dogs.list = all']);
    expect([...now.names.values()]).toContain('DogsListQueryParams');
    expect(now.diagnostics).toEqual([]);
    // The next release still knows it.
    const next = kept(documentOf({ '/a': ['list', 'cats'], '/b': ['all', 'dogs'] }), lockFor(now));
    expect([...next.names.values()]).toContain('DogsListQueryParams');
  });

  test('loses its name to a new one, which an overlay could call otherwise', () => {
    const now = kept(
      documentOf({ '/invites': ['getInvites', 'invites'], '/v2': ['listInvites', 'invites'] }),
      lock,
    );
    expect(deprecatedIn(now)).toEqual([]);
    expect(lostIn(now)).toEqual([
      [
        'former-name-taken',
        'This was called `invites.listInvites` in the last release and is called `invites.getInvites` now, but that name is that of the one at #/paths/~1v2/get.',
        { kind: 'update', pointer: '/paths/~1v2/get', value: { 'x-sdk-name': 'getV2' } },
      ],
    ]);
  });

  test('of a manager that a type is called like now is lost', () => {
    const now = kept(
      documentOf({ '/invites': ['listInvites', 'mail'] }, { InvitesManager: '{ type: object }' }),
      lock,
    );
    expect(deprecatedIn(now)).toEqual([]);
    expect(lostIn(now)).toEqual([
      [
        'former-name-taken',
        'This was called `InvitesManager` in the last release and is called `MailManager` now, but that name is that of the one at #/components/schemas/InvitesManager.',
        {
          kind: 'update',
          pointer: '/components/schemas/InvitesManager',
          value: { 'x-sdk-name': 'InvitesManagerModel' },
        },
      ],
    ]);
  });

  test('whose type is called like a schema now keeps its name, and not that of the type', () => {
    const now = kept(
      documentOf(
        { '/invites': ['getInvites', 'invites'] },
        { ListInvitesQueryParams: '{ type: object }' },
      ),
      lock,
    );
    expect(deprecatedIn(now)).toEqual(['invites.listInvites = getInvites']);
    expect(now.diagnostics.map(({ message }) => message)).toEqual([
      'This was called `ListInvitesQueryParams` in the last release and is called `GetInvitesQueryParams` now, but that name is that of the one at #/components/schemas/ListInvitesQueryParams.',
    ]);
  });
});

describe('A type', () => {
  const lock = lockFor(kept(invites));
  const renamed = invites.replace('Pet:', 'Animal:');

  test('keeps its name, and so do those inside it', () => {
    expect(deprecatedIn(kept(renamed, lock))).toEqual([
      'Pet = Animal',
      'PetTagField = AnimalTagField',
    ]);
  });

  test('that has changed as well is another one', () => {
    const now = kept(renamed.replace(`name: ${string}`, 'name: { type: integer }'), lock);
    expect(deprecatedIn(now)).toEqual(['PetTagField = AnimalTagField']);
  });

  test('that stands where it stood keeps its name, whatever it holds now', () => {
    const called = invites.replace('Pet: {', 'Pet: { x-sdk-name: Animal,');
    const now = kept(called.replace(`name: ${string}`, 'name: { type: integer }'), lock);
    expect(deprecatedIn(now)).toEqual(['Pet = Animal', 'PetTagField = AnimalTagField']);
  });

  test('is told by what goes with it where several are alike', () => {
    const kind = '{ type: string, enum: [k] }';
    const two = (a: string, b: string): string =>
      documentOf(
        {},
        {
          [a]: `{ type: object, properties: { kind: ${kind} } }`,
          [b]: `{ type: object, properties: { kind: ${kind}, more: ${string} } }`,
        },
      );
    const now = kept(two('Z', 'Y'), lockFor(kept(two('A', 'B'))));
    expect(deprecatedIn(now)).toEqual([
      'A = Z',
      'AKindField = ZKindField',
      'B = Y',
      'BKindField = YKindField',
    ]);
  });

  test('that stands where it stood is that type, also where another one looks more like it', () => {
    const wings = `    Pet: { type: object, properties: { wings: ${string} } }`;
    const now = kept(`${renamed}\n${wings}`, lock);
    expect(lostIn(now)).toEqual([]);
    expect(deprecatedIn(now)).toEqual(['PetTagField = AnimalTagField']);
  });

  test('loses its name to another one, which an overlay could call otherwise', () => {
    const now = kept(
      `${invites.replace('Pet: {', 'Pet: { x-sdk-name: Animal,')}\n    Other: { type: object, x-sdk-name: Pet }`,
      lock,
    );
    expect(deprecatedIn(now)).toEqual(['PetTagField = AnimalTagField']);
    expect(lostIn(now)).toEqual([
      [
        'former-name-taken',
        'This was called `Pet` in the last release and is called `Animal` now, but that name is that of the one at #/components/schemas/Other.',
        {
          kind: 'update',
          pointer: '/components/schemas/Other',
          value: { 'x-sdk-name': 'PetModel' },
        },
      ],
    ]);
  });

  test('whose name has changed in case alone shares a module with itself', async () => {
    const now = kept(invites.replace('Pet: {', 'Pet: { x-sdk-name: PET,'), lock);
    const files = await filesOf(now);
    expect([...files.keys()].filter((file) => file.startsWith('src/models/'))).toEqual([
      'src/models/pET.ts',
    ]);
    expect(files.get('src/models/pET.ts')).toContain('export type Pet = PET;');
  });
});

describe('From release to release', () => {
  const twice = ['listInvites', 'getInvites', 'allInvites'] as const;
  const at = (name: string): string => invites.replace('listInvites', name);

  test('a name stays until the next major one', () => {
    const second = kept(at(twice[1]), lockFor(kept(invites)));
    const third = kept(at(twice[2]), lockFor(second));
    expect(deprecatedIn(third)).toEqual([
      'invites.getInvites = allInvites',
      'invites.listInvites = allInvites',
    ]);
    expect(deprecatedIn(kept(at(twice[2]), lockFor(third)))).toEqual(deprecatedIn(third));
    expect(deprecatedIn(kept(at(twice[2]), lockFor(third, true)))).toEqual([]);
  });

  test('a name that comes back is no longer deprecated', () => {
    const second = kept(at(twice[1]), lockFor(kept(invites)));
    expect(deprecatedIn(kept(invites, lockFor(second)))).toEqual([
      'invites.getInvites = listInvites',
    ]);
  });

  test('a type that is renamed twice keeps both names', () => {
    const called = (name: string): string => invites.replace('Pet:', `${name}:`);
    const second = kept(called('Animal'), lockFor(kept(invites)));
    const third = kept(called('Beast'), lockFor(second));
    expect(deprecatedIn(third)).toEqual([
      'Animal = Beast',
      'AnimalTagField = BeastTagField',
      'Pet = Beast',
      'PetTagField = BeastTagField',
    ]);
    const { deprecated } = lockFor(third);
    expect([...deprecated.types.keys()].sort()).toEqual([
      'Animal',
      'AnimalTagField',
      'Pet',
      'PetTagField',
    ]);
  });

  test('nothing depends on the order of the document or of the lock', () => {
    const lock = lockFor(kept(invites));
    const turned = {
      methods: new Map([...lock.methods].reverse()),
      types: new Map([...lock.types].reverse()),
      deprecated: lock.deprecated,
    };
    const after = at('getInvites').replace('Pet:', 'Animal:');
    expect(deprecatedIn(kept(after, turned))).toEqual(deprecatedIn(kept(after, lock)));
  });
});

test('a second name under the convention of Box has the second types, too', async () => {
  const text = documentOf(
    { '/invites': ['a', 'invites'] },
    {
      Pet: '{ type: object, required: [type], properties: { type: { type: string, enum: [pet] } } }',
    },
  );
  const lock = lockFor(kept(text, undefined, 'box'));
  const after = text
    .replace('tags: [invites]', 'tags: [mail]\n      x-sdk-name: all')
    .replace('Pet:', 'Animal:');
  const now = kept(after, lock, 'box');
  const files = await filesOf(now);
  expect(files.get('src/models/pet.ts')).toContain('export const Pet: typeof Animal = Animal;');
  const aliases = files.get('src/aliases.ts') ?? '';
  for (const name of ['PetInput', 'AnimalInput', 'InvitesManagerInput', 'GetInvitesHeaders']) {
    expect(aliases).toContain(name);
  }
});

test('a sample is not written for a deprecated name, and pages say what to use', async () => {
  const now = kept(invites.replace('listInvites', 'getInvites'), lockFor(kept(invites)));
  const files = await filesOf(now);
  expect([...files.keys()].filter((file) => file.startsWith('samples/'))).toEqual([
    'samples/invites/getInvites.ts',
  ]);
  const link = '[`client.invites.getInvites`](invites.md#getinvites)';
  expect(files.get('docs/invites.md')).toContain(
    `## listInvites\n\n**Deprecated.** Use ${link}, which makes the same call.`,
  );
  expect(files.get('api.md')).toContain('**deprecated**, use [`client.invites.getInvites`](docs/');
  expect(files.get('src/managers/invites.ts')).toContain('@deprecated Use {@link getInvites}.');
});

test('the changelog is copied, and listed among the files of the package', async () => {
  const now = kept(invites);
  const settings = settle(undefined, 'API', { version: '1.2.3', changelog: '# Changelog\r\n' });
  expect(settings.package.version).toBe('1.2.3');
  expect((await filesOf(now, settings)).get('CHANGELOG.md')).toBe('# Changelog\n');
  expect((await filesOf(now, settings)).get('package.json')).toContain('"CHANGELOG.md"');
  expect((await filesOf(now)).has('CHANGELOG.md')).toBe(false);
});
