import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { DecodingError, SdkError } from '../../generator/runtime/errors.js';
import { Invites } from './invites.js';
import { rejection, serve, type TestServer } from './server.js';

const auth = new BearerAuth({ token: 'secret' });
let server: TestServer;
let invites: Invites;

beforeAll(async () => {
  server = await serve((request, response) => {
    if (request.method === 'DELETE') response.writeHead(204).end();
    else if (request.url?.endsWith('/empty')) response.end();
    else response.setHeader('X-Other', 'y').end('{"id":"1","type":"invite"}');
  });
  invites = new Invites({ auth, baseUrl: `${server.url}/2.0` });
});

afterAll(() => server.close());

beforeEach(() => {
  server.requests.length = 0;
});

describe('requests', () => {
  test('a call with a body', async () => {
    await invites.create(
      { actionableBy: { login: 'é@x.org' }, expiresAt: new Date('2030-01-01T00:00:00Z') },
      { queryParams: { fields: ['id', 'a,b'], marker: 'x y' } },
    );
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        url: '/2.0/invites?fields=id,a%2Cb&marker=x%20y',
        body: '{"actionable_by":{"login":"é@x.org"},"expires_at":"2030-01-01T00:00:00Z"}',
        headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
      },
    ]);
  });

  test('a call without a body', async () => {
    await invites.get('1', { queryParams: { fields: [] } });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'GET', url: '/2.0/invites/1', body: '' });
    expect(request?.headers).not.toHaveProperty('content-type');
  });

  test('extra headers, of a call and of all calls', async () => {
    const options = { auth, baseUrl: server.url, headers: { 'X-All': 'all', 'X-One': 'all' } };
    await new Invites(options).get('1', {
      headers: { extraHeaders: { 'x-one': 'one', 'X-None': undefined, Authorization: 'mine' } },
    });
    expect(server.requests[0]?.headers).toMatchObject({
      'x-all': 'all',
      'x-one': 'one',
      authorization: 'Bearer secret',
    });
    expect(server.requests[0]?.headers).not.toHaveProperty('x-none');
  });

  test('another media type than that of JSON', async () => {
    const headers = { 'Content-Type': 'application/merge-patch+json' };
    await new Invites({ auth, baseUrl: server.url, headers }).create({ actionableBy: {} });
    await invites.create({ actionableBy: {} }, { headers: { extraHeaders: headers } });
    for (const request of server.requests)
      expect(request.headers['content-type']).toBe('application/merge-patch+json');
  });

  test('each request asks for the header anew', async () => {
    let count = 0;
    const counting = { retrieveAuthorizationHeader: () => Promise.resolve(`Token ${++count}`) };
    const client = new Invites({ auth: counting, baseUrl: server.url });
    await client.get('1');
    await client.get('1');
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Token 1',
      'Token 2',
    ]);
  });

  test('what is given is not changed', async () => {
    const request = Object.freeze({ actionableBy: Object.freeze({ login: 'a' }) });
    const options = Object.freeze({
      queryParams: Object.freeze({ fields: Object.freeze(['id']) }),
      headers: Object.freeze({ extraHeaders: Object.freeze({ a: 'b' }) }),
    });
    await expect(invites.create(request, options)).resolves.toEqual({ id: '1', type: 'invite' });
  });
});

describe('path arguments', () => {
  test.each([
    ['a/b', 'a%2Fb'],
    ['../x', '..%2Fx'],
    ['a?b=1', 'a%3Fb%3D1'],
    ['a#b', 'a%23b'],
    ['%2F', '%252F'],
    ['%', '%25'],
    [' ', '%20'],
    ['é', '%C3%A9'],
    ['%2e%2e', '%252e%252e'],
    ['...', '...'],
    ['$&', '%24%26'],
  ])('%j is sent as %s', async (id, segment) => {
    await invites.get(id);
    expect(server.requests[0]?.url).toBe(`/2.0/invites/${segment}`);
  });

  test.each([[''], ['.'], ['..'], [undefined], [null]])('%j is refused', async (id) => {
    for (const call of [invites.get, invites.delete]) {
      const error = await rejection(Reflect.apply(call, invites, [id]));
      expect(error).toBeInstanceOf(SdkError);
      expect(error).toHaveProperty('message', expect.stringContaining('invite_id'));
    }
    expect(server.requests).toEqual([]);
  });

  test('what cannot be encoded is refused before anything is sent', async () => {
    expect(await rejection(invites.get('\ud800'))).toBeInstanceOf(SdkError);
    expect(server.requests).toEqual([]);
  });
});

describe('header values', () => {
  test.each(['a\r\nX-Injected: 1', 'a\nb', 'a\0b', 'a\u0007', 'snow ☃'])(
    '%j is refused',
    async (value) => {
      const error = await rejection(
        invites.get('1', { headers: { extraHeaders: { 'X-Extra': value } } }),
      );
      expect(error).toBeInstanceOf(SdkError);
      expect(String(error)).toContain('X-Extra');
      expect(String(error)).not.toContain(value);
      expect(() => new Invites({ auth, headers: { 'X-All': value } })).toThrow('X-All');
      expect(server.requests).toEqual([]);
    },
  );
});

describe('the base URL', () => {
  test.each([
    ['', '/invites/1'],
    ['/', '/invites/1'],
    ['/a/b', '/a/b/invites/1'],
    ['/a/b/', '/a/b/invites/1'],
    ['/a//', '/a/invites/1'],
  ])('may end in %j', async (end, url) => {
    await new Invites({ auth, baseUrl: server.url + end }).get('1');
    expect(server.requests[0]?.url).toBe(url);
  });

  test.each([
    '',
    'api.example.com',
    '/2.0',
    'https://user:hunter2@api.example.com',
    'https://hunter2@api.example.com',
    'https://api.example.com?x=hunter2',
    'https://api.example.com#x',
    'https://user:hunter2@',
  ])('%j is refused', (baseUrl) => {
    expect(() => new Invites({ auth, baseUrl })).toThrow(SdkError);
    expect(() => new Invites({ auth, baseUrl })).not.toThrow(/hunter2/);
  });

  test('is that of the document where none is given', async () => {
    const urls: string[] = [];
    const fetch = (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Promise.resolve(Response.json({ id: '1', type: 'invite' }));
    };
    await new Invites({ auth, fetch }).get('1');
    expect(urls).toEqual(['https://api.example.com/2.0/invites/1']);
  });
});

describe('answers', () => {
  test('withResponse gives the head of the response too', async () => {
    const { data, response } = await invites.get('1').withResponse();
    expect(data).toEqual({ id: '1', type: 'invite' });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-other')).toBe('y');
  });

  test('an empty body is undefined where there need not be one', async () => {
    expect(await rejection(invites.get('empty'))).toBeInstanceOf(DecodingError);
    expect(await invites.delete('1')).toBe(undefined);
    expect((await invites.delete('1').withResponse()).response.status).toBe(204);
  });
});
