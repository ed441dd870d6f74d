import { describe, expect, test } from 'vitest';
import { readArguments } from '../../generator/cli/arguments.js';
import { commands, options } from '../../generator/cli/options.js';

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));

describe('what a command line asks for', () => {
  test('nothing but a command: no option is set', () => {
    const { value, diagnostics } = read('generate');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      command: 'generate',
      arguments: [],
      help: false,
      version: false,
      spec: undefined,
      config: undefined,
      documents: undefined,
      out: undefined,
      overlays: [],
      noOverlay: false,
      allowRemote: [],
      refRoot: undefined,
      strict: false,
      ledger: false,
      maxLoss: undefined,
      failOnWarning: false,
      failOn: undefined,
      compile: [],
      checkVersion: false,
      nextVersion: false,
      date: undefined,
      watch: false,
      extract: false,
      force: false,
      dryRun: false,
      reporter: 'pretty',
      json: false,
      quiet: false,
      verbose: false,
    });
  });

  test.each([
    ['--spec a.yml', { spec: 'a.yml' }],
    ['--spec=-a.yml', { spec: '-a.yml' }],
    ['--spec a.yml --spec b.yml', { spec: 'b.yml' }],
    ['--config c.yml', { config: 'c.yml' }],
    ['--out sdk', { out: 'sdk' }],
    ['--overlay a.yml --overlay=b.yml', { overlays: ['a.yml', 'b.yml'] }],
    ['--no-overlay', { noOverlay: true }],
    [
      '--allow-remote example.com --allow-remote example.org',
      { allowRemote: ['example.com', 'example.org'] },
    ],
    ['--ref-root ..', { refRoot: '..' }],
    ['--strict', { strict: true }],
    ['--fail-on warning', { failOnWarning: true }],
    ['--force', { force: true }],
    ['--dry-run', { dryRun: true }],
    ['--reporter sarif', { reporter: 'sarif' }],
    ['--json', { json: true }],
    ['--quiet', { quiet: true }],
    ['-q', { quiet: true }],
    ['--verbose', { verbose: true }],
    ['--help', { help: true }],
    ['-h', { help: true }],
    ['--version', { version: true }],
  ])('%s', (line, expected) => {
    const { value, diagnostics } = read(`generate ${line}`);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ command: 'generate', ...expected });
  });

  test('options may stand before the command', () => {
    expect(read('--json --out sdk check').value).toMatchObject({
      command: 'check',
      json: true,
      out: 'sdk',
    });
  });

  test.each([
    ['diff main', { command: 'diff', arguments: ['main'] }],
    ['diff a.yml --fail-on minor b.yml', { arguments: ['a.yml', 'b.yml'], failOn: 'minor' }],
    ['diff -- -x', { arguments: ['-x'] }],
    ['diff main --fail-on major', { failOn: 'major', failOnWarning: false }],
    ['diff main --compile a --compile=b', { compile: ['a', 'b'] }],
    ['diff main --check-version --next-version', { checkVersion: true, nextVersion: true }],
    ['diff main --reporter markdown', { reporter: 'markdown' }],
    ['release', { command: 'release', arguments: [] }],
    ['release v1.0.0 --date 2024-02-29', { arguments: ['v1.0.0'], date: '2024-02-29' }],
    ['check --watch', { watch: true }],
    ['diff --help', { help: true }],
  ])('%s', (line, expected) => {
    const { value, diagnostics } = read(line);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject(expected);
  });

  test.each(['--help', '--version'])('%s needs no command', (line) => {
    expect(read(line).diagnostics).toEqual([]);
  });
});

describe('mistakes', () => {
  test.each([
    ['', 'command-missing', 'The commands are `generate`, `check`'],
    ['generat', 'unknown-command', 'Did you mean `generate`?'],
    [
      'frobnicate',
      'unknown-command',
      'The commands are `generate`, `check`, `diff`, `release`, `translate`.',
    ],
    ['generate --ovrelay a.yml', 'unknown-option', 'Did you mean `--overlay`?'],
    ['generate --frobnicate', 'unknown-option', '`openapi-managers generate --help`'],
    ['generate -z', 'unknown-option', '`openapi-managers generate --help`'],
    ['check --force', 'unknown-option', '`openapi-managers check --help`'],
    ['--frobnicate', 'unknown-option', '`openapi-managers --help`'],
    ['generate spec.yml', 'unexpected-argument', '`--spec`'],
    ['diff a b c', 'unexpected-argument', '`--spec`'],
    ['release a b', 'unexpected-argument', '`--spec`'],
    ['diff', 'argument-missing', 'Write `openapi-managers diff <base> [<head>]`'],
    ['diff --next-version', 'argument-missing', '`--help` has examples.'],
    ['diff a --fail-on warning', 'option-value-unknown', 'It can be `major`, `minor`.'],
    ['check --fail-on major', 'option-value-unknown', 'It can be `warning`.'],
    ['check --reporter markdown', 'option-value-unknown', 'It can be `pretty`'],
    ['release --date tomorrow', 'option-value-date', 'It is a day, such as `2026-03-01`.'],
    ['release --date 2026-13-01', 'option-value-date', 'It is a day'],
    ['release --date 2026-02-29', 'option-value-date', 'It is a day'],
    ['release --date 2026-04-31', 'option-value-date', 'It is a day'],
    ['release --date 2026-01-00', 'option-value-date', 'It is a day'],
    ['generate --spec', 'option-value-missing', 'Write `--spec FILE`.'],
    ['generate --spec --out x', 'option-value-missing', 'Write `--spec FILE`.'],
    ['generate --out=', 'option-value-missing', 'Write `--out DIR`.'],
    ['generate --strict=no', 'option-value-unwanted', 'Write `--strict` alone.'],
    ['generate --reporter prety', 'option-value-unknown', 'Did you mean `pretty`?'],
    ['generate --reporter xml', 'option-value-unknown', '`pretty`, `json`, `github`, `sarif`'],
    ['generate --fail-on error', 'option-value-unknown', 'It can be `warning`.'],
  ])('%s', (line, code, hint) => {
    const { diagnostics } = read(line);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('how to report them is still known', () => {
    expect(read('generate --reporter json --nonsense').value.reporter).toBe('json');
  });

  test.each(Object.keys(options))('a misspelled --%s brings the right one to mind', (name) => {
    const command = Object.entries(commands).find(([, one]) =>
      one.options.some((option) => option === name),
    );
    const { diagnostics } = read(`${command?.[0] ?? ''} --${name.slice(0, -1)}`);
    expect(diagnostics[0]?.hint).toBe(`Did you mean \`--${name}\`?`);
  });
});
