import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules, type RuleId } from '../../generator/diff/rules.js';
import type { Rule } from '../../generator/diff/rules/rule.js';
import { levelOf } from '../../generator/diff/version.js';
import { errorsOf, type Consumer } from './consumers.js';
import { changesOf, lineOf, modulesIn, rulePairs, type RulePair } from './pairs.js';

/**
 * Each file of `rules/` is named after a rule of the table and holds two documents, the program of a caller and the
 * changes that must be found: `UPDATE_RULES=1` writes these; read every line before it is committed. The compiler judges
 * the level: the program compiles against the base, and against the head unless it is told that it breaks.
 */
const pairs = rulePairs();
const table: ReadonlyMap<string, Rule> = new Map(Object.entries<Rule>(rules));
const judged = pairs.filter(({ consumer }) => consumer !== undefined);
const errors = new Map<
  RulePair,
  { readonly base: readonly string[]; readonly head: readonly string[] }
>();

beforeAll(async () => {
  const consumers: Consumer[] = [];
  for (const pair of judged) {
    for (const fragment of [pair.base, pair.head]) {
      const modules = await modulesIn(fragment);
      const hasOwnRuntime = Object.keys(fragment.replace).some((file) => file.includes('runtime/'));
      consumers.push({ text: pair.consumer ?? '', modules, hasOwnRuntime });
    }
  }
  const found = errorsOf(consumers);
  for (const [index, pair] of judged.entries()) {
    errors.set(pair, { base: found[2 * index] ?? [], head: found[2 * index + 1] ?? [] });
  }
}, 600_000);

describe.each(pairs)('$name', (pair) => {
  test('finds each change once, at its level and its place', () => {
    const found = changesOf(pair).map((change) => lineOf(change, pair));
    if (process.env['UPDATE_RULES'] === '1') return writeChanges(pair, found);
    expect(found).toEqual(pair.changes);
  });

  test('and the compiler agrees', () => {
    const { base, head } = errors.get(pair) ?? { base: [], head: [] };
    expect(base).toEqual([]);
    if (pair.consumer !== undefined) {
      expect(head.length > 0, head.join('\n')).toBe(breaks(pair, table));
    }
  });
});

describe('the table', () => {
  test('has a pair for each rule, and each file is named after one', () => {
    const named = new Set(pairs.map(({ rule }) => rule).filter((rule) => rule !== 'none'));
    expect([...named].filter((rule) => !table.has(rule))).toEqual([]);
    // Programs that break are found by the compiler itself: see test/cli/compile.test.ts.
    const unpaired = [...table.keys()].filter((rule) => !named.has(rule));
    expect(unpaired).toEqual(['program-broken']);
  });

  test('has pairs that show the rule they are named after', () => {
    const silent = pairs.filter(
      ({ rule, changes }) =>
        rule !== 'none' && !changes.some((line) => line.includes(`  ${rule}  `)),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('has levels of which none could be another without a pair that disagrees with the compiler', () => {
    const unnoticed = judged
      .filter(({ rule, changes }) => changes.length === 1 && table.get(rule)?.seen !== 'run')
      .filter((pair) => breaks(pair, flipped(pair.rule)) === hasErrors(pair));
    expect(unnoticed.map(({ name }) => name)).toEqual([]);
  });

  test('says what each rule means in a sentence, and in one for a changelog', () => {
    const unspoken = [...table].filter(
      ([, { meaning, says }]) => !/^[A-Z].*\.$/u.test(meaning) || !says.endsWith('.'),
    );
    expect(unspoken).toEqual([]);
    const levels: RuleId[] = ['unknown-change'];
    expect(levelOf(levels.map((rule) => rules[rule]))).toBe('major');
  });
});

function writeChanges(pair: RulePair, found: readonly string[]): void {
  const file = path.join(import.meta.dirname, 'rules', `${pair.rule}.md`);
  const wanted = pairs.filter(({ rule }) => rule === pair.rule).indexOf(pair);
  let index = -1;
  const text = readFileSync(file, 'utf8').replace(/```text changes\n[\s\S]*?```/gu, (whole) => {
    index += 1;
    return index === wanted
      ? `\`\`\`text changes\n${found.map((one) => `${one}\n`).join('')}\`\`\``
      : whole;
  });
  writeFileSync(file, text);
}

function hasErrors(pair: RulePair): boolean {
  return (errors.get(pair)?.head.length ?? 0) > 0;
}

/** Whether a pair breaks what the compiler looks at, by a table of rules. */
function breaks({ changes }: RulePair, by: ReadonlyMap<string, Rule>): boolean {
  return changes
    .map((line) => by.get(line.split('  ')[1] ?? ''))
    .some((rule) => rule?.level === 'major' && rule.seen === 'compile');
}

/** The table with another level for a rule. */
function flipped(rule: string): ReadonlyMap<string, Rule> {
  const known = table.get(rule) ?? rules['unknown-change'];
  const isMajor = known.level === 'major' && known.seen === 'compile';
  const other: Rule = isMajor
    ? { ...known, level: 'minor' }
    : { ...known, level: 'major', seen: 'compile' };
  return new Map([...table, [rule, other]]);
}
