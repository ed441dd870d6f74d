import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../generator/diagnostics/diagnostic.js';
import { reportGithub } from '../../generator/diagnostics/report/github.js';
import { reportJson } from '../../generator/diagnostics/report/json.js';
import { reportSarif } from '../../generator/diagnostics/report/sarif.js';
import { contextOf, dangling, on } from './place.js';
import { sarifSchema } from './sarifSchema.js';

const context = contextOf('', {
  '/a': on(3, 5, 12),
  '/wide': { file: 'api.yml', line: 1, column: 1, endLine: 4, endColumn: 2 },
});
const version = diagnose('missing-info-version', undefined, {
  source: { file: 'api.yml', pointer: '/wide' },
  mends: [{ kind: 'remove', pointer: '/info' }],
});
const nowhere = diagnose('file-missing', { file: 'a,b:c.yml' });

describe('the JSON report', () => {
  test('has one shape for every finding', () => {
    const records: unknown = JSON.parse(reportJson([nowhere, dangling('/a')], context));
    expect(records).toEqual([
      {
        code: 'dangling-ref',
        severity: 'error',
        message: '`#/components/schemas/Pet` points at nothing.',
        hint: 'Define what it names, in the document or in an overlay.',
        file: 'api.yml',
        line: 3,
        column: 5,
        endLine: 3,
        endColumn: 12,
        pointer: '/a',
        overlay: [
          {
            target: '$.components.schemas',
            description: '`#/components/schemas/Pet` points at nothing.',
            update: { Pet: { type: 'object' } },
          },
        ],
      },
      {
        code: 'file-missing',
        severity: 'error',
        message: 'There is no file a,b:c.yml.',
        hint: 'Check the path; it is relative to the working folder.',
        ...{ file: null, line: null, column: null, endLine: null, endColumn: null },
        pointer: null,
        overlay: [],
      },
    ]);
  });

  test('ends with a line break and is an array even when there is nothing to say', () => {
    expect(reportJson([], context)).toBe('[]\n');
  });
});

describe('the GitHub report', () => {
  test('is one command a line, with the severity in the words of GitHub', () => {
    const note = { ...version, severity: 'note' } as const;
    expect(reportGithub([dangling('/a'), version, note, nowhere], context).split('\n')).toEqual([
      '::warning file=api.yml,line=1,endLine=4,title=missing-info-version::The API has no version.%0AIt is read as `0.0.0`.',
      '::notice file=api.yml,line=1,endLine=4,title=missing-info-version::The API has no version.%0AIt is read as `0.0.0`.',
      '::error file=api.yml,line=3,col=5,endColumn=11,title=dangling-ref::`#/components/schemas/Pet` points at nothing.%0ADefine what it names, in the document or in an overlay.',
      '::error title=file-missing::There is no file a,b:c.yml.%0ACheck the path; it is relative to the working folder.',
      '',
    ]);
  });

  test('lets no text of the document begin a command of its own', () => {
    const file = 'x,title=y::z%0A.yml';
    const finding = diagnose(
      'dangling-ref',
      { ref: '100%\n::error::\r\u001b' },
      { source: { file, pointer: '/h' } },
    );
    const report = reportGithub([finding], contextOf('', { '/h': on(1, 1, 2, file) }));
    expect(report).toMatch(/^::error file=x%2Ctitle=y%3A%3Az%250A\.yml,line=1,.*\n$/);
    expect(report).toContain('::`100%25\\u000a::error::\\u000d\\u001b` points at nothing.');
    expect(report.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the SARIF report', () => {
  const docs = [{ code: 'dangling-ref', says: 'Each `$ref` must lead somewhere.', section: '4.8' }];
  const options = { toolName: 'openapi-managers', toolVersion: '1.2.3', docs };
  const text = reportSarif([dangling('/a'), version, nowhere], context, options);
  const report = (): Log => JSON.parse(text) as Log;

  interface Log {
    readonly runs: readonly Run[];
  }

  interface Run {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }

  test('has the shape that SARIF 2.1.0 requires', () => {
    const validate = new Ajv({ allErrors: true }).compile(sarifSchema);
    expect([validate(report()), validate.errors]).toEqual([true, null]);
  });

  test('refers each result to its rule, and has help for each rule', () => {
    const [run] = report().runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map((rule) => rule.id)).toEqual([
      'dangling-ref',
      'file-missing',
      'missing-info-version',
    ]);
    expect(run?.results.map((result) => rules[result.ruleIndex]?.id)).toEqual(
      run?.results.map((result) => result.ruleId),
    );
    expect(rules[0]).toMatchObject({ help: { text: 'Each `$ref` must lead somewhere. (4.8)' } });
    expect(rules[1]).toMatchObject({ help: { text: 'File missing.' } });
  });

  test('gives regions, and the overlay actions as properties', () => {
    expect(report().runs[0]?.results).toMatchObject([
      { level: 'warning' },
      {
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'api.yml' },
              region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 12 },
            },
          },
        ],
        properties: { overlay: [{ target: '$.components.schemas' }] },
      },
      { locations: [] },
    ]);
  });

  test('writes paths as URIs', () => {
    const odd = diagnose('missing-paths', undefined, {
      source: { file: 'a b/ö#.yml', pointer: '' },
    });
    const text = reportSarif([odd], contextOf(''), options);
    expect(text).toContain('"uri": "a%20b/%C3%B6%23.yml"');
  });
});
