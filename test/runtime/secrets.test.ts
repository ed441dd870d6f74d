import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BoxDeveloperTokenAuth } from '../../generator/runtime/box/developerTokenAuth.js';
import { ApiError, SdkError } from '../../generator/runtime/errors.js';
import { Invites } from './invites.js';
import { rejection, serve, type TestServer } from './server.js';

const token = 'canary-7f3a';
let server: TestServer;

beforeAll(async () => {
  server = await serve((request, response) => {
    if (request.url?.endsWith('/broken')) response.destroy();
    else if (request.url?.endsWith('/text')) response.end('text');
    else if (request.url?.endsWith('/echo')) {
      const sent = request.headers.authorization ?? '';
      response.writeHead(401, { 'x-echo': sent });
      response.end(JSON.stringify({ code: sent, message: `bad ${sent}`, context_info: { sent } }));
    } else response.writeHead(401).end('{"code":"unauthorized"}');
  });
});

afterAll(() => server.close());

/** All that a log could show of a value. */
function shown(value: unknown): string {
  const everything = { depth: Infinity, showHidden: true, getters: true } as const;
  return [
    inspect(value),
    inspect(value, everything),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? [value.stack, inspect(value.cause, everything)] : '',
  ].join('\n');
}

describe('the token', () => {
  test('is not shown by the error of a server that sends it back', async () => {
    const auth = new BoxDeveloperTokenAuth({ token });
    const invites = new Invites({ auth, retries: { maxAttempts: 1 }, baseUrl: server.url });
    const error = await rejection(invites.get('echo'));
    expect(shown(error)).toContain('bad Bearer …');
    expect(shown(error)).not.toContain(token);
  });

  test.each([
    ['in an address', (sent: string) => `?t=${encodeURIComponent(sent)}`],
    ['across the end of what is shown', (sent: string) => 'x'.repeat(9990) + sent],
    ['across the end of what is shown of JSON', (s: string) => `{"a":"${'x'.repeat(9980)}${s}"}`],
    ['as a name', (sent: string) => `{"${sent}":1}`],
  ])('is not shown, not even in part, where it comes back %s', async (_, body) => {
    const secret = 'canary/9c+4e==';
    const fetch = () => Promise.resolve(new Response(body(secret), { status: 400 }));
    const invites = new Invites({ auth: new BoxDeveloperTokenAuth({ token: secret }), fetch });
    const error = await rejection(invites.get('1'));
    expect(error).toBeInstanceOf(ApiError);
    expect(shown(error)).not.toContain('canary');
  });

  test('that is a word of its own leaves other words alone', async () => {
    const body = '{"code":"any","message":"not code for any one","is_any":true}';
    const fetch = () => Promise.resolve(new Response(body, { status: 400 }));
    const invites = new Invites({ auth: new BoxDeveloperTokenAuth({ token: 'any' }), fetch });
    expect(await rejection(invites.get('1'))).toHaveProperty('responseInfo.rawBody', body);
  });

  test('is not shown by the authentication, nor by what holds it', () => {
    const auth = new BoxDeveloperTokenAuth({ token });
    const invites = new Invites({ auth, retries: { maxAttempts: 1 }, baseUrl: server.url });
    for (const value of [auth, invites, Object.values(auth), Object.values(invites)])
      expect(shown(value)).not.toContain(token);
  });

  test.each(['401', 'text', 'broken'])('is not shown by the error of a call (%s)', async (id) => {
    const invites = new Invites({
      auth: new BoxDeveloperTokenAuth({ token }),
      baseUrl: server.url,
    });
    const error = await rejection(invites.get(id));
    expect(error).toBeInstanceOf(SdkError);
    expect(shown(error)).not.toContain(token);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${token}`);
  });

  test('is not shown by the head of a response', async () => {
    const fetch = (): Promise<Response> =>
      Promise.resolve(Response.json({ id: '1', type: 'invite' }));
    const invites = new Invites({ auth: new BoxDeveloperTokenAuth({ token }), fetch });
    expect(shown(await invites.get('1').withResponse())).not.toContain(token);
  });

  test.each(['\r\nX-Injected: 1', '\n', '\0', '☃'])('is refused with %j in it', async (end) => {
    const auth = new BoxDeveloperTokenAuth({ token: token + end });
    const error = await rejection(
      new Invites({ auth, retries: { maxAttempts: 1 }, baseUrl: server.url }).get('1'),
    );
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toContain('Authorization');
    expect(shown(error)).not.toContain(token);
  });
});
