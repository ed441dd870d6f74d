import { describe, expect, test } from 'vitest';
import { judge } from './judge.js';
import { run, secretsIn } from './run.js';
import { scenarios } from './scenarios/all.js';
import { ours } from './subjects/ours.js';

/** All that the errors of the scenarios show, by the scenarios' names. */
const errors: (readonly [name: string, shown: string])[] = [];

const goals = [...new Set(scenarios.map(({ goal }) => goal))];

describe.each(goals)('%s', (goal) => {
  test.each(scenarios.filter((scenario) => scenario.goal === goal))('$name', async (scenario) => {
    const seen = await run(scenario, ours);
    for (const outcome of seen?.outcomes ?? [])
      if (outcome.kind === 'error') errors.push([scenario.name, outcome.shown]);
    expect(seen && judge(scenario, seen, true)).toEqual([]);
  });
});

test('no error of any scenario shows a secret', () => {
  const leaks = errors.flatMap(([name, shown]) =>
    secretsIn(shown).map((secret) => `${name}: ${secret}`),
  );
  expect(leaks).toEqual([]);
  expect(errors.length).toBeGreaterThan(100);
});

test('there are as many scenarios as there were, each with a name of its own', () => {
  const names = scenarios.map(({ goal, name }) => `${goal} ${name}`);
  expect(names.length).toBeGreaterThanOrEqual(250);
  expect(new Set(names).size).toBe(names.length);
});
