import { describe, expect, test } from 'vitest';
import { kept, lockFor } from './released.js';
import { deprecatedIn, invites } from './documents.js';

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
