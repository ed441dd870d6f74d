import { getHeapStatistics } from 'node:v8';
import { startServers } from '../../test/faults/faultServer.js';
import { operationOf } from '../../test/faults/run.js';
import type { Scenario } from '../../test/faults/scenario.js';
import type { Subject } from '../../test/faults/subject.js';

/** A figure by the real clock; NaN where the subject never gets there, undefined where it lacks the operation. */
export type Figure = number | undefined;

const get = { operation: 'get' } as const;

/** The phases in which a call can be given up, and what brings a call there. */
export const phases: { readonly [phase: string]: Scenario } = {
  'before sending': phase({ call: { ...get, abort: 'before' } }),
  'while a token is got': phase({
    client: { auth: { stalls: true } },
    call: { ...get, abort: { afterRequests: 0 } },
  }),
  'while a token is refreshed': phase({
    server: [{ status: 401, body: '{}' }],
    client: { auth: { tokens: ['a', 'b'], refresh: 'stalls' } },
    call: { ...get, abort: { afterRequests: 1 } },
  }),
  'while the head is awaited': phase({
    server: [{ instead: 'stall' }],
    call: { ...get, abort: { afterRequests: 1 } },
  }),
  'while the body is read': phase({
    server: [{ body: '{"id":', then: 'stall' }],
    call: { ...get, abort: { afterRequests: 1 } },
  }),
  'in the wait before a repeat': phase({
    server: [{ status: 503, headers: { 'Retry-After': '30' } }],
    call: { ...get, abort: { afterRequests: 1 } },
  }),
  'in the body of a download': phase({
    server: [{ headers: { 'Content-Length': '1000' }, body: 'content', then: 'stall' }],
    call: { operation: 'download', abort: { afterRequests: 1 } },
  }),
};

function phase(what: Pick<Scenario, 'server' | 'client' | 'call'>): Scenario {
  return { goal: 'R6', name: '', expect: {}, ...what };
}

/** The milliseconds from giving up to the rejection of the call: the most of some rounds. */
export async function abortToRejection(scenario: Scenario, subject: Subject): Promise<Figure> {
  // What has not run before is yet to be compiled.
  const first = await oneAbort(scenario, subject);
  if (first === undefined || !(first < 1000)) return first;
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1)
    rounds.push((await oneAbort(scenario, subject)) ?? NaN);
  return Math.max(...rounds);
}

async function oneAbort(scenario: Scenario, subject: Subject): Promise<Figure> {
  const servers = await startServers(scenario.server ?? [{}], []);
  const controller = new AbortController();
  const operation = operationOf({ scenario, subject, servers });
  if (!operation) return undefined;
  const { abort } = scenario.call;
  if (abort === 'before') controller.abort();
  let start = performance.now();
  const ended = timeOf(operation(controller.signal));
  if (typeof abort === 'object') {
    await pause(100);
    start = performance.now();
    controller.abort();
  }
  const end = await Promise.race([ended, pause(10_000).then(() => NaN)]);
  await servers.close();
  // A call that ends by itself cannot be given up.
  return end < start ? undefined : end - start;
}

/** By how many percent the wait that a server asks for is missed. */
export async function retryAfterError(subject: Subject): Promise<Figure> {
  const answer = { status: 429, headers: { 'Retry-After': '5' } };
  const servers = await startServers([answer, {}], []);
  const scenario = phase({ call: get });
  await operationOf({ scenario, subject, servers })?.().catch(() => undefined);
  const [first, second] = servers.requests;
  await servers.close();
  return first && second ? (Math.abs(second.at - first.at - 5000) / 5000) * 100 : NaN;
}

/** By how many milliseconds a time limit of one attempt is overrun. */
export async function overrun(subject: Subject): Promise<Figure> {
  const servers = await startServers([{ instead: 'stall' }], []);
  const client = { timeouts: { timeoutMs: 500 }, retries: { maxAttempts: 1 } };
  const operation = operationOf({ scenario: phase({ client, call: get }), subject, servers });
  const start = performance.now();
  const end = await Promise.race([timeOf(operation?.()), pause(10_000).then(() => NaN)]);
  await servers.close();
  return end - start - 500;
}

/** The megabytes that a download of 1 GB holds in memory beside what was there before, at most. */
export async function downloadMemory(subject: Subject): Promise<Figure> {
  const body = { repeat: 'x'.repeat(1024 * 1024), times: 1024 };
  const servers = await startServers([{ body }], []);
  const scenario = phase({ call: { operation: 'download' } });
  const before = used();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, used() - before)), 50);
  await operationOf({ scenario, subject, servers })?.();
  clearInterval(timer);
  await servers.close();
  return most / 1024 / 1024;
}

/** What is in use; without what could be thrown away, where Node is run with --expose-gc. */
function used(): number {
  globalThis.gc?.();
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}

function timeOf(promise: Promise<unknown> | undefined): Promise<number> {
  const now = (): number => performance.now();
  return Promise.resolve(promise).then(now, now);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
