import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepTokens, type Expiring } from '../../../generator/runtime/auth/tokens.js';
import { rejection } from '../server.js';

interface Token extends Expiring {
  readonly refreshToken?: string;
}

/** A place whose steps are written down. */
function placeWith(log: string[], token?: Token) {
  return {
    token,
    fails: false,
    get() {
      return Promise.resolve(this.token);
    },
    async store(given: Token) {
      log.push(`storing ${given.accessToken}`);
      await Promise.resolve();
      if (this.fails) throw new Error('The disk is full.');
      this.token = given;
      log.push(`stored ${given.accessToken}`);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: 0 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Tokens `a1`, `a2`, … that each live for `expiresIn` seconds, and take a second to come. */
function numbered(log: string[], expiresIn?: number) {
  let count = 0;
  return async (last?: Token): Promise<Token> => {
    count += 1;
    const accessToken = `a${count}`;
    log.push(`asking with ${last?.accessToken}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { accessToken, ...(expiresIn !== undefined && { expiresIn }) };
  };
}

async function passing<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await vi.runAllTimersAsync();
  return promise;
}

describe('a token', () => {
  test('is asked for once, however many wait, and stored before any of them has it', async () => {
    const log: string[] = [];
    const tokens = keepTokens(placeWith(log), numbered(log));
    const waiting = Array.from({ length: 100 }, async (_, at) => {
      const { accessToken } = await (at % 2 === 0 ? tokens.current() : tokens.renew());
      log.push('given');
      return accessToken;
    });
    expect(new Set(await passing(Promise.all(waiting)))).toEqual(new Set(['a1']));
    expect(log.slice(0, 4)).toEqual(['asking with undefined', 'storing a1', 'stored a1', 'given']);
    expect(log.filter((line) => line !== 'given')).toHaveLength(3);
  });

  test('is renewed a minute before its end, and not before', async () => {
    const log: string[] = [];
    const tokens = keepTokens(placeWith(log), numbered(log, 3600));
    const { expiresAt = 0 } = await passing(tokens.current());
    expect(expiresAt).toBe(1000 + 3_600_000);
    vi.setSystemTime(expiresAt - 60_001);
    expect((await tokens.current()).accessToken).toBe('a1');
    vi.setSystemTime(expiresAt - 60_000);
    expect((await passing(tokens.current())).accessToken).toBe('a2');
    expect(log.filter((line) => line.startsWith('asking'))).toEqual([
      'asking with undefined',
      'asking with a1',
    ]);
  });

  test('that lives for less than two minutes is used for half of its life', async () => {
    const log: string[] = [];
    const tokens = keepTokens(placeWith(log), numbered(log, 30));
    const { expiresAt = 0 } = await passing(tokens.current());
    vi.setSystemTime(expiresAt - 15_001);
    expect((await tokens.current()).accessToken).toBe('a1');
    vi.setSystemTime(expiresAt - 15_000);
    expect((await passing(tokens.current())).accessToken).toBe('a2');
  });

  test('that came from elsewhere, of unknown age, is used as it is', async () => {
    const tokens = keepTokens(placeWith([], { accessToken: 'x', expiresIn: 1 }), numbered([]));
    expect((await tokens.current()).accessToken).toBe('x');
  });

  test('is renewed in time from a place that does not keep the time', async () => {
    const log: string[] = [];
    const place = placeWith(log);
    const store = place.store.bind(place);
    const forgetful = {
      get: () => place.get(),
      store: ({ accessToken = '' }: Token) => store({ accessToken }),
    };
    const tokens = keepTokens<Token>(forgetful, numbered(log, 3600));
    await passing(tokens.current());
    vi.setSystemTime(3_600_000);
    expect((await passing(tokens.current())).accessToken).toBe('a2');
  });

  test('is asked for again after a failure, which all who waited share', async () => {
    let isDown = true;
    const obtain = vi.fn(() =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve({ accessToken: 'a' }),
    );
    const tokens = keepTokens<Token>(placeWith([]), obtain);
    const errors = await Promise.all([1, 2, 3].map(() => rejection(tokens.current())));
    expect(new Set(errors).size).toBe(1);
    expect(obtain).toHaveBeenCalledTimes(1);
    isDown = false;
    expect((await tokens.current()).accessToken).toBe('a');
  });

  test('is not the one that a slow place read before it was renewed', async () => {
    const log: string[] = [];
    const place = placeWith(log, { accessToken: 'old' });
    let reads = 0;
    const slow = {
      store: place.store.bind(place),
      get: async () => {
        const read = place.token;
        reads += 1;
        if (reads === 1) await new Promise((resolve) => setTimeout(resolve, 5000));
        return read;
      },
    };
    const tokens = keepTokens<Token>(slow, numbered(log));
    const early = tokens.current();
    await passing(tokens.renew());
    expect((await passing(early)).accessToken).toBe('a1');
  });
});

describe('a token that several processes share', () => {
  test('is that of the first, when the others come too late', async () => {
    const place = placeWith([], { accessToken: 'old', refreshToken: 'once' });
    const first = keepTokens<Token>(place, numbered([]));
    const refused = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      throw new Error('invalid_grant');
    });
    const second = keepTokens<Token>(place, refused);
    const both = Promise.all([first.renew(), second.renew()]);
    expect((await passing(both)).map(({ accessToken }) => accessToken)).toEqual(['a1', 'a1']);
    expect(await rejection(passing(second.renew()))).toHaveProperty('message', 'invalid_grant');
    expect(refused).toHaveBeenCalledTimes(2);
  });

  test('is the new one as soon as another has stored it', async () => {
    const place = placeWith([], { accessToken: 'old' });
    const tokens = keepTokens<Token>(place, numbered([]));
    expect((await tokens.current()).accessToken).toBe('old');
    place.token = { accessToken: 'new' };
    expect((await tokens.current()).accessToken).toBe('new');
  });
});

describe('a token that cannot be stored', () => {
  test('is used by nobody, and not lost: it is stored when one is asked for next', async () => {
    const log: string[] = [];
    const place = placeWith(log, { accessToken: 'old', refreshToken: 'once' });
    const tokens = keepTokens<Token>(place, numbered(log));
    place.fails = true;
    expect(await rejection(passing(tokens.renew()))).toHaveProperty('message', 'The disk is full.');
    expect(await rejection(passing(tokens.current()))).toHaveProperty(
      'message',
      'The disk is full.',
    );
    place.fails = false;
    expect((await passing(tokens.current())).accessToken).toBe('a1');
    expect(place.token?.accessToken).toBe('a1');
    expect(log.filter((line) => line.startsWith('asking'))).toEqual(['asking with old']);
  });

  test('gives way to one that came by another way', async () => {
    const log: string[] = [];
    const place = placeWith(log);
    const tokens = keepTokens<Token>(place, numbered(log));
    place.fails = true;
    await rejection(passing(tokens.renew()));
    place.fails = false;
    await tokens.accept({ accessToken: 'new' });
    expect((await tokens.current()).accessToken).toBe('new');
    expect((await tokens.stored())?.accessToken).toBe('new');
  });
});
