import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../generator/cli/arguments.js';
import { change } from '../../generator/diff/change.js';
import { reportMarkdown } from '../../generator/diff/report/markdown.js';
import { verdictOf } from '../../generator/diff/verdict.js';
import { root } from '../../scripts/house-rules/root.js';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: { readonly [name: string]: unknown };
}

interface Job {
  readonly if?: string;
  readonly permissions: { readonly [name: string]: string };
  readonly steps: readonly Step[];
}

const text = await readFile(join(root, '.github/workflows/sdk.yml'), 'utf8');
// The tests look at no other parts of it.
const workflow = parse(text) as {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: { readonly [name: string]: Job };
};
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const lines = steps.flatMap(({ run = '' }) => run.split('\n'));
const commands = lines.filter((line) => line.includes('npx openapi-managers '));

/** The words of a simple command, up to what the shell does with its output. */
function wordsOf(line: string): readonly string[] {
  const [, words = ''] = /npx openapi-managers ([^|>;&]*)/u.exec(line) ?? [];
  return words
    .trim()
    .split(/\s+/u)
    .map((word) => (word === '"$BASE"' ? 'main' : word));
}

describe('the workflow that others copy', () => {
  test('has commands', () => {
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(text.match(/npx openapi-managers /gu)).toHaveLength(commands.length);
  });

  test.each(commands)('%s', (line) => {
    const { value, diagnostics } = readArguments(wordsOf(line));
    expect(diagnostics).toEqual([]);
    expect(['check', 'diff']).toContain(value.command);
  });

  test('pins every action to a version', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(3);
    expect(actions.filter((action) => !/^[\w.-]+(?:\/[\w.-]+)+@v\d+$/u.test(action))).toEqual([]);
  });

  test('lets no text of an event into a script', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    expect(text).not.toContain('pull_request_target');
  });

  test('gives each job the permissions that it needs, and no other', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.fromEntries(jobs.map(([name, { permissions }]) => [name, permissions]))).toEqual({
      change: { contents: 'read', 'pull-requests': 'write', 'security-events': 'write' },
      publish: { contents: 'read', 'id-token': 'write' },
    });
    expect(text).not.toContain('secrets.');
  });

  test('leaves no credentials in the checkout, and compares with the whole history', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false, false]);
    expect(checkouts[0]?.with?.['fetch-depth']).toBe(0);
  });

  test('writes for pull requests of this repository only, as others have no right to', () => {
    const writing = steps.filter(({ uses, run }) =>
      /upload-sarif|gh /u.test(`${uses ?? ''} ${run ?? ''}`),
    );
    expect(writing.length).toBe(2);
    expect(writing.map((step) => step.if)).toEqual(writing.map(() => "env.IS_OURS == 'true'"));
  });

  test('loses no failure in a pipe, as its shell would', () => {
    expect(lines.filter((line) => /npx[^|]*\|(?!\|)/u.test(line))).toEqual([]);
  });

  test('finds its own comment again, by the first line of the report', () => {
    const one = { title: 'main', package: { name: 'a', version: '1.0.0' } };
    const added = change('method-added', { subject: 'a.b', at: '' });
    const place = () => ({ place: undefined, headPlace: undefined });
    const [marker = ''] = reportMarkdown(verdictOf({ base: one, head: one }, [added], place)).split(
      '\n',
    );
    expect(marker).toMatch(/^<!-- .+ -->$/u);
    expect(text).toContain(`startswith("${marker}")`);
  });
});
