import { adapted, type Platform } from './elsewhereDifferences.js';
import { judge } from './judge.js';
import { run, secretsIn } from './run.js';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios/all.js';
import { ours } from './subjects/ours.js';

// The fault suite without a test runner, for platforms that have none of ours: prints what differs, and a sum.

const platform: Platform = 'Deno' in globalThis ? 'Deno' : 'Bun';
const counts = { passed: 0, failed: 0, 'left out': 0 };

for (const given of scenarios) {
  const scenario = adapted(given, platform);
  if (typeof scenario === 'string') {
    console.log(`left out: ${given.goal} ${given.name}: ${scenario}`);
    counts['left out'] += 1;
    continue;
  }
  const problems = await problemsOf(scenario);
  for (const problem of problems) console.log(`${given.goal} ${given.name}: ${problem}`);
  counts[problems.length > 0 ? 'failed' : 'passed'] += 1;
}
const sum = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
console.log(`${platform}: ${sum.join(', ')}`);
process.exit(counts.failed === 0 ? 0 : 1);

async function problemsOf(scenario: Scenario): Promise<readonly string[]> {
  const seen = await run(scenario, ours);
  if (!seen) return ['it cannot be run'];
  const leaks = seen.outcomes.flatMap((outcome) =>
    outcome.kind === 'error' ? secretsIn(outcome.shown) : [],
  );
  return [...judge(scenario, seen, true), ...leaks.map((secret) => `an error shows ${secret}`)];
}
