import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { githubCommands } from '../../generator/diagnostics/report/github.js';
import { sarifLog } from '../../generator/diagnostics/report/sarif.js';
import { visible } from '../../generator/diagnostics/visible.js';
import { change } from '../../generator/diff/change.js';
import { reportJson } from '../../generator/diff/report/json.js';
import { changeRecords } from '../../generator/diff/report/records.js';
import { reportText } from '../../generator/diff/report/text.js';
import type { PlaceOf } from '../../generator/diff/verdict.js';
import { sarifSchema } from '../diagnostics/sarifSchema.js';
import { all, at, verdict } from './verdicts.js';

describe('a verdict', () => {
  test.each<readonly [string, string, boolean]>([
    ['1.4.0', '1.4.0', false],
    ['1.4.0', '1.99.99', false],
    ['1.4.0', '2.0.0-beta.1', false],
    ['1.4.0', '2.0.0', true],
    ['1.4.0', '2.0.0+build', true],
    ['1.4.0', '10.0.0', true],
    ['0.4.0', '0.4.9', false],
    ['0.4.0', '0.5.0', true],
  ])('after %s, %s is enough for a break: %s', (before, after, isEnough) => {
    expect(verdict({ versions: [before, after] }).isVersionEnough).toBe(isEnough);
  });

  test.each<readonly [string, string, boolean]>([
    ['1.4.0', '1.3.9', false],
    ['1.4.0', '1.4.0-beta.1', false],
    ['1.4.0-beta.2', '1.4.0-beta.1', false],
    ['1.4.0-beta.2', '1.4.0-beta.11', true],
    ['1.4.0-beta', '1.4.0-alpha.1', false],
    ['1.4.0-beta', '1.4.0-1', false],
    ['1.4.0-beta', '1.4.0-beta.1', true],
    ['1.4.0-beta', '1.4.0-beta', true],
    ['1.4.0-beta', '1.4.0', true],
    ['next', 'next', true],
  ])('after %s, %s is enough for no change: %s', (before, after, isEnough) => {
    expect(verdict({ changes: [], versions: [before, after] }).isVersionEnough).toBe(isEnough);
  });
});

describe('as text', () => {
  test('has the rule, the subject, the sentence and the place of each change', () => {
    expect(reportText(verdict())).toBe(`\
pet-shop: main -> now

major  response-property-removed  Pet.age
       \`Pet.age\` is gone.
       spec/api.yml:30:5 (in main)

major  response-nullable-added    Pet.name
       \`Pet.name\` may be null now.
       string -> string | null
       spec/api.yml:40:5

major  node-raised                package
       Node >=20 is needed now; it was >=18.

minor  method-added               pets.list
       \`pets.list\` is new.
       spec/api.yml:40:5

3 major, 1 minor. After 1.4.0, the next version is 2.0.0.
`);
  });

  test.each([
    [
      { changes: [] },
      'pet-shop: main -> now\n\nNo change for callers. The version may stay 1.4.0.\n',
    ],
    [
      { versions: ['0.4.0', '0.4.0'] as const },
      'After 0.4.0, the next version is 0.5.0 (before 1.0, major counts as minor).\n',
    ],
  ])('says what the version may be, case %#', (one, end) => {
    expect(reportText(verdict(one)).endsWith(end)).toBe(true);
  });

  test('names the position where the file is not at hand', () => {
    const placing: PlaceOf = () => ({ place: undefined, headPlace: undefined });
    expect(reportText(verdict({ placing }))).toContain(`       ${at} (in main)\n`);
  });

  test('steers no terminal', () => {
    const hostile = change('method-added', { subject: 'a\u001b[2J\nb', at: 'a\u202e.yml#' });
    const placing: PlaceOf = () => ({ place: undefined, headPlace: undefined });
    const name = 'pets\u001b]0;x\u0007';
    const text = reportText(verdict({ changes: [hostile], name, placing }));
    expect(text).toBe(text.split('\n').map(visible).join('\n'));
    expect(text).toContain('a\\u001b[2J\\u000ab');
  });
});

test('as JSON has a form that is stable', () => {
  const { changes, ...sum } = JSON.parse(reportJson(verdict())) as { changes: readonly unknown[] };
  expect(sum).toEqual({
    base: { title: 'main', package: { name: 'pet-shop', version: '1.4.0' } },
    head: { title: 'now', package: { name: 'pet-shop', version: '1.4.0' } },
    level: 'major',
    nextVersion: '2.0.0',
    isVersionEnough: false,
  });
  expect(changes[0]).toEqual({
    rule: 'response-property-removed',
    level: 'major',
    kind: 'removed',
    subject: 'Pet.age',
    text: '`Pet.age` is gone.',
    before: null,
    after: null,
    side: 'base',
    position: at,
    file: 'spec/api.yml',
    line: 30,
    column: 5,
    fingerprint: verdict().changes[0]?.fingerprint,
  });
  expect(changes[1]).toMatchObject({ before: 'string', after: 'string | null', side: 'head' });
  expect(changes[2]).toMatchObject({ position: '', file: null, line: null, column: null });
});

const records = (changes = all) =>
  changeRecords(verdict({ changes }), ({ level }) => (level === 'major' ? 'error' : 'note'));

describe('as annotations', () => {
  test('stand at lines of the later documents, also what is gone', () => {
    expect(githubCommands(records())).toBe(`\
::error file=spec/api.yml,line=28,col=5,endColumn=8,title=response-property-removed::major: \`Pet.age\` is gone.
::error file=spec/api.yml,line=40,col=5,endColumn=8,title=response-nullable-added::major: \`Pet.name\` may be null now.
::error file=spec/api.yml,line=1,col=5,endColumn=8,title=node-raised::major: Node >=20 is needed now; it was >=18.
::notice file=spec/api.yml,line=40,col=5,endColumn=8,title=method-added::minor: \`pets.list\` is new.
`);
  });

  test('are one line each, whatever a name is', () => {
    const hostile = change('method-added', { subject: 'a\n::error::b%0A::set-output', at });
    const text = githubCommands(records([hostile]));
    expect(text.match(/\n/gu)).toHaveLength(1);
    expect(text).toContain('a\\u000a::error::b%250A::set-output');
  });
});

describe('as SARIF', () => {
  const log = (changes = all) =>
    JSON.parse(
      sarifLog(records(changes), {
        ...{ toolName: 'openapi-managers', toolVersion: '1.0.0' },
        docs: [{ code: 'node-raised', says: 'Another Node is needed.' }],
      }),
    ) as Log;

  test('is valid', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(sarifSchema);
    validate(log());
    expect(validate.errors).toBeNull();
    expect(log([]).runs[0]?.results).toEqual([]);
  });

  test('has a place, a fingerprint and a rule with help for each change, as code scanning asks for', () => {
    const [run] = log().runs;
    const rules = run?.tool.driver.rules ?? [];
    const results = run?.results ?? [];
    expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'note']);
    expect(results.map(({ locations }) => locations.length)).toEqual([1, 1, 1, 1]);
    expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).not.toContain(
      false,
    );
    expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      verdict().changes.map(({ fingerprint }) => ({ 'change/v1': fingerprint })),
    );
    expect(rules.find(({ id }) => id === 'node-raised')?.help.text).toBe('Another Node is needed.');
    expect(rules.filter(({ help }) => help.text === '')).toEqual([]);
  });
});

/** What the tests look at of a log. */
interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; help: { text: string } }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly unknown[];
      readonly partialFingerprints: object;
    }[];
  }[];
}
