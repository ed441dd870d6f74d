import { describe, expect, test } from 'vitest';
import { connect } from '../../generator/runtime/api.js';
import { object, unchanged } from '../../generator/runtime/codec.js';
import { ApiError } from '../../generator/runtime/errors.js';
import { failures } from '../../generator/runtime/failures.js';
import { receive } from '../../generator/runtime/receive.js';
import { server, type paths } from './calls.js';
import { rejection } from './server.js';

interface Wire {
  readonly pet_id: string;
}

const decoder = failures({
  default: object<{ readonly other: string }, Wire>({ other: 'pet_id' }),
  404: object<{ readonly missing: string }, Wire>({ missing: 'pet_id' }),
  '4XX': object<{ readonly wrong: string }, Wire>({ wrong: 'pet_id' }),
});

async function failureOf(status: number, body: string): Promise<unknown> {
  const fetch = () => Promise.resolve(new Response(body, { status }));
  const api = connect<paths>({ fetch, retries: { maxAttempts: 1 } }, server);
  return rejection(receive(unchanged(), decoder, () => api.GET('/page')));
}

describe('the body of a failure', () => {
  test.each([
    [404, { missing: '7' }],
    [400, { wrong: '7' }],
    [499, { wrong: '7' }],
    [500, { other: '7' }],
  ])('is decoded as its status is described: %i', async (status, expected) => {
    const error = await failureOf(status, '{"pet_id":"7"}');
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toHaveProperty('responseInfo.body', expected);
  });

  test('stays as it is where it is something else', async () => {
    for (const body of [[], null, 'text', 7])
      expect(await failureOf(404, JSON.stringify(body))).toHaveProperty('responseInfo.body', body);
  });
});
