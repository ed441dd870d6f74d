import { describe, expect, test } from 'vitest';
import { readArguments } from '../../generator/cli/arguments.js';
import { options } from '../../generator/cli/options.js';

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));

describe('what a command line asks for', () => {
  test('nothing but a command: no option is set', () => {
    const { value, diagnostics } = read('generate');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      command: 'generate',
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

  test.each(['--help', '--version'])('%s needs no command', (line) => {
    expect(read(line).diagnostics).toEqual([]);
  });
});

describe('mistakes', () => {
  test.each([
    ['', 'command-missing', 'The commands are `generate`, `check`'],
    ['generat', 'unknown-command', 'Did you mean `generate`?'],
    ['frobnicate', 'unknown-command', 'The commands are `generate`, `check`.'],
    ['generate --ovrelay a.yml', 'unknown-option', 'Did you mean `--overlay`?'],
    ['generate --frobnicate', 'unknown-option', '`openapi-managers generate --help`'],
    ['generate -z', 'unknown-option', '`openapi-managers generate --help`'],
    ['check --force', 'unknown-option', '`openapi-managers check --help`'],
    ['--frobnicate', 'unknown-option', '`openapi-managers --help`'],
    ['generate spec.yml', 'unexpected-argument', '`--spec`'],
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
    const { diagnostics } = read(`generate --${name.slice(0, -1)}`);
    expect(diagnostics[0]?.hint).toBe(`Did you mean \`--${name}\`?`);
  });
});
