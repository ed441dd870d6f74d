import type { FaultServers, Received } from './faultServer.js';

/** What a program tells when it looks: its time, and the waits that are over. */
export interface Look {
  readonly now: number;
  readonly date: number;
  readonly woken: readonly number[];
}

/** What happened at the servers of a scenario since they were last asked. */
export interface News {
  /** Requests that have come or grown, by their numbers. */
  readonly requests: readonly (readonly [index: number, request: Received])[];
  readonly activity: number;
  readonly connections: number;
  readonly held: number;
  /** The waits that begin, which the program that asks has the clock for. */
  readonly waits: readonly { readonly id: number; readonly ms: number }[];
}

const { fetch } = globalThis;

/** Asks the process that this program's page came from. */
async function ask<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(new URL(path, place.host), {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json() as Promise<T>;
}

/** Where a program runs that can start no servers: who starts them, and which scenario it is at. */
export const place = { host: '', index: 0 };

let current: Mirror | undefined;

/** Has the servers of the scenario at hand started elsewhere. */
export async function startServers(): Promise<FaultServers> {
  const origins = await ask<FaultServers['origins']>('/start', { index: place.index });
  current = new Mirror(origins);
  return current;
}

let turns = 0;

/** A turn of the event loop; every fourth has a look at what the servers have seen. */
export async function turn(): Promise<void> {
  turns += 1;
  if (turns % 4 === 0) await current?.look();
  else await nextTask();
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** What can be seen of servers elsewhere. */
class Mirror implements FaultServers {
  readonly requests: Received[] = [];
  readonly origins: FaultServers['origins'];
  activity = 0;
  connections = 0;
  waiting = 0;
  held = 0;
  /** A browser's cache has requests wait that are equal to one on its way. */
  readonly lanes = 1;
  readonly #woken: number[] = [];

  constructor(origins: FaultServers['origins']) {
    this.origins = origins;
  }

  async look(): Promise<void> {
    const woken = this.#woken.splice(0);
    const look: Look = { now: performance.now(), date: Date.now(), woken };
    const news = await ask<News>('/look', look);
    const { activity, connections, held } = news;
    Object.assign(this, { activity, connections, held });
    // The clock stands still while anything moves: it is now what it was when they came.
    for (const [index, request] of news.requests) {
      const { at = performance.now() } = this.requests[index] ?? {};
      this.requests[index] = { ...request, at };
    }
    for (const { id, ms } of news.waits) this.#wait(id, ms);
  }

  async close(): Promise<void> {
    current = undefined;
    await ask('/close', {});
  }

  #wait(id: number, ms: number): void {
    this.waiting += 1;
    setTimeout(() => {
      this.waiting -= 1;
      this.#woken.push(id);
    }, ms);
  }
}
