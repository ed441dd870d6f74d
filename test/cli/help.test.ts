import { describe, expect, test } from 'vitest';
import { helpFor } from '../../generator/cli/help.js';
import { commands, options } from '../../generator/cli/options.js';

test('the help of all commands', () => {
  expect(helpFor(undefined)).toBe(`\
Writes publishable TypeScript SDKs with manager classes from OpenAPI documents.

Usage:
  openapi-managers <command> [options]

Commands:
  generate  Write the SDK that the document describes.
  check     Say whether the SDK on disk is what the document gives; write nothing.

Exit codes:
  0   Done; there may have been warnings.
  1   The output is stale, or was edited by hand; or a limit was passed (--fail-on, --max-loss).
  2   The command line, the configuration or the output folder cannot be used.
  3   The document or an overlay is missing, unreadable or invalid.
  70  The generator has failed, through a fault of its own.

Examples:
  openapi-managers generate
  openapi-managers generate --config spec/codegen.yml --strict
  openapi-managers generate --spec openapi.yml --overlay repairs.yml --out sdk
  openapi-managers check
  openapi-managers check --json

More:
  openapi-managers <command> --help
`);
});

describe.each(['generate', 'check'] as const)('the help of %s', (command) => {
  test('names its options, and no other', () => {
    const named = [...helpFor(command).matchAll(/^ .*?--([a-z-]+).*? {2}/gm)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(commands[command].options);
  });

  test('fits a terminal of 100 columns', () => {
    const widest = Math.max(
      ...helpFor(command)
        .split('\n')
        .map(({ length }) => length),
    );
    expect(widest).toBeLessThanOrEqual(100);
  });
});

test('every option belongs to a command', () => {
  const used = new Set<string>(Object.values(commands).flatMap((command) => command.options));
  expect(Object.keys(options).filter((name) => !used.has(name))).toEqual([]);
});
