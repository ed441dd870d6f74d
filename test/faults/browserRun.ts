import { place } from './browserServers.js';
import { adapted, type Platform } from './elsewhereDifferences.js';
import { judge } from './judge.js';
import { run, secretsIn } from './run.js';
import { scenarios } from './scenarios/all.js';
import { ours } from './subjects/ours.js';

// The fault suite for platforms that can start no servers: runs the scenario that it is told.

/** What differs from what a scenario expects, and the secrets that its errors show. */
export interface Verdict {
  readonly problems: readonly string[];
  readonly leaks: readonly string[];
}

/** The scenario to run, by its number, and who starts its servers. */
export interface Order {
  readonly index: number;
  readonly host: string;
  readonly platform: Platform;
}

/** Runs a scenario. */
export async function runScenario({ index, host, platform }: Order): Promise<Verdict> {
  Object.assign(place, { index, host });
  const given = scenarios[index];
  const scenario = given && adapted(given, platform);
  const seen = typeof scenario === 'object' && (await run(scenario, ours));
  if (!seen) return { problems: ['it cannot be run'], leaks: [] };
  const leaks = seen.outcomes.flatMap((outcome) =>
    outcome.kind === 'error' ? secretsIn(outcome.shown) : [],
  );
  return { problems: judge(scenario, seen, true), leaks };
}

Object.assign(globalThis, { runScenario });
