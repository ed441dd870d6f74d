import { describe, expect, test } from 'vitest';
import { diagnose } from '../../generator/diagnostics/diagnostic.js';
import { reportPretty } from '../../generator/diagnostics/report/pretty.js';
import { visible } from '../../generator/diagnostics/visible.js';
import { contextOf, dangling, on } from './place.js';

const text = Array.from({ length: 60 }, (_, index) => `line ${index + 1}`).join('\n');

describe('the pretty report', () => {
  test('shows a finding with its frame, its help and its overlay action', () => {
    const context = contextOf('a:\n  $ref: "#/x"\nb: 1', { '/a/$ref': on(2, 9, 14) });
    expect(reportPretty([dangling('/a/$ref')], context)).toBe(
      `error[dangling-ref] api.yml:2:9
  \`#/components/schemas/Pet\` points at nothing.
    1 | a:
  > 2 |   $ref: "#/x"
      |         ^~~~~
    3 | b: 1
  help: Define what it names, in the document or in an overlay.
  overlay:
    - target: $.components.schemas
      description: "\`#/components/schemas/Pet\` points at nothing."
      update: { "Pet": { "type": "object" } }
`,
    );
  });

  test('says the same thing once for many places, with every overlay action once', () => {
    const positions = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`/${index}`, on(index * 4 + 1, 1, 5)]),
    );
    const findings = Object.keys(positions).map((pointer) => dangling(pointer));
    const report = reportPretty(findings, contextOf(text, positions));
    expect(report.match(/points at nothing\.$/gm)).toHaveLength(1);
    expect(report.match(/- target:/g)).toHaveLength(1);
    expect(report).toContain(
      'also at 5:1, 9:1, 13:1, 17:1, 21:1, 25:1, 29:1, 33:1 and 5 more places',
    );
    expect(report.match(/^ {2}>/gm)).toHaveLength(2);
  });

  test('counts the overlay actions that it leaves out, once each', () => {
    const findings = ['/a', '/b', '/c', '/d', '/a', '/b'].map((pointer) => ({
      ...dangling('/'),
      mends: [{ kind: 'remove', pointer } as const],
    }));
    const report = reportPretty(findings, contextOf(''));
    expect(report.match(/- target: .*/g)).toEqual([
      '- target: $.a',
      '- target: $.b',
      '- target: $.c',
    ]);
    expect(report).toContain('# … and 1 more; the JSON report has them all.');
  });

  test('names the file of other places that stand elsewhere', () => {
    const positions = { '/a': on(1, 1, 2), '/b': on(1, 1, 2, 'other.yml') };
    const report = reportPretty([dangling('/a'), dangling('/b')], contextOf('x', positions));
    expect(report).toContain('also at other.yml:1:1');
    expect(report.match(/^ {2}>/gm)).toHaveLength(1);
  });

  test('orders findings by place, errors last', () => {
    const positions = { '/a': on(1, 1, 2), '/b': on(2, 1, 2), '/c': on(3, 1, 2) };
    const report = reportPretty(
      [
        dangling('/a'),
        diagnose('missing-info-version', undefined, { source: { file: 'api.yml', pointer: '/c' } }),
        diagnose('missing-info-title', undefined, { source: { file: 'api.yml', pointer: '/b' } }),
      ],
      contextOf('x\ny\nz', positions),
    );
    expect(report.match(/^\w+\[.*/gm)).toEqual([
      'warning[missing-info-title] api.yml:2:1',
      'warning[missing-info-version] api.yml:3:1',
      'error[dangling-ref] api.yml:1:1',
    ]);
  });

  test('counts what it leaves out of too many warnings, and leaves out no error', () => {
    const warnings = Array.from({ length: 25 }, (_, index) =>
      diagnose('optional-path-parameter', { name: `p${index}` }),
    );
    const errors = Array.from({ length: 25 }, (_, index) => dangling('/a', `#/p${index}`));
    const report = reportPretty([...warnings, ...errors], contextOf(''));
    expect(report.match(/^warning\[/gm)).toHaveLength(20);
    expect(report.match(/^error\[/gm)).toHaveLength(25);
    expect(report).toContain(
      '… and 5 more [optional-path-parameter]; the JSON report has them all.',
    );
  });

  test('shows a finding without a place by its words alone', () => {
    const report = reportPretty([diagnose('file-missing', { file: 'api.yml' })], contextOf(''));
    expect(report).toMatch(
      /^error\[file-missing\]\n {2}There is no file api\.yml\.\n {2}help: .*\n$/,
    );
  });

  test('keeps the overlay actions of warnings to itself when only those of errors are wanted', () => {
    const warning = diagnose('missing-info-version', undefined, {
      mends: [{ kind: 'remove', pointer: '/info' }],
    });
    const report = (actions: 'all' | 'errors'): string =>
      reportPretty([warning, dangling('/a')], contextOf(''), { actions });
    expect(report('all').match(/- target/g)).toHaveLength(2);
    expect(report('errors').match(/- target/g)).toHaveLength(1);
  });

  test('uses colours only when asked to', () => {
    const context = contextOf('x', { '/a': on(1, 1, 2) });
    expect(reportPretty([dangling('/a')], context)).not.toContain('\u001b');
    expect(reportPretty([dangling('/a')], context, { colour: true })).toContain(
      '\u001b[1;31merror[dangling-ref]\u001b[0m',
    );
  });

  test('lets no text of the document steer the terminal', () => {
    const hostile = '\u001b]0;owned\u0007\r\u202e\n\u009b2J';
    const finding = diagnose(
      'dangling-ref',
      { ref: hostile },
      {
        source: { file: `${hostile}.yml`, pointer: '/a' },
        mends: [{ kind: 'update', pointer: `/${hostile}`, value: { [hostile]: hostile } }],
      },
    );
    const context = contextOf(hostile.repeat(3), { '/a': on(1, 1, 3, `${hostile}.yml`) });
    const report = reportPretty([finding], context);
    expect(visible(report.replaceAll('\n', ''))).toBe(report.replaceAll('\n', ''));
    expect(report.split('\n')).toHaveLength(11);
  });

  test('shortens texts that are too long to read', () => {
    const report = reportPretty([dangling('/a', `#/${'x'.repeat(10_000)}`)], contextOf(''));
    expect(report.length).toBeLessThan(2_000);
  });

  test('says nothing about nothing', () => {
    expect(reportPretty([], contextOf(''))).toBe('');
  });
});
