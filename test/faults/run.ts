import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { Clock, realNow } from './clock.js';
import { startServers, type FaultServers, type Received } from './faultServer.js';
import { Fetches } from './fetches.js';
import { canary } from './canaries.js';
import type { Call, Failure, Scenario } from './scenario.js';
import { shown } from './shown.js';
import { abortReason, type Subject } from './subject.js';

/** What one call of a scenario came to; `pending` when it never ends. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: Failure; readonly shown: string }
  | { readonly kind: 'pending' };

/** What happened in a scenario. */
export interface Observation {
  /** That of each call. */
  readonly outcomes: readonly Outcome[];
  readonly requests: readonly Received[];
  /** The milliseconds from the first call to the end of the last, by the clock. */
  readonly elapsed: number;
  readonly connections: number;
  readonly refreshes: number;
  /** Timers and listeners that are left when all calls have ended. */
  readonly left: { readonly timers: number; readonly listeners: number };
}

/** How long a call may last, by the clock, before it counts as one that never ends. */
const longest = 20 * 60_000;

/** How far the clock may go on without a second look. */
const leap = 5000;

/** How long a request or a response may be on its way, by the real clock. */
const longestWay = 2000;

/** How many requests a scenario may lead to. */
const most = 500;

/** Runs a scenario on a subject, under a clock that stands still while anything moves; undefined where it lacks the operation. */
export async function run(scenario: Scenario, subject: Subject): Promise<Observation | undefined> {
  using clock = new Clock();
  using fetches = new Fetches();
  const servers = await startServers(scenario.server ?? [{}], scenario.other ?? [{}]);
  const { random } = Math;
  try {
    return await observe({ scenario, subject, clock, fetches, servers });
  } finally {
    Math.random = random;
    await servers.close();
  }
}

interface Stage {
  readonly scenario: Scenario;
  readonly subject: Subject;
  readonly clock: Clock;
  readonly fetches: Fetches;
  readonly servers: FaultServers;
}

async function observe(stage: Stage): Promise<Observation | undefined> {
  const { scenario, subject, clock, servers } = stage;
  const { abort } = scenario.call;
  const controller = new AbortController();
  if (abort === 'before') controller.abort(abortReason);
  const signal = abort ? controller.signal : undefined;
  Math.random = () => 0.5;
  let refreshes = 0;
  const operation = operationOf(stage, () => (refreshes += 1));
  if (operation === undefined) return undefined;
  let elapsed = 0;
  const outcomes: Outcome[] = [];
  const once = async (index: number): Promise<void> => {
    outcomes[index] = await outcomeOf(subject, () => operation(signal));
    elapsed = clock.now;
  };
  let isDone = false;
  void callsOf(scenario.call, once).then(() => (isDone = true));
  await drive(stage, () => isDone, controller);
  const { times = 1 } = scenario.call;
  return {
    outcomes: Array.from({ length: times }, (_, index) => outcomes[index] ?? { kind: 'pending' }),
    requests: servers.requests,
    elapsed,
    connections: servers.connections,
    refreshes,
    left: {
      timers: clock.pending - servers.waiting,
      listeners: getEventListeners(controller.signal, 'abort').length,
    },
  };
}

/** What a scenario has a subject do, at servers that have been started; undefined where it lacks that. */
export function operationOf(
  { scenario, subject, servers }: Pick<Stage, 'scenario' | 'subject' | 'servers'>,
  onRefresh: () => void = () => undefined,
): ((signal?: AbortSignal) => Promise<unknown>) | undefined {
  const origins = servers.origins;
  // Addresses of a scenario name the servers.
  const placed = (text: string): string =>
    text.replace(/\{(a|b|closed)\}/g, (_, name: keyof typeof origins) => origins[name]);
  const { client: settings = {} } = scenario;
  const { call } = scenario;
  const baseUrl = settings.baseUrl && { baseUrl: placed(settings.baseUrl) };
  const path = call.path && { path: placed(call.path) };
  const make = () =>
    subject.operations({ origin: origins.a, settings: { ...settings, ...baseUrl }, onRefresh });
  let operations: ReturnType<typeof make>;
  try {
    operations = make();
  } catch (error) {
    // A client that cannot be made is a call that fails.
    const reason = error instanceof Error ? error : new Error(String(error));
    return () => Promise.reject(reason);
  }
  const operation = operations[call.operation];
  return operation && ((signal?: AbortSignal) => operation({ ...call, ...path }, signal));
}

async function callsOf(
  { times = 1, parallel }: Call,
  once: (index: number) => Promise<void>,
): Promise<void> {
  const all = Array.from({ length: times }, (_, index) => index);
  if (parallel) await Promise.all(all.map(once));
  else for (const index of all) await once(index);
}

async function outcomeOf(subject: Subject, call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: 'value', value: await call() };
  } catch (error) {
    return { kind: 'error', error: subject.failureOf(error), shown: shown(error) };
  }
}

/** Lets everything happen that can, then the caller give up or time go on, until all is done. */
async function drive(
  stage: Stage,
  isDone: () => boolean,
  controller: AbortController,
): Promise<void> {
  const { scenario, clock, servers } = stage;
  const { abort } = scenario.call;
  // A client that follows a ring never comes to rest.
  const isEndless = () => servers.requests.length > most;
  const isOver = () => isDone() || isEndless();
  const isDue = () => typeof abort === 'object' && servers.requests.length >= abort.afterRequests;
  while (!isOver() && clock.now < longest) {
    await quiet(stage, isOver);
    // A leap is a time limit: what is left to threads, as decompressing is, gets the time that it takes.
    if (clock.ahead > leap) await quiet(stage, isOver, 40);
    if (isOver()) break;
    if (isDue() && !controller.signal.aborted) controller.abort(abortReason);
    else if (!clock.next()) return;
    // What is due at the same moment does not wait for what comes of it.
    for (; clock.ahead === 0; clock.next()) await turn();
  }
  await quiet(stage, isEndless);
}

/** Waits until nothing has moved for some turns of the event loop, and a moment. */
async function quiet(stage: Stage, isDone: () => boolean, ms = 3): Promise<void> {
  const { clock, servers, fetches } = stage;
  const activity = () => clock.activity + servers.activity + fetches.activity;
  // What has been sent is on its way to the server, or back, unless the server holds it.
  const isOnItsWay = () => Math.min(fetches.open, servers.lanes) > servers.held;
  for (let turns = 0, start = realNow(), seen = activity(); turns < 20 || realNow() - start < ms;) {
    await turn();
    if (isDone()) return;
    if (activity() !== seen) {
      turns = 0;
      start = realNow();
      seen = activity();
    } else if (!isOnItsWay() || realNow() - start > longestWay) turns += 1;
  }
}

/** The secrets that can be seen in a text. */
export function secretsIn(text: string): readonly string[] {
  return Object.values(canary).filter((secret) => text.includes(secret));
}
