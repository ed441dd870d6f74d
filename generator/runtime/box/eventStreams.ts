import type { ConnectionOptions, Server } from '../api.js';
import { isRecord } from '../record.js';
import type { ExtraHeaders } from '../request.js';
import type { ApiPromise } from '../settle.js';
import { eventStream, type EventStream } from './eventStream.js';
import { given } from './given.js';
import { connectRealtime, type Poll } from './realtime.js';

/** How often a realtime server is asked where it does not say. */
const polls = 10;

/** How many events are remembered, so that none comes twice. */
const remembered = 5000;

interface StreamedEvent {
  readonly eventId?: string | null;
}

interface StreamPosition {
  readonly streamPosition?: string;
}

interface RealtimeServer {
  readonly type?: string | null;
  readonly url?: string | null;
  readonly maxRetries?: string | null;
}

/** Follows the events of a user, by a manager's calls. */
export abstract class EventStreams<Event extends StreamedEvent, Query extends StreamPosition> {
  /** @internal */
  readonly poll: Poll;

  /** @internal */
  constructor(options: ConnectionOptions, server: Server) {
    this.poll = connectRealtime(options, server);
  }

  abstract getEvents(
    queryParams?: StreamPosition,
    headersInput?: ExtraHeaders,
    cancellationToken?: AbortSignal,
  ): ApiPromise<{ readonly entries?: readonly Event[] | null }>;

  abstract getEventsWithLongPolling(
    headersInput?: ExtraHeaders,
    cancellationToken?: AbortSignal,
  ): Promise<{ readonly entries?: readonly RealtimeServer[] | null }>;

  /**
   * Follows the events of the user as they happen, each of them once.
   *
   * @param queryParams Optional: which events, and since when: from now on when left out.
   * @param headersInput Optional: extra headers of each call.
   * @param cancellationToken Ends the stream with an error when it is aborted.
   * @returns A stream, which `for await` can read. It asks for events while it is read, until it is left.
   */
  getEventStream(
    queryParams?: Query,
    headersInput: ExtraHeaders = {},
    cancellationToken?: AbortSignal,
  ): EventStream<Event> {
    return eventStream((stopped) => {
      const follow: Follow<Event> = {
        page: async (streamPosition) => {
          const query = { ...queryParams, streamPosition };
          const call = this.getEvents(query, headersInput, stopped);
          const { data, rawData } = await call.withResponse();
          return { events: data.entries ?? [], next: nextPosition(rawData) };
        },
        servers: async () =>
          (await this.getEventsWithLongPolling(headersInput, stopped)).entries ?? [],
        poll: async (url, position) => {
          const options = { headers: headersInput, cancellationToken: stopped };
          return (await this.poll(url, position, options)).message;
        },
      };
      return events(follow, queryParams?.streamPosition ?? 'now');
    }, cancellationToken);
  }
}

/** The calls that events are followed by. */
interface Follow<Event> {
  page(position: string): Promise<{ readonly events: readonly Event[]; readonly next: string }>;
  servers(): Promise<readonly RealtimeServer[]>;
  poll(url: string, position: string): Promise<string | undefined>;
}

async function* events<Event extends StreamedEvent>(
  follow: Follow<Event>,
  start: string,
): AsyncGenerator<Event> {
  const isNew = memory();
  for (let position = start; ; await change(follow, position)) {
    for (;;) {
      const page = await follow.page(position);
      const isLast = page.events.length === 0 || page.next === position;
      position = page.next;
      yield* page.events.filter(({ eventId }) => eventId == null || isNew(eventId));
      if (isLast) break;
    }
  }
}

/** Waits until a realtime server tells of a change. */
async function change(follow: Follow<unknown>, position: string): Promise<void> {
  for (;;) {
    const all = await follow.servers();
    const server = given(
      all.find(({ type }) => type === 'realtime_server'),
      'a realtime server',
    );
    const url = given(server.url, 'the URL of a realtime server');
    for (let left = Number(server.maxRetries) || polls; left > 0; left--) {
      const message = await follow.poll(url, position);
      if (message === 'new_change') return;
      if (message === 'reconnect') break;
    }
  }
}

/** Read from the JSON as it came: positions have more digits than a number can hold. */
function nextPosition(rawData: unknown): string {
  const position = isRecord(rawData) ? rawData['next_stream_position'] : undefined;
  if (typeof position === 'number' || typeof position === 'bigint') return position.toString();
  return given(typeof position === 'string' ? position : undefined, 'next_stream_position');
}

function memory(): (id: string) => boolean {
  const known = new Set<string>();
  return (id) => {
    if (known.has(id)) return false;
    known.add(id);
    for (const oldest of known) {
      if (known.size <= remembered) break;
      known.delete(oldest);
    }
    return true;
  };
}
