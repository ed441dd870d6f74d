import { once } from 'node:events';
import { createServer } from 'node:http';
import { Agent } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { connect, type Api } from '../../generator/runtime/api.js';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { bytes, json } from '../../generator/runtime/body.js';
import { AbortError, ConnectionError, SdkError } from '../../generator/runtime/errors.js';
import { agentFetch } from '../../generator/runtime/node/agentFetch.js';
import { proxied } from '../../generator/runtime/node/proxied.js';
import { server as described, type paths } from './calls.js';
import { Invites } from './invites.js';
import { cert, hostOf, proxyServers } from './proxyServers.js';
import { rejection } from './server.js';

const servers = proxyServers();
const auth = new BearerAuth({ token: 'x' });

/** A client of the API through the proxy. */
function through(): Api<paths> {
  const fetch = proxied({ url: `http://${hostOf(servers.proxy)}` });
  return connect<paths>({ baseUrl: `http://${hostOf(servers.api)}`, fetch }, described);
}

const upload = { bodySerializer: bytes('application/octet-stream') };

describe('a proxy', () => {
  test.each(['http', 'https'])('connects to %s', async (protocol) => {
    const host = hostOf(protocol === 'http' ? servers.api : servers.secureApi);
    const config = { url: `http://${hostOf(servers.proxy)}`, username: 'ann', password: 'hunter2' };
    const fetch = proxied(config, { ca: cert });
    const invites = new Invites({ auth, baseUrl: `${protocol}://${host}`, fetch });
    expect(await invites.get('7')).toMatchObject({ id: '7' });
    const basic = `Basic ${Buffer.from('ann:hunter2').toString('base64')}`;
    expect(servers.asked).toEqual([[`CONNECT ${host}`, basic]]);
    expect(servers.got[0]).toMatchObject({
      line: 'GET /invites/7',
      headers: { host, authorization: 'Bearer x' },
    });
    expect(servers.got[0]?.headers).not.toHaveProperty('proxy-authorization');
    expect(inspect(fetch, { depth: 9, showHidden: true })).not.toContain('hunter2');
  });

  test('takes credentials from its address, and none where there are none', async () => {
    const fetch = proxied({ url: `http://ann:a%40b@${hostOf(servers.proxy)}` });
    await new Invites({ auth, baseUrl: `http://${hostOf(servers.api)}`, fetch }).get('7');
    await through().GET('/download#content');
    const basic = `Basic ${Buffer.from('ann:a@b').toString('base64')}`;
    expect(servers.asked.map(([, authorization]) => authorization)).toEqual([basic, undefined]);
  });

  test('keeps its connections', async () => {
    const client = new Invites({
      auth,
      baseUrl: `https://${hostOf(servers.secureApi)}`,
      fetch: proxied({ url: `http://${hostOf(servers.proxy)}` }, { ca: cert }),
    });
    for (let call = 0; call < 5; call += 1) await client.get('7');
    expect(servers.asked).toHaveLength(1);
    expect(servers.got).toHaveLength(5);
  });

  test('does not make a certificate trusted', async () => {
    const fetch = proxied({ url: `http://${hostOf(servers.proxy)}` });
    const baseUrl = `https://${hostOf(servers.secureApi)}`;
    const error = await rejection(
      new Invites({ auth, baseUrl, fetch, retries: { maxAttempts: 1 } }).get('7'),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty('cause.code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(servers.got).toEqual([]);
  });

  test('that refuses is asked once, and its secret is not told', async () => {
    servers.refusal = 407;
    const config = { url: `http://${hostOf(servers.proxy)}`, username: 'ann', password: 'hunter2' };
    const client = new Invites({
      auth,
      baseUrl: `http://${hostOf(servers.api)}`,
      fetch: proxied(config),
    });
    const error = await rejection(client.get('7'));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({
      message: `The proxy does not connect to ${hostOf(servers.api)}: 407.`,
    });
    expect(inspect(error)).not.toContain('hunter2');
    expect(servers.asked).toHaveLength(1);
  });

  test('that cannot connect is asked again', async () => {
    servers.refusal = 502;
    const fetch = proxied({ url: `http://${hostOf(servers.proxy)}` });
    const retries = { maxAttempts: 2 };
    const client = new Invites({ auth, baseUrl: `http://${hostOf(servers.api)}`, fetch, retries });
    expect(await rejection(client.get('7'))).toBeInstanceOf(ConnectionError);
    expect(servers.asked).toHaveLength(2);
  });

  test('that is not there is a failure of the connection', async () => {
    const fetch = proxied({ url: 'http://127.0.0.1:1' });
    const client = new Invites({ auth, fetch, retries: { maxAttempts: 1 } });
    const error = await rejection(client.get('7'));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty('cause.code', 'ECONNREFUSED');
  });

  test('that says nothing can be left at once', async () => {
    servers.refusal = 0;
    const controller = new AbortController();
    const call = through().GET('/download#content', { signal: controller.signal });
    const failed = rejection(call);
    await expect.poll(() => servers.asked).toHaveLength(1);
    const before = performance.now();
    controller.abort('enough');
    expect(await failed).toBeInstanceOf(AbortError);
    expect(performance.now() - before).toBeLessThan(50);
    expect(servers.got).toEqual([]);
  });

  test.each(['hunter2', 'socks5://127.0.0.1:1'])('cannot be at %s', (url) => {
    expect(() => proxied({ url })).toThrow(SdkError);
    expect(() => proxied({ url })).not.toThrow(/hunter2/);
  });
});

describe('a body', () => {
  test('that is known is sent with its length', async () => {
    await through().PUT('/patch', {
      body: [{ op: 'é' }],
      bodySerializer: json('application/json-patch+json'),
    });
    expect(servers.got[0]).toMatchObject({
      headers: { 'content-length': '13' },
      body: '[{"op":"é"}]',
    });
    expect(servers.got[0]?.headers).not.toHaveProperty('transfer-encoding');
  });

  test('that is a stream is sent as it comes', async () => {
    const gate = new EventTarget();
    const opened = once(gate, 'open');
    let left = 2;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (left === 1) await opened;
        if (left-- > 0) controller.enqueue(Buffer.alloc(100_000, 'x'));
        else controller.close();
      },
    });
    const call = through().PUT('/bytes', { body, ...upload });
    await sleep(50);
    gate.dispatchEvent(new Event('open'));
    await call;
    expect(servers.got[0]).toMatchObject({ headers: { 'transfer-encoding': 'chunked' } });
    expect(servers.got[0]?.body).toHaveLength(200_000);
  });

  test('that fails while it comes in fails the call', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* [Buffer.from('a'), Buffer.from('b')];
      await Promise.reject(new Error('The disk is gone.'));
    }
    const error = await rejection(through().PUT('/bytes', { body: broken(), ...upload }));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toHaveProperty('cause.message', 'The disk is gone.');
  });
});

describe('an answer', () => {
  test.each([
    ['gzip', gzipSync('text')],
    ['x-gzip', gzipSync('text')],
    ['deflate', deflateSync('text')],
    ['br', brotliCompressSync('text')],
    ['identity', Buffer.from('text')],
    ['other', Buffer.from('text')],
  ])('is read, when it is encoded by %s', async (coding, body) => {
    servers.answer = (_, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(body);
    const { response } = await through().GET('/download#content');
    expect(await response.text()).toBe('text');
    expect(servers.got[0]?.headers['accept-encoding']).toBe('gzip, br');
  });

  test('in part is not to be compressed', async () => {
    await through().GET('/download#content', { headers: { Range: 'bytes=0-1' } });
    expect(servers.got[0]?.headers).toMatchObject({
      'accept-encoding': 'identity',
      range: 'bytes=0-1',
    });
  });

  test('that is compressed and breaks off is an error', async () => {
    const body = gzipSync(Buffer.from(Array.from({ length: 90_000 }, (_, at) => (at * at) % 251)));
    servers.answer = (_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length });
      response.write(body.subarray(0, -9), () => setTimeout(() => response.destroy(), 20));
    };
    const { response } = await through().GET('/download#content');
    expect(await rejection(response.arrayBuffer())).toBeInstanceOf(Error);
  });

  test.each([204, 304])('%i has no body', async (status) => {
    servers.answer = (_, response) =>
      response.writeHead(status, { 'Content-Encoding': 'gzip' }).end();
    const { response } = await through().GET('/download#content');
    expect(response).toMatchObject({ status, body: null });
  });

  test('has all its headers', async () => {
    servers.answer = (_, response) => response.writeHead(200, 'Fine', ['A', '1', 'A', '2']).end();
    const { response } = await through().GET('/download#content');
    expect(response.statusText).toBe('Fine');
    expect(response.headers.get('a')).toBe('1, 2');
  });

  test('is followed where it leads', async () => {
    servers.answer = ({ url }, response) =>
      url === '/moved'
        ? response.end('here')
        : response.writeHead(302, { Location: '/moved' }).end();
    const { response } = await through().GET('/download#content');
    expect(await response.text()).toBe('here');
    expect(servers.got.map(({ line }) => line)).toEqual(['GET /2.0/download', 'GET /moved']);
  });

  test('may come before a body is sent, and is given then', async () => {
    servers.answer = () => undefined;
    const early = createServer((_, response) => response.writeHead(413).end('no'));
    early.listen(0, '127.0.0.1');
    await once(early, 'listening');
    const fetch = proxied({ url: `http://${hostOf(servers.proxy)}` });
    const client = connect<paths>({ baseUrl: `http://${hostOf(early)}`, fetch }, described);
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await sleep(5);
        controller.enqueue(new Uint8Array(10));
      },
    });
    const { response } = await client.PUT('/bytes', { body, ...upload });
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('no');
    early.close().closeAllConnections();
  });

  test('is read no faster than it is taken, and let go when nobody wants it', async () => {
    let closed: Promise<unknown> | undefined;
    servers.answer = (_, response) => {
      closed = once(response, 'close');
      response.end(Buffer.alloc(64 * 1024 * 1024));
    };
    const { response } = await through().GET('/download#content');
    const reader = response.body?.getReader();
    await reader?.read();
    await sleep(50);
    expect([...servers.tunnels].every(({ writableNeedDrain }) => !writableNeedDrain)).toBe(false);
    await reader?.cancel();
    await closed;
  });

  test('that falls silent can be left', async () => {
    let closed: Promise<unknown> | undefined;
    servers.answer = (_, response) => {
      closed = once(response, 'close');
      response.write('a');
    };
    const { response } = await through().GET('/download#content');
    const reader = response.body?.getReader();
    await reader?.read();
    const reading = reader?.read();
    await reader?.cancel();
    expect(await reading).toEqual({ done: true, value: undefined });
    await closed;
  });
});

test('an agent of one’s own is asked for connections', async () => {
  const fetch = agentFetch({ https: new Agent({ ca: cert }) });
  const invites = new Invites({ auth, baseUrl: `https://${hostOf(servers.secureApi)}`, fetch });
  expect(await invites.get('7')).toMatchObject({ id: '7' });
  expect(servers.asked).toEqual([]);
});
