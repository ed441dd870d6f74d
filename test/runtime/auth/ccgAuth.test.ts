import { describe, expect, test, vi } from 'vitest';
import { BoxCcgAuth } from '../../../generator/runtime/box/ccgAuth.js';
import { CcgConfig } from '../../../generator/runtime/box/ccgConfig.js';
import { InMemoryTokenStorage } from '../../../generator/runtime/box/tokenStorage.js';
import { ApiError, SdkError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { tokenServerPerTest } from './tokenServer.js';

const application = { clientId: 'id', clientSecret: 'secret' };
const server = tokenServerPerTest();
const { session, invitesWith } = server;

describe('client credentials', () => {
  test('give one token to 100 calls, which the storage has before them', async () => {
    const tokenStorage = new InMemoryTokenStorage();
    const config = new CcgConfig({ ...application, enterpriseId: '7', tokenStorage });
    const invites = invitesWith(new BoxCcgAuth({ config }));
    await Promise.all(Array.from({ length: 100 }, () => invites.get('1')));
    expect(server.forms()).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: 'id',
        client_secret: 'secret',
        box_subject_type: 'enterprise',
        box_subject_id: '7',
      },
    ]);
    expect(await tokenStorage.get()).toMatchObject({
      accessToken: 'access-1',
      expiresIn: 3600,
      tokenType: 'bearer',
      restrictedTo: [{ scope: 'item_download', object: { type: 'folder', sequence_id: '1' } }],
    });
  });

  test('are used once more for 100 calls that were refused at once', async () => {
    const invites = invitesWith(new BoxCcgAuth({ config: new CcgConfig(application) }));
    await invites.get('1');
    server.expire();
    await Promise.all(Array.from({ length: 100 }, () => invites.get('1')));
    expect(server.forms()).toHaveLength(2);
  });

  test('are used again before the token ends', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const invites = invitesWith(new BoxCcgAuth({ config: new CcgConfig(application) }));
    await invites.get('1');
    vi.setSystemTime(3_539_999);
    await invites.get('1');
    expect(server.forms()).toHaveLength(1);
    vi.setSystemTime(3_541_000);
    await invites.get('1');
    vi.useRealTimers();
    expect(server.forms()).toHaveLength(2);
    expect(server.requests.filter(({ url }) => url === '/invites/1')).toHaveLength(3);
  });

  test('act as a user before an enterprise, and as others by other objects', async () => {
    const config = new CcgConfig({ ...application, enterpriseId: '7', userId: '8' });
    const asUser = new BoxCcgAuth({ config });
    expect(asUser).toMatchObject({ subjectId: '8', subjectType: 'user' });
    expect(asUser.config).toBe(config);
    expect(asUser.tokenStorage).toBe(config.tokenStorage);
    const asOther = asUser.withUserSubject('9');
    const asItself = asOther.withEnterpriseSubject('7');
    for (const auth of [asUser, asOther, asItself]) await auth.retrieveToken(session());
    expect(
      server.forms().map((form) => `${form['box_subject_type']} ${form['box_subject_id']}`),
    ).toEqual(['user 8', 'user 9', 'enterprise 7']);
    expect(asOther.tokenStorage).not.toBe(asUser.tokenStorage);
    const tokenStorage = new InMemoryTokenStorage();
    expect(asUser.withUserSubject('9', tokenStorage).tokenStorage).toBe(tokenStorage);
  });

  test('of two applications have storages of their own', async () => {
    const [one, other] = [1, 2].map(() => new BoxCcgAuth({ config: new CcgConfig(application) }));
    await one?.retrieveToken(session());
    expect(await other?.tokenStorage.get()).toBeUndefined();
  });

  test('that are refused are an error with what the server says', async () => {
    server.answerWith((response) => {
      response.writeHead(400, { 'box-request-id': 'r1' });
      response.end('{"error":"invalid_client","error_description":"Who is that?"}');
    });
    const auth = new BoxCcgAuth({ config: new CcgConfig(application) });
    const errors = await Promise.all([1, 2].map(() => rejection(invitesWith(auth).get('1'))));
    expect(errors[0]).toBe(errors[1]);
    expect(errors[0]).toBeInstanceOf(ApiError);
    expect(errors[0]).toMatchObject({
      message: `POST ${server.url}/oauth2/token failed with 400 invalid_client: Who is that? (request r1).`,
      responseInfo: { code: 'invalid_client', requestId: 'r1' },
    });
    expect(server.forms()).toHaveLength(1);
  });

  test.each(['', 'text', '[]', '{}', '{"access_token":1}', '{"access_token":"half'])(
    'answered with %j are an error',
    async (body) => {
      server.answerWith((response) => response.end(body));
      const auth = new BoxCcgAuth({ config: new CcgConfig(application) });
      expect(await rejection(auth.retrieveToken(session()))).toBeInstanceOf(SdkError);
      expect(await auth.tokenStorage.get()).toBeUndefined();
    },
  );
});

describe('where Box is', () => {
  test.each([
    ['baseUrl', (url: string) => ({ baseUrl: `${url}/` })],
    ['baseUrls', (url: string) => ({ baseUrls: { baseUrl: url } })],
    ['a baseUrl that ends in a version of the API', (url: string) => ({ baseUrl: `${url}/2.0` })],
    ['one that ends in a slash too', (url: string) => ({ baseUrls: { baseUrl: `${url}/2.0/` } })],
    [
      'networkSession',
      (url: string) => ({
        baseUrls: { uploadUrl: 'https://upload.example' },
        networkSession: { connection: { baseUrls: { baseUrl: `${url}/2.0` } } },
      }),
    ],
    [
      'fetch',
      (url: string) => ({
        fetch: (request: Request) =>
          fetch(new Request(request.url.replace('https://api.box.com', url), request)),
      }),
    ],
  ])('is said by %s', async (_, connectionTo) => {
    const auth = new BoxCcgAuth({ config: new CcgConfig(application) });
    const connection = connectionTo(server.url);
    expect(await auth.retrieveAuthorizationHeader({ connection })).toBe('Bearer access-1');
  });

  test('may be beneath a path', async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({ access_token: 'a' })));
    for (const baseUrl of ['https://proxy.example/box', 'https://proxy.example/box/2.0']) {
      const auth = new BoxCcgAuth({ config: new CcgConfig(application) });
      await auth.retrieveToken({ connection: { baseUrl, fetch } });
      expect(fetch).toHaveBeenLastCalledWith(
        expect.objectContaining({ url: 'https://proxy.example/box/oauth2/token' }),
      );
    }
  });
});
