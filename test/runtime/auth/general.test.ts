import { describe, expect, test, vi } from 'vitest';
import { ApiKeyAuth } from '../../../generator/runtime/auth/apiKeyAuth.js';
import { BasicAuth } from '../../../generator/runtime/auth/basicAuth.js';
import { ClientCredentialsAuth } from '../../../generator/runtime/auth/clientCredentialsAuth.js';
import { SdkError } from '../../../generator/runtime/errors.js';
import { Invites } from '../invites.js';
import { rejection, serve } from '../server.js';
import { tokenServerPerTest } from './tokenServer.js';

describe('basic authentication', () => {
  test.each([
    ['Aladdin', 'open sesame', 'QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
    ['test', '123£', 'dGVzdDoxMjPCow=='],
    ['', 'a:b', 'OmE6Yg=='],
  ])('writes %j and %j', async (username, password, expected) => {
    const auth = new BasicAuth({ username, password });
    expect(await auth.retrieveAuthorizationHeader()).toBe(`Basic ${expected}`);
  });

  test('refuses a name with a colon, without showing it', () => {
    const make = () => new BasicAuth({ username: 'canary:x', password: 'p' });
    expect(make).toThrow(SdkError);
    expect(make).not.toThrow(/canary/);
  });
});

describe('an API key', () => {
  const key = 'a b&c=ä';

  async function sent(auth: ApiKeyAuth, headers: { readonly [name: string]: string } = {}) {
    const server = await serve((_, response) => response.end('{"id":"1","type":"invite"}'));
    const invites = new Invites({ auth, baseUrl: server.url, headers });
    await invites.create({ actionableBy: { login: 'x' } }, { queryParams: { fields: ['a', 'b'] } });
    await server.close();
    const [request] = server.requests;
    if (!request) throw new Error('Nothing was sent.');
    return request;
  }

  test('goes into a header', async () => {
    const request = await sent(new ApiKeyAuth({ in: 'header', name: 'X-Key', key: 'k=1' }));
    expect(request.headers['x-key']).toBe('k=1');
    expect(request.headers.authorization).toBeUndefined();
  });

  test('goes into the query, behind what is there; the body stays', async () => {
    const request = await sent(new ApiKeyAuth({ in: 'query', name: 'api key', key }));
    expect(request.url).toBe('/invites?fields=a,b&api%20key=a%20b%26c%3D%C3%A4');
    expect(request.body).toBe('{"actionable_by":{"login":"x"}}');
    expect(request.headers['content-type']).toBe('application/json');
  });

  test('takes the place of a parameter of its name', () => {
    const { authenticate } = new ApiKeyAuth({ in: 'query', name: 'key', key: 'new' });
    const asked = ['https://a.example/?key=old&b=1', 'https://a.example/p'];
    expect(asked.map((url) => authenticate(new Request(url)).url)).toEqual([
      'https://a.example/?b=1&key=new',
      'https://a.example/p?key=new',
    ]);
  });

  test('goes into a cookie, beside others', async () => {
    const auth = new ApiKeyAuth({ in: 'cookie', name: 'session', key: 'k1' });
    expect((await sent(auth)).headers.cookie).toBe('session=k1');
    expect((await sent(auth, { Cookie: 'a=b' })).headers.cookie).toBe('a=b; session=k1');
  });

  test.each(['header', 'cookie'] as const)('that could end its %s is refused', async (place) => {
    const auth = new ApiKeyAuth({ in: place, name: 'X-Key', key: 'canary\r\nA: b' });
    const error = await rejection(new Invites({ auth, baseUrl: 'http://127.0.0.1:1' }).get('1'));
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).not.toContain('canary');
  });

  test('that could end its cookie is refused', () => {
    const { authenticate } = new ApiKeyAuth({ in: 'cookie', name: 'a', key: 'k; b=c' });
    expect(() => authenticate(new Request('https://a.example'))).toThrow(SdkError);
  });
});

describe('client credentials', () => {
  const server = tokenServerPerTest();

  const fields = () => ({
    tokenUrl: `${server.url}/oauth2/token`,
    clientId: 'the id',
    clientSecret: 'se:cret',
  });

  test('go into a header, each encoded as a form is', async () => {
    const auth = new ClientCredentialsAuth({ ...fields(), scopes: ['a', 'b'] });
    const invites = server.invitesWith(auth);
    await Promise.all([1, 2, 3].map(() => invites.get('1')));
    expect(server.forms()).toEqual([{ grant_type: 'client_credentials', scope: 'a b' }]);
    const { authorization = '' } = server.requests[0]?.headers ?? {};
    expect(atob(authorization.replace('Basic ', ''))).toBe('the+id:se%3Acret');
  });

  test('go into the form, with what else the endpoint wants', async () => {
    const parameters = { audience: 'https://a.example' };
    const auth = new ClientCredentialsAuth({ ...fields(), sentIn: 'form', parameters });
    expect(await auth.retrieveAuthorizationHeader()).toBe('Bearer access-1');
    expect(server.forms()).toEqual([
      {
        grant_type: 'client_credentials',
        audience: 'https://a.example',
        client_id: 'the id',
        client_secret: 'se:cret',
      },
    ]);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('are used once more when the API refuses the token', async () => {
    const auth = new ClientCredentialsAuth(fields());
    const invites = server.invitesWith(auth);
    await invites.get('1');
    server.expire();
    await Promise.all([1, 2, 3].map(() => invites.get('1')));
    expect(server.forms()).toHaveLength(2);
  });

  test.each([
    ['http://tokens.example/', undefined, 0],
    ['http://tokens.example/', true, 1],
    ['https://tokens.example/', undefined, 1],
    ['http://localhost:1/', undefined, 1],
    ['http://localhost:1@tokens.example/', undefined, 0],
    ['/token', undefined, 0],
  ])('go to %s (insecure: %s) in %d requests', async (tokenUrl, allowInsecure, count) => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({ access_token: 'a' })));
    const auth = new ClientCredentialsAuth({ ...fields(), tokenUrl });
    const connection = { fetch, ...(allowInsecure && { allowInsecure }) };
    await auth.retrieveAuthorizationHeader({ connection }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(SdkError);
      expect(String(error)).toContain('https');
    });
    expect(fetch).toHaveBeenCalledTimes(count);
  });

  test('that bring no token are an error', async () => {
    server.answerWith((response) => response.end('{"token_type":"bearer"}'));
    const error = await rejection(
      new ClientCredentialsAuth(fields()).retrieveAuthorizationHeader(),
    );
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toContain('without a token');
  });
});
