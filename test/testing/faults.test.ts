import { afterEach, describe, expect, test, vi } from 'vitest';
import { served } from './api.js';

afterEach(() => {
  vi.useRealTimers();
});

const api = 'https://api.example.com/v1';
const headers = { authorization: 'Bearer secret-1' };

describe('A test server refuses', () => {
  test('what the API does not know, in its own words', async () => {
    const { ask } = served();
    expect(await ask('GET', '/unknown')).toMatchObject({
      status: 404,
      body: { type: 'error', status: 404, code: 'not_found', help_url: 'https://example.com/help' },
    });
    expect((await ask('GET', '/unknown')).body).not.toHaveProperty('context_info');
    const wrong = await ask('PATCH', '/pets/1');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(wrong.headers.get('allow')).toBe('GET, PUT, DELETE, POST');
    expect(await ask('DELETE', '/pets/lost')).toMatchObject({ status: 405 });
    expect(await ask('HEAD', '/pets')).toMatchObject({ status: 405, body: '' });
    expect(await ask('GET', '/state.json')).toMatchObject({ status: 200 });
    expect(await ask('GET', '/state-json')).toMatchObject({ status: 404 });
  });

  test('who does not say who it is, where the description asks for that', async () => {
    const { server } = served();
    const response = await server.fetch(`${api}/pets`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect((await server.fetch(`${api}/state`)).status).toBe(200);
  });

  test('a request that lacks what it must have', async () => {
    const { ask } = served();
    expect(await ask('POST', '/pets', {})).toMatchObject({
      status: 400,
      body: { code: 'bad_request', message: 'Missing: name.' },
    });
    expect(await ask('POST', '/pets', { name: 'Rex', owner: {} })).toMatchObject({
      body: { message: 'Missing: owner.id.' },
    });
    expect(await ask('POST', '/pets')).toMatchObject({ status: 400 });
    expect(await ask('GET', '/pets')).toMatchObject({ body: { total_count: 0 } });
  });
});

describe('A scripted fault', () => {
  test('meets one request, with a status and the time to wait', async () => {
    const { server, ask } = served();
    server.failNext({ status: 429, retryAfter: 2, headers: { 'x-request-id': 'r1' } });
    const limited = await ask('GET', '/pets');
    expect(limited).toMatchObject({
      status: 429,
      body: { status: 429, code: 'too_many_requests' },
    });
    expect(limited.headers.get('retry-after')).toBe('2');
    expect(limited.headers.get('x-request-id')).toBe('r1');
    expect(await ask('GET', '/pets')).toMatchObject({ status: 200 });
  });

  test('is an internal error when nothing is said', async () => {
    const { server, ask } = served();
    server.failNext();
    expect(await ask('GET', '/pets')).toMatchObject({ status: 500 });
  });

  test('meets so many requests with its method and path, in the order of the script', async () => {
    const { server, ask } = served();
    server.failNext({ status: 503, method: 'put', times: 2 });
    server.failNext({ status: 409, path: '/pets/{pet_id}' });
    server.failNext({ status: 403, path: '/pets/2' });
    const statuses = [
      await ask('PUT', '/pets/1', {}),
      await ask('GET', '/pets'),
      await ask('PUT', '/pets/1', {}),
      await ask('PUT', '/pets/1', {}),
      await ask('PUT', '/pets/1', {}),
      await ask('GET', '/pets/2'),
      await ask('GET', '/pets/2'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([503, 200, 503, 409, 200, 403, 200]);
  });

  test('answers with any body', async () => {
    const { server } = served();
    server.failNext({ status: 502, body: '<html>', headers: { 'content-type': 'text/html' } });
    server.failNext({ body: { id: 1 } });
    const page = await server.fetch(`${api}/pets`, { headers });
    expect([page.status, await page.text()]).toEqual([502, '<html>']);
    expect(page.headers.get('content-type')).toBe('text/html');
    const odd = await server.fetch(`${api}/pets`, { headers });
    expect([odd.status, await odd.json()]).toEqual([200, { id: 1 }]);
    server.failNext({ status: 204, body: { id: 1 } });
    const empty = await server.fetch(`${api}/pets`, { headers });
    expect([empty.status, await empty.text()]).toEqual([204, '']);
  });

  test('breaks the connection', async () => {
    const { server, ask } = served();
    server.failNext({ networkError: true });
    await expect(ask('GET', '/pets')).rejects.toThrow(TypeError);
  });

  test('breaks off in the middle of the body', async () => {
    const { server } = served();
    server.failNext({ truncated: true, times: 2 });
    server.failNext({ truncated: true, status: 409, body: 'no more' });
    const whole = JSON.stringify({ status: 'fine' });
    const response = await server.fetch(`${api}/state`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(whole.length));
    await expect(response.text()).rejects.toThrow(TypeError);
    const reader = (await server.fetch(`${api}/state`)).body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe(whole.slice(0, whole.length / 2));
    await expect(reader?.read()).rejects.toThrow(TypeError);
    const refused = await server.fetch(`${api}/state`);
    expect(refused.status).toBe(409);
    await expect(refused.text()).rejects.toThrow(TypeError);
    expect((await server.fetch(`${api}/state`)).status).toBe(200);
  });

  test('delays an answer, and lets an abort through', async () => {
    vi.useFakeTimers();
    const { server } = served();
    server.failNext({ delayMs: 1000, times: 2 });
    let settled = false;
    const answer = server.fetch(`${api}/state`).finally(() => (settled = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
    const controller = new AbortController();
    const cancelled = server.fetch(`${api}/state`, { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    expect(vi.getTimerCount()).toBe(0);
    await expect(server.fetch(`${api}/state`, { signal: controller.signal })).rejects.toThrow();
  });
});

describe('The requests', () => {
  test('are told in order, without secrets', async () => {
    const { server, ask } = served();
    await ask('POST', '/pets', {
      name: 'Rex',
      password: 'secret-2',
      parts: [{ token: 'secret-3' }],
    });
    await ask('GET', '/unknown?access_token=secret-4&limit=2');
    const secrets = { cookie: 'secret-6', 'X-API-Key': 'secret-7', boxapi: 'secret-8' };
    const form = { grant_type: 'x', client_secret: 'secret-5' };
    const body = new URLSearchParams(form);
    await server.fetch(`${api}/pets/copy`, {
      method: 'POST',
      headers: secrets,
      body,
    });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/pets',
        query: {},
        headers: { authorization: '…', 'content-type': 'application/json' },
        body: { name: 'Rex', password: '…', parts: [{ token: '…' }] },
      },
      { method: 'GET', path: '/v1/unknown', query: { limit: '2' }, body: undefined },
      { body: { grant_type: 'x', client_secret: '…' } },
    ]);
    expect(JSON.stringify(server.requests)).not.toContain('secret-');
  });
});

describe('The address', () => {
  test('is any host, with the root of the API or without, or the one that is given', async () => {
    const { server } = served({ baseUrl: 'http://localhost:8080/of/mine/' });
    const urls = ['http://localhost:8080/of/mine/state', 'http://other/state', `${api}/state`];
    for (const url of urls) expect((await server.fetch(url)).status, url).toBe(200);
    expect((await server.fetch('http://localhost:8080/of/state')).status).toBe(404);
  });

  test('of bytes is another one for who does not follow redirects', async () => {
    const { server } = served();
    const url = `${api}/pets/1/picture`;
    const answer = await server.fetch(url, { headers, redirect: 'manual' });
    expect(answer.status).toBe(302);
    const location = answer.headers.get('location') ?? '';
    expect(location).toBe(`${url}?served=1`);
    const followed = await server.fetch(location, { headers, redirect: 'manual' });
    expect(await followed.text()).toBe('content');
  });
});
