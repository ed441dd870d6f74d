import { describe, expect, test } from 'vitest';
import { ApiKeyAuth, type ApiKeyFields } from '../../../generator/runtime/auth/apiKeyAuth.js';
import { BasicAuth } from '../../../generator/runtime/auth/basicAuth.js';
import { combinedAuth } from '../../../generator/runtime/auth/combinedAuth.js';
import type { Authentication, Credentials } from '../../../generator/runtime/auth.js';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { ApiError } from '../../../generator/runtime/errors.js';
import { logged } from '../../../generator/runtime/logged.js';
import { Invites } from '../invites.js';
import { rejection, serve } from '../server.js';
import { shown } from './shown.js';

const canary = 'canary/é" +$^.*(\\d){2}|x';
const keyIn = (place: ApiKeyFields['in'], key = 'canary/7+') =>
  new ApiKeyAuth({ in: place, name: 'k', key });

/** The ways in which servers write what they got into JSON. */
const writers: { readonly [name: string]: (value: unknown) => string } = {
  plainly: JSON.stringify,
  'in ASCII': (value) =>
    JSON.stringify(value).replace(
      /[^ -~]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'with slashes escaped': (value) => JSON.stringify(value).replaceAll('/', '\\/'),
};

/** The error of a call whose answer has all that was sent, and some secrets that the server knows by themselves. */
async function echoed(
  auth: Authentication | Credentials,
  known: readonly string[],
  write: (value: unknown) => string,
): Promise<string> {
  const lines: unknown[] = [];
  const logger = {
    debug: (...line: unknown[]) => lines.push(line),
    warn: (...line: unknown[]) => lines.push(line),
  };
  const server = await serve(({ url, headers }, response) => {
    const plain = JSON.stringify([url, decodeURIComponent(url ?? ''), headers, headers.cookie]);
    const form = known.flatMap((one) => [String(new URLSearchParams({ one })), encodeURI(one)]);
    const words = [plain, ...known, ...form].join(' ');
    const echo = encodeURIComponent(known.join(' '));
    response.writeHead(400, { 'x-echo': echo, location: `/?k=${echo}` });
    response.end(write({ code: words, message: words, request_id: words, context_info: known }));
  });
  const options = { auth, baseUrl: server.url, fetch: logged(logger) };
  const error = await rejection(new Invites(options).get('1'));
  await server.close();
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toHaveProperty('responseInfo.code', expect.stringContaining('…'));
  expect(lines).toHaveLength(1);
  return [shown(error), shown(lines)].join('\n');
}

describe.each(Object.entries(writers))('a server that echoes %s', (_, write) => {
  test.each<[string, Authentication | Credentials, readonly string[]]>([
    ['a token', new BearerAuth({ token: 'canary-7' }), ['canary-7']],
    ['a password', new BasicAuth({ username: 'ann', password: canary }), [canary]],
    ['a key in a header', keyIn('header'), ['canary/7+']],
    ['a key in the query', keyIn('query', canary), [canary]],
    ['a key in a cookie', keyIn('cookie'), ['canary/7+']],
    [
      'several',
      combinedAuth(
        keyIn('header', 'canary-1'),
        keyIn('query', canary),
        new BearerAuth({ token: 'canary-3' }),
      ),
      ['canary-1', canary, 'canary-3'],
    ],
  ])('shows no %s in its error, nor in a log', async (_kind, auth, known) => {
    const text = await echoed(auth, known, write);
    expect(text).not.toMatch(/canary/);
    expect(text).not.toContain(Buffer.from(`ann:${canary}`).toString('base64'));
  });
});

test('what is too short to hide anything stays as it is', async () => {
  const text = await echoed(new BasicAuth({ username: 'longer', password: 'e' }), ['e'], (value) =>
    JSON.stringify(value),
  );
  expect(text).toContain('request');
});
