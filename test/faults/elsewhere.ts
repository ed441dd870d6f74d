import { judge } from './judge.js';
import { run } from './run.js';
import { scenarios } from './scenarios/all.js';
import { ours } from './subjects/ours.js';

// The fault suite without a test runner, for platforms that have none of ours: prints what differs, and a sum.

let wrong = 0;
for (const scenario of scenarios) {
  const seen = await run(scenario, ours);
  const problems = seen ? judge(scenario, seen, true) : ['it cannot be run'];
  for (const problem of problems) console.log(`${scenario.goal} ${scenario.name}: ${problem}`);
  if (problems.length > 0) wrong += 1;
}
console.log(`${scenarios.length - wrong} passed, ${wrong} failed`);
process.exit(wrong === 0 ? 0 : 1);
