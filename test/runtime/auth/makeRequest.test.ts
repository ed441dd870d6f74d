import { describe, expect, test, vi } from 'vitest';
import type { ClientOptions } from '../../../generator/runtime/api.js';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { BaseUrls } from '../../../generator/runtime/box/baseUrls.js';
import { BoxCcgAuth } from '../../../generator/runtime/box/ccgAuth.js';
import { CcgConfig } from '../../../generator/runtime/box/ccgConfig.js';
import { ClientMethods } from '../../../generator/runtime/box/clientMethods.js';
import { NetworkSession } from '../../../generator/runtime/box/networkSession.js';
import { AuthenticationError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { tokenServerPerTest } from './tokenServer.js';

class BoxClient extends ClientMethods<ClientOptions, BoxClient> {
  constructor(options: ClientOptions) {
    const server = { baseUrls: { baseUrl: 'https://api.box.invalid' }, root: 'baseUrl' };
    super(options, server, (changed) => new BoxClient(changed));
  }
}

const server = tokenServerPerTest();
const own = new BearerAuth({ token: 'of the client' });
const ccg = () => new BoxCcgAuth({ config: new CcgConfig({ clientId: 'i', clientSecret: 's' }) });
const request = { url: '/invites/1', method: 'GET' };

describe('a request with an authentication of its own', () => {
  test.each<[string, () => BoxClient]>([
    ['base URL', () => new BoxClient({ auth: own, baseUrl: server.url })],
    ['base URLs', () => new BoxClient({ auth: own, baseUrls: { baseUrl: server.url } })],
    [
      'session',
      () => {
        const baseUrls = new BaseUrls({ baseUrl: server.url });
        return new BoxClient({ auth: own, networkSession: new NetworkSession({ baseUrls }) });
      },
    ],
    [
      'session, beside base URLs that say nothing of it',
      () => {
        const baseUrls = new BaseUrls({ baseUrl: server.url });
        const client = new BoxClient({
          auth: own,
          networkSession: new NetworkSession({ baseUrls }),
        });
        return client.withCustomBaseUrls({ uploadUrl: 'https://upload.box.invalid' });
      },
    ],
  ])("gets its token where the client's %s leads", async (_, clientOf) => {
    const { data } = await clientOf().makeRequest({ ...request, auth: ccg() });
    expect(data).toMatchObject({ id: '1' });
    expect(server.requests.map(({ url, headers }) => `${url} ${headers.authorization}`)).toEqual([
      '/oauth2/token undefined',
      '/invites/1 Bearer access-1',
    ]);
  });

  test('has its token renewed when it is refused, and shares it with the next', async () => {
    const client = new BoxClient({ auth: own, baseUrl: server.url });
    const auth = ccg();
    await client.makeRequest({ ...request, auth });
    server.expire();
    await client.makeRequest({ ...request, auth });
    await client.makeRequest({ ...request, auth });
    expect(server.forms()).toHaveLength(2);
  });

  test('can be cancelled while it gets a token', async () => {
    const controller = new AbortController();
    server.answerWith(() => controller.abort());
    const client = new BoxClient({ auth: own, baseUrl: server.url });
    const call = client.makeRequest({
      ...request,
      auth: ccg(),
      cancellationToken: controller.signal,
    });
    expect(await rejection(call)).toHaveProperty('name', 'AbortError');
  });

  test('is an error of authentication when that fails, and goes nowhere', async () => {
    const client = new BoxClient({ auth: own, baseUrl: server.url });
    const retrieveAuthorizationHeader = vi.fn().mockRejectedValue(new Error('no'));
    const call = client.makeRequest({ ...request, auth: { retrieveAuthorizationHeader } });
    expect(await rejection(call)).toBeInstanceOf(AuthenticationError);
    expect(retrieveAuthorizationHeader).toHaveBeenCalledWith({
      connection: expect.objectContaining({ baseUrl: server.url }),
    });
    expect(server.requests).toEqual([]);
  });

  test('leaves the authentication of the client to all others', async () => {
    const client = new BoxClient({ auth: own, baseUrl: server.url });
    await client.makeRequest({ ...request, auth: ccg() });
    await rejection(client.makeRequest(request));
    expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer of the client');
  });
});
