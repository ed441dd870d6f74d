import { describe, expect, test } from 'vitest';
import { inviteCodec } from '../../generated/src/models/invite.js';
import { pages, responseExample } from './pages.js';

const instants = ['created_at', 'modified_at'];

/** Equal JSON, where date-times need only be the same instants. */
function comparable(value: object): object {
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    instants.includes(key) ? new Date(String(item)).getTime() : item,
  ]);
  return Object.fromEntries(entries) as object;
}

describe.each(Object.entries({ create: pages.create, get: pages.get, ja: pages.createJapanese }))(
  'the response example of the page %s',
  (_name, text) => {
    const wire = JSON.parse(responseExample(text)) as Parameters<typeof inviteCodec.decode>[0];

    test('is decoded to an Invite', () => {
      const user = { id: '11446498', type: 'user', login: 'ceo@example.com', name: 'Aaron Levie' };
      expect(inviteCodec.decode(wire)).toEqual({
        id: '11446498',
        type: 'invite',
        actionableBy: user,
        createdAt: new Date('2012-12-12T18:53:43Z'),
        invitedBy: user,
        invitedTo: { id: '11446498', type: 'enterprise', name: 'Acme Inc.' },
        modifiedAt: new Date('2012-12-12T18:53:43Z'),
        status: 'pending',
      });
    });

    test('is encoded back to equal JSON', () => {
      const again = inviteCodec.encode(inviteCodec.decode(wire));
      expect(comparable(again)).toEqual(comparable(wire));
      expect(again.created_at).toBe('2012-12-12T18:53:43Z');
    });
  },
);
