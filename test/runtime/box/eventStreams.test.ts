import { expect, test } from 'vitest';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { EventStreams } from '../../../generator/runtime/box/eventStreams.js';
import { AbortError, ApiError } from '../../../generator/runtime/errors.js';
import type { ExtraHeaders } from '../../../generator/runtime/request.js';
import type { ApiPromise } from '../../../generator/runtime/settle.js';
import { rejection } from '../server.js';
import { call } from './calling.js';
import { fakeBox, type FakeBox, type Route, type Told } from './fakeBox.js';

interface Event {
  readonly eventId?: string;
}

interface GetEventsQueryParams {
  readonly streamType?: string;
  readonly streamPosition?: string;
}

class EventsManager extends EventStreams<Event, GetEventsQueryParams> {
  readonly origin: string;

  constructor(origin: string) {
    const server = { baseUrls: { baseUrl: origin }, root: 'baseUrl/2.0' };
    super({ auth: new BearerAuth({ token: 'secret' }) }, server);
    this.origin = origin;
  }

  getEvents(
    { streamType, streamPosition = '' }: GetEventsQueryParams = {},
    { extraHeaders = {} }: ExtraHeaders = {},
    cancellationToken?: AbortSignal,
  ): ApiPromise<{ readonly entries?: readonly Event[] }> {
    const query = new URLSearchParams({
      ...(streamType && { stream_type: streamType }),
      stream_position: streamPosition,
    });
    const url = `${this.origin}/2.0/events?${query.toString()}`;
    return call(`GET ${url}`, { headers: extraHeaders, cancellationToken });
  }

  getEventsWithLongPolling(
    { extraHeaders = {} }: ExtraHeaders = {},
    cancellationToken?: AbortSignal,
  ): ApiPromise<{ readonly entries?: readonly { readonly url?: string }[] }> {
    const url = `${this.origin}/2.0/events`;
    return call(`OPTIONS ${url}`, { headers: extraHeaders, cancellationToken });
  }
}

/** A server that has these pages by their positions, and whose realtime server gives these answers in turn. */
function start(
  pages: { readonly [position: string]: string },
  answers: readonly (string | Route)[],
): Promise<FakeBox> {
  const next = [...answers];
  return fakeBox((url) => ({
    'GET /2.0/events': (heard) => ({
      text: pages[new URL(heard.url, url).searchParams.get('stream_position') ?? ''] ?? '',
    }),
    'OPTIONS /2.0/events': () => {
      const server = { type: 'realtime_server', url: `${url}/poll?channel=x`, max_retries: '2' };
      return { json: { entries: [{ type: 'other' }, server] } };
    },
    'GET /poll': (heard) => {
      const answer = next.shift() ?? 'silence';
      return typeof answer === 'string' ? { json: { message: answer } } : answer(heard);
    },
  }));
}

const page = (next: string, ...ids: string[]): string =>
  `{"chunk_size":${ids.length},"next_stream_position":${next},"entries":${JSON.stringify(
    ids.map((id) => ({ type: 'event', event_id: id })),
  )}}`;

const forever: Route = () => new Promise<Told>(() => undefined);

/** Reads as many events, then leaves. */
async function take(stream: AsyncIterable<Event>, count: number): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const { eventId } of stream) {
    ids.push(eventId);
    if (ids.length === count) break;
  }
  return ids;
}

const asked = ({ heard }: FakeBox): string[] => heard.map(({ method, url }) => `${method} ${url}`);

test('events come as they happen, each of them once', async () => {
  // Positions have more digits than a number can hold.
  const pages = {
    now: page('30401068076164269'),
    '30401068076164269': page('30401068076164271', 'a', 'b'),
    '30401068076164271': page('30401068076164275', 'b', 'c'),
    '30401068076164275': page('30401068076164275'),
  };
  await using box = await start(pages, ['new_change', forever]);
  const stream = new EventsManager(box.url).getEventStream();
  expect(await take(stream, 3)).toEqual(['a', 'b', 'c']);
  await stream.getReader().closed;
  expect(asked(box)).toEqual([
    'GET /2.0/events?stream_position=now',
    'OPTIONS /2.0/events',
    'GET /poll?channel=x&stream_position=30401068076164269',
    'GET /2.0/events?stream_position=30401068076164269',
    'GET /2.0/events?stream_position=30401068076164271',
  ]);
  expect(box.heard[2]?.headers.authorization).toBe('Bearer secret');
});

test('events since a position come first; queries and headers go with each call', async () => {
  const pages = { '5': page('"6"', 'a'), '6': page('"6"'), '7': page('"8"', 'z') };
  await using box = await start(pages, [forever]);
  const controller = new AbortController();
  const stream = new EventsManager(box.url).getEventStream(
    { streamType: 'changes', streamPosition: '5' },
    { extraHeaders: { 'x-mine': 'yes' } },
    controller.signal,
  );
  const reader = stream.getReader();
  expect(await reader.read()).toEqual({ done: false, value: { type: 'event', eventId: 'a' } });
  const next = rejection(reader.read());
  await expect
    .poll(() => asked(box))
    .toEqual([
      'GET /2.0/events?stream_type=changes&stream_position=5',
      'GET /2.0/events?stream_type=changes&stream_position=6',
      'OPTIONS /2.0/events',
      'GET /poll?channel=x&stream_position=6',
    ]);
  expect(box.heard.map(({ headers }) => headers['x-mine'])).toEqual(['yes', 'yes', 'yes', 'yes']);
  controller.abort('enough');
  expect(await next).toBeInstanceOf(AbortError);
  expect(await next).toMatchObject({ cause: 'enough' });
});

test('another realtime server is asked for when one says so, or was asked often enough', async () => {
  const pages = { now: page('1'), '1': page('2', 'a') };
  await using box = await start(pages, ['reconnect', '', 'x', 'new_change', forever]);
  expect(await take(new EventsManager(box.url).getEventStream(), 1)).toEqual(['a']);
  const poll = 'GET /poll';
  expect(box.lines().slice(1, -1)).toEqual([
    'OPTIONS /2.0/events',
    poll,
    'OPTIONS /2.0/events',
    poll,
    poll,
    'OPTIONS /2.0/events',
    poll,
  ]);
});

test('a page that leads to itself is the last one', async () => {
  await using box = await start({ '5': page('5', 'a') }, [forever]);
  const reader = new EventsManager(box.url).getEventStream({ streamPosition: '5' }).getReader();
  await reader.read();
  const next = reader.read();
  await expect.poll(() => box.lines()).toContain('GET /poll');
  expect(box.lines().filter((line) => line === 'GET /2.0/events')).toHaveLength(1);
  await reader.cancel();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('the last 5,000 events are remembered', async () => {
  const many = Array.from({ length: 5001 }, (_, at) => `e${at}`);
  const pages = { now: page('1', ...many), '1': page('2', 'e1', 'e5000', 'e0', 'z') };
  await using box = await start(pages, [forever]);
  const taken = await take(new EventsManager(box.url).getEventStream(), 5003);
  expect(taken.slice(5001)).toEqual(['e0', 'z']);
});

test('events without an ID are all given', async () => {
  const pages = { now: '{"next_stream_position":1,"entries":[{},{}]}' };
  await using box = await start(pages, [forever]);
  expect(await take(new EventsManager(box.url).getEventStream(), 2)).toEqual([
    undefined,
    undefined,
  ]);
});

test('nothing is asked for before somebody reads', async () => {
  await using box = await start({}, []);
  const stream = new EventsManager(box.url).getEventStream();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(box.heard).toEqual([]);
  await stream.cancel();
  expect(box.heard).toEqual([]);
});

test('a poll ends when nobody reads on', async () => {
  const pages = { now: page('1') };
  let isOver = false;
  await using box = await fakeBox((url) => ({
    'GET /2.0/events': () => ({ text: pages.now }),
    'OPTIONS /2.0/events': () => ({
      json: { entries: [{ type: 'realtime_server', url: `${url}/poll` }] },
    }),
    'GET /poll': forever,
  }));
  const reader = new EventsManager(box.url).getEventStream().getReader();
  const reading = reader.read().finally(() => {
    isOver = true;
  });
  await expect.poll(() => box.lines()).toContain('GET /poll');
  expect(isOver).toBe(false);
  await reader.cancel();
  expect(await reading).toEqual({ done: true, value: undefined });
  await box.heard.at(-1)?.over;
});

test('what fails is an error of the stream', async () => {
  await using box = await start({ now: page('1') }, [
    () => ({ status: 403, json: { code: 'forbidden', request_id: 'r1' } }),
  ]);
  const error = await rejection(take(new EventsManager(box.url).getEventStream(), 1));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ responseInfo: { code: 'forbidden', requestId: 'r1' } });
});

test.each([
  ['[]', 'Box answered without a realtime server.'],
  ['[{"type":"realtime_server"}]', 'Box answered without the URL of a realtime server.'],
  ['[{"type":"realtime_server","url":"https://example.org/"}]', /lead to a host of the API/],
])('the realtime servers %s are an error', async (entries, message) => {
  await using box = await fakeBox(() => ({
    'GET /2.0/events': () => ({ text: page('1') }),
    'OPTIONS /2.0/events': () => ({ text: `{"entries":${entries}}` }),
  }));
  const error = await rejection(take(new EventsManager(box.url).getEventStream(), 1));
  expect(error).toHaveProperty('message', expect.stringMatching(message));
});

test('a page without a position is an error', async () => {
  await using box = await start({ now: '{"entries":[]}' }, []);
  const error = await rejection(take(new EventsManager(box.url).getEventStream(), 1));
  expect(error).toMatchObject({ message: 'Box answered without next_stream_position.' });
});
