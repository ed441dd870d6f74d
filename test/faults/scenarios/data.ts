import type { Scenario } from '../scenario.js';

function given(name: string, body: string, value: unknown): Scenario {
  return {
    goal: 'R15',
    name,
    server: [{ body }],
    call: { operation: 'get' },
    expect: { value, requests: ['GET /invites/1'] },
  };
}

/** R15 to R17: data that the description does not know. */
export const data: readonly Scenario[] = [
  given('an unknown value of a list of values', '{"id":"1","type":"invite","status":"frozen"}', {
    status: 'frozen',
  }),
  given('an unknown value where there is one', '{"id":"1","type":"invitation"}', {
    type: 'invitation',
  }),
  given('an unknown property', '{"id":"1","type":"invite","colour":"blue"}', { id: '1' }),
  given('properties that are missing', '{}', {}),
  {
    ...given('null where there is none', '{"id":"1","type":"invite","invited_to":null}', {
      id: '1',
      invitedTo: null,
    }),
    isOurChoice: 'outcome',
  },
  {
    ...given('a date', '{"id":"1","type":"invite","created_at":"2014-12-23T12:55:53-08:00"}', {
      createdAt: new Date('2014-12-23T20:55:53Z'),
    }),
    isOurChoice: 'outcome',
  },
  {
    ...given('a date that is none', '{"id":"1","type":"invite","created_at":"yesterday"}', {
      id: '1',
      createdAt: 'yesterday',
    }),
    isOurChoice: 'outcome',
  },
  {
    goal: 'R15',
    name: 'an item of an unknown kind does not spoil a listing',
    server: [
      {
        body: '{"entries":[{"type":"file","id":"1"},{"type":"hologram","id":"2"},{"type":"folder","id":"3"}]}',
      },
    ],
    call: { operation: 'list' },
    expect: {
      value: { entries: [{ id: '1' }, { type: 'hologram', id: '2' }, { id: '3' }] },
      requests: ['GET /folders/1/items'],
    },
  },
  {
    goal: 'R16',
    name: 'a key that is __proto__ does nothing',
    server: [
      {
        body: '{"id":"1","type":"invite","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      },
    ],
    call: { operation: 'get' },
    expect: { value: { id: '1', polluted: undefined }, requests: ['GET /invites/1'] },
  },
  {
    goal: 'R16',
    name: 'what is nested 10,000 deep is read',
    server: [
      { body: `{"id":"1","type":"invite","deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}` },
    ],
    call: { operation: 'get' },
    expect: { value: { id: '1' }, requests: ['GET /invites/1'] },
  },
  {
    goal: 'R17',
    name: 'an id keeps all its digits',
    server: [{ body: '{"id":"123456789012345678901234567890","type":"invite"}' }],
    call: { operation: 'get' },
    expect: { value: { id: '123456789012345678901234567890' } },
  },
];
