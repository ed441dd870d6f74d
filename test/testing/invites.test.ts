import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Invites from '../../generated/src/index.js';
import { packageOf, type Package } from './package.js';

let sdk: Package;

beforeAll(async () => {
  sdk = await packageOf();
}, 60_000);

afterAll(() => sdk.dispose());

function connect(server = sdk.createTestServer()) {
  const { BoxClient, BoxDeveloperTokenAuth } = sdk.exported as unknown as typeof Invites;
  const auth = new BoxDeveloperTokenAuth({ token: 'any' });
  return { server, client: new BoxClient({ auth, fetch: server.fetch }) };
}

const body = { enterprise: { id: '1232234' }, actionableBy: { login: 'john@example.com' } };

describe('A client of a test server', () => {
  test('gets the invite that it created', async () => {
    const { client, server } = connect();
    const invite = await client.invites.createInvite(body);
    expect(invite).toMatchObject({
      id: '1',
      type: 'invite',
      status: 'pending',
      actionableBy: { login: 'john@example.com' },
      createdAt: new Date('2024-01-01T00:00:00Z'),
    });
    expect(await client.invites.getInviteById(invite.id)).toEqual(invite);
    expect(server.requests).toMatchObject([
      { method: 'POST', path: '/invites', headers: { authorization: '…' } },
      { method: 'GET', path: '/invites/1' },
    ]);
    expect(server.requests[0]?.body).toEqual({
      enterprise: { id: '1232234' },
      actionable_by: { login: 'john@example.com' },
    });
  });

  test('gets the properties that it asks for', async () => {
    const { client } = connect();
    const queryParams = { fields: ['status'] };
    const invite = await client.invites.getInviteById('7', { queryParams });
    expect(invite).toEqual({ id: '7', type: 'invite', status: 'pending' });
  });

  test('gets the documented error for what is not there', async () => {
    const { client, server } = connect();
    server.remove('/invites/7');
    await expect(client.invites.getInviteById('7')).rejects.toMatchObject({
      name: 'BoxApiError',
      responseInfo: { statusCode: 404, code: 'not_found', requestId: 'abcdef123456' },
    });
  });

  test('meets the faults of the script', async () => {
    const { client, server } = connect();
    server.failNext({ status: 403 });
    await expect(client.invites.createInvite(body)).rejects.toMatchObject({
      responseInfo: { statusCode: 403, code: 'forbidden' },
    });
  });
});

test('Every sample runs, and prints what the server answers', async () => {
  const runs = await sdk.runSamples();
  expect([...runs.keys()]).toEqual(['invites/createInvite', 'invites/getInviteById']);
  for (const [sample, { error, printed }] of runs) {
    expect(error, sample).toBeUndefined();
    expect(printed, sample).toMatchObject([{ type: 'invite', status: 'pending' }]);
  }
});
