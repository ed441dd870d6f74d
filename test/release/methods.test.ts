import { describe, expect, test } from 'vitest';
import { brand } from '../../generator/model/id.js';
import { keepNames } from '../../generator/release/keepNames.js';
import { kept, lockFor } from './released.js';
import { deprecatedIn, documentOf, invites, lostIn } from './documents.js';

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
