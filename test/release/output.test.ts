import { expect, test } from 'vitest';
import { settle } from '../../generator/config/settings.js';
import { filesOf, kept, lockFor } from './released.js';
import { documentOf, invites } from './documents.js';

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
