import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules, type RuleId } from '../../generator/diff/rules.js';
import type { Rule } from '../../generator/diff/rules/rule.js';
import { levelOf } from '../../generator/diff/version.js';
import { errorsOf, type Consumer } from './consumers.js';
import { modulesFor } from './documents.js';
import { changesOf, documentIn, lineOf, rulePairs, type RulePair } from './pairs.js';

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
      const modules = await modulesFor(documentIn(fragment), fragment.convention);
      consumers.push({ text: pair.consumer ?? '', modules });
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
    const breaks = changesOf(pair).some(
      ({ rule, level }) => level === 'major' && table.get(rule)?.seen === 'compile',
    );
    if (pair.consumer !== undefined) expect(head.length > 0, head.join('\n')).toBe(breaks);
  });
});

describe('the table', () => {
  test('has a pair for each rule, and each file is named after one', () => {
    const named = new Set(pairs.map(({ rule }) => rule).filter((rule) => rule !== 'none'));
    expect([...named].filter((rule) => !table.has(rule))).toEqual([]);
    expect([...table.keys()].filter((rule) => !named.has(rule))).toEqual([]);
  });

  test('has pairs that show the rule they are named after', () => {
    const silent = pairs.filter(
      ({ rule, changes }) =>
        rule !== 'none' && !changes.some((line) => line.includes(`  ${rule}  `)),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('says what each rule means in a sentence, and in one for a changelog', () => {
    const unspoken = [...table].filter(
      ([, { meaning, says }]) => !/^[A-Z].*\.$/u.test(meaning) || !/\.$/u.test(says),
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
