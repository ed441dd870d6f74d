import type { Answer, ExpectedRequest, Scenario } from './scenario.js';
import { scenarios } from './scenarios/all.js';

/** What a platform cannot do, or does in a way of its own. */
export interface Difference {
  readonly reason: string;
  /** The scenarios that it is about. */
  readonly of: (scenario: Scenario) => boolean;
  /** How they go there; where nothing is said, they are left out. */
  readonly change?: (scenario: Scenario) => Scenario;
}

/** The platforms that differ. */
export type Platform = keyof typeof differences;

/** How browsers differ. */
const browser: readonly Difference[] = [
  {
    reason: 'a browser sends a stream by HTTP/2 alone, which the fault server does not speak',
    of: ({ call: { form = 'bytes' } }) => form !== 'bytes',
  },
  {
    reason: 'a browser does not tell whether what failed had been sent',
    of: ({ name }) => name.startsWith('nothing listens: a POST'),
  },
  {
    reason: 'a browser does not tell where a redirection leads',
    of: ({ call }) => call.operation === 'follow',
  },
  {
    reason: 'a browser does not tell why it does not follow a redirection',
    of: (scenario) =>
      isRedirected(scenario) && scenario.expect.error?.kind === 'sdk' && !isCreated(scenario),
  },
  {
    reason: 'a browser hides redirections: what is more than a question is not sent again',
    of: (scenario) => isRedirected(scenario) && isCreated(scenario),
    change: (scenario) => ({
      ...scenario,
      expect: { error: { kind: 'sdk' }, requests: ['POST /invites'], elapsed: [0, 0] },
    }),
  },
  {
    reason: 'a browser hides redirections: a question is asked again for the browser to follow',
    of: isRedirected,
    change: askedAgain,
  },
];

/** How workers at the edge of a network differ. */
const worker: readonly Difference[] = [
  {
    reason: 'workerd does not tell whether what failed had been sent',
    of: ({ name }) => name.startsWith('nothing listens: a POST'),
  },
  {
    reason: 'workerd keeps no connection whose answer is not read to its end',
    of: ({ name }) => name === 'a call that is repeated does not cost a connection',
  },
  {
    reason: 'workerd leaves a byte order mark in a text',
    of: ({ name }) => name === 'JSON with a byte order mark is read',
  },
];

/** How platforms differ, by their names: the first difference that a scenario has counts. */
export const differences = { Chromium: browser, workerd: worker, Deno: [], Bun: [] } as const;

/** How a scenario is to go on a platform; a text says why it is left out. */
export function adapted(scenario: Scenario, platform: Platform): Scenario | string {
  const all: readonly Difference[] = differences[platform];
  const difference = all.find(({ of }) => of(scenario));
  if (!difference) return scenario;
  return difference.change?.(scenario) ?? difference.reason;
}

/** The scenarios that can run on a platform, by their numbers, and how many they are. */
export function adaptedAll(platform: Platform) {
  const runnable = scenarios.flatMap((given, index) => {
    const isRunnable = typeof adapted(given, platform) === 'object';
    return isRunnable ? [{ index, name: `${given.goal} ${given.name}` }] : [];
  });
  const left = scenarios.length - runnable.length;
  return { runnable, sum: `${platform}: ${runnable.length} scenarios run, ${left} are left out` };
}

function isRedirected(scenario: Scenario): boolean {
  const { status = 200 } = answersOf(scenario)[0] ?? {};
  return status >= 300 && status < 400;
}

function answersOf({ server = [] }: Scenario): readonly Answer[] {
  return 'map' in server ? (server as readonly Answer[]) : [];
}

function isCreated({ call }: Scenario): boolean {
  return call.operation === 'create';
}

function askedAgain(scenario: Scenario): Scenario {
  const [first = {}, ...answers] = answersOf(scenario);
  const { requests, ...expected } = scenario.expect;
  const [question = '', ...others] = requests ?? [];
  const all = { requests: [question, question, ...others.map(withBrowserHeaders)] };
  return {
    ...scenario,
    server: [first, first, ...answers],
    expect: { ...expected, ...(requests && all) },
  };
}

/** On the way to another origin, a browser takes away these alone. */
function withBrowserHeaders(request: string | ExpectedRequest): string | ExpectedRequest {
  if (typeof request === 'string' || !request.line.startsWith('B ')) return request;
  return { ...request, headers: { Authorization: null, Cookie: null } };
}
