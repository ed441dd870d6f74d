import { describe, expect, test } from 'vitest';
import { readArguments } from '../../generator/cli/arguments.js';
import { helpFor } from '../../generator/cli/help.js';
import { commands, isCommandName, options } from '../../generator/cli/options.js';

test('the help of all commands', () => {
  expect(helpFor(undefined)).toBe(`\
Writes publishable TypeScript SDKs with manager classes from OpenAPI documents.

Usage:
  openapi-managers <command> [options]

Commands:
  generate   Write the SDK that the document describes.
  check      Say whether the SDK on disk is what the document gives; write nothing.
  diff       Say what has changed for callers since a release, and which version that asks for.
  release    Write the changelog, the version and the names of the next release.
  translate  Say how far the document is translated, and add what is missing for a translator.

Exit codes:
  0   Done; there may have been warnings.
  1   The output is stale, or was edited by hand; or a limit was passed (--fail-on, --max-loss).
  2   The command line, the configuration or the output folder cannot be used.
  3   The document or an overlay is missing, unreadable or invalid.
  4   The changes are more than --fail-on allows, or need a higher version (--check-version).
  70  The generator has failed, through a fault of its own.

Examples:
  openapi-managers generate
  openapi-managers generate --config spec/codegen.yml --strict
  openapi-managers generate --spec openapi.yml --overlay repairs.yml --out sdk
  openapi-managers check
  openapi-managers check --watch
  openapi-managers diff main
  openapi-managers diff box-sdk-1.4.0.tgz --next-version
  openapi-managers diff v1.4.0 --reporter markdown --fail-on major --check-version
  openapi-managers diff v1.4.0 --compile generated/samples
  openapi-managers diff before.yml after.yml
  openapi-managers release
  openapi-managers release v1.4.0 --date 2026-03-01
  openapi-managers release box-sdk-1.4.0.tgz --dry-run
  openapi-managers translate --status
  openapi-managers translate --extract

More:
  openapi-managers <command> --help
`);
});

test('the help of diff', () => {
  expect(helpFor('diff')).toBe(`\
Say what has changed for callers since a release, and which version that asks for.

Usage:
  openapi-managers diff <base> [<head>] [options]

Arguments:
  <base>  A revision, a package (folder or tarball), a document or a configuration.
  <head>  The same; without it, the project as it is now.

Options:
  --spec FILE          The OpenAPI document, in YAML or JSON.
  --overlay FILE       Apply this OpenAPI Overlay, after the configuration's; may be repeated.
  --no-overlay         Leave the configuration's overlays out.
  --config FILE        The configuration. Without it and --spec: spec/codegen.yml.
  --documents DIR      The folder of the documents that the configuration names.
  --out DIR            The folder of the generated package.
  --strict             Treat warnings as errors.
  --fail-on LEVEL      Exit with 4 when a change is of this level, or of a higher one.
  --allow-remote HOST  Let $refs read from this host; may be repeated.
  --ref-root DIR       Let $refs read below this folder. Without it: the document's.
  --compile DIR        Compile the base's programs in DIR with the head; may be repeated.
  --check-version      Exit with 4 when the version is lower than the changes ask for.
  --next-version       Print the version that the changes ask for, and nothing else.
  --reporter NAME      How changes are printed: pretty, json, github, sarif, markdown.
  --json               Print the changes as JSON.
  -q, --quiet          Print errors only.
  -h, --help           Print this help.
  --version            Print the version.

Examples:
  openapi-managers diff main
  openapi-managers diff box-sdk-1.4.0.tgz --next-version
  openapi-managers diff v1.4.0 --reporter markdown --fail-on major --check-version
  openapi-managers diff v1.4.0 --compile generated/samples
  openapi-managers diff before.yml after.yml
`);
});

const names = Object.keys(commands).filter(isCommandName);

describe.each(names)('the help of %s', (command) => {
  test('has examples that it takes itself', () => {
    const mistakes = commands[command].examples.flatMap((example) => {
      const { value, diagnostics } = readArguments(example.split(' ').slice(1));
      return value.command === command ? diagnostics.map(({ code }) => code) : [example];
    });
    expect(mistakes).toEqual([]);
  });

  test('names its options, and no other', () => {
    const named = [...helpFor(command).matchAll(/^ {2}(?:-\w, )?--([a-z-]+).*? {2}/gm)].map(
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
