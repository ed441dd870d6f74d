import { describe, expect, test } from 'vitest';
import { locate } from '../../generator/load/locate.js';
import { understand } from '../../generator/load/sourceFile.js';
import { lockOf } from '../../generator/release/lockOf.js';
import { printLock } from '../../generator/release/printLock.js';
import { readLock } from '../../generator/release/readLock.js';
import { routeOf } from '../../generator/release/route.js';
import { kept, lockFor } from './released.js';

const document = `
paths:
  /z/{id}: { get: { operationId: getZ, tags: [things], responses: { 204: { description: Done. } } } }
  /a:
    post:
      operationId: makeA
      tags: [things]
      x-sdk-suffix: V2
      x-sdk-by-url: makeAByUrl
      responses: { 204: { description: Done. } }
components:
  schemas:
    Zebra: { type: object, properties: { herd: { $ref: '#/components/schemas/Ähre' } } }
    Ähre: { type: array, items: { type: string } }
`;

const printed = `{
  "version": 1,
  "methods": {
    "GET /z/{id}": "things.getZ",
    "POST /a V2": "things.makeAV2",
    "POST /a V2 by URL": "things.makeAByUrl"
  },
  "types": {
    "#/components/schemas/Zebra": "Zebra e31a195a613a",
    "#/components/schemas/Ähre": "Ähre ee80356cb41f"
  },
  "deprecated": {
    "methods": {},
    "types": {}
  }
}
`;

/** What is wrong with the text of a lock, each finding with its place. */
function findings(text: string): readonly string[] {
  const { value, file, diagnostics } = understand('names.lock.json', { text, problem: undefined });
  const found = value === undefined ? diagnostics : readLock(value).diagnostics;
  const files = new Map(file && [[file.path, file]]);
  return found.map(({ code, message, hint = '', source }) => {
    const { line = 0, column = 0 } = (source && locate(source, files)) ?? {};
    return `${String(line)}:${String(column)} ${code}: ${message} ${hint}`;
  });
}

describe('The file of a lock', () => {
  test('has a line for each entry, sorted by code units', () => {
    expect(printLock(lockOf(kept(document), { major: false }))).toBe(printed);
  });

  test('is read as it was written', () => {
    const lock = lockOf(kept(document), { major: false });
    expect(readLock({ path: 'l', value: JSON.parse(printLock(lock)) }).value).toEqual(lock);
  });

  test('holds what is deprecated by its name', () => {
    const after = document.replace('getZ', 'readZ').replaceAll('Zebra:', 'Horse:');
    const next = kept(after, lockFor(kept(document)));
    expect(printLock(lockOf(next, { major: false }))).toContain(
      [
        '  "deprecated": {',
        '    "methods": {',
        '      "things.getZ": "GET /z/{id}"',
        '    },',
        '    "types": {',
        '      "Zebra": "#/components/schemas/Horse"',
        '    }',
        '  }',
      ].join('\n'),
    );
  });

  test('without anything in it', () => {
    const text = printLock(lockOf(kept('{}'), { major: true }));
    expect(text).toContain('"methods": {},');
    expect(findings(text)).toEqual([]);
  });
});

test('a route tells the ways to call an operation apart', () => {
  const { api } = kept(document);
  const routes = api.services.flatMap(({ operations }) => operations.map(routeOf));
  expect(new Set(routes).size).toBe(routes.length);
});

describe('A broken lock is an error', () => {
  test('in its syntax', () => {
    expect(findings('{ "version": 1,')).toHaveLength(1);
  });

  test('in its form', () => {
    expect(findings(printed.replace('"version": 1', '"version": 2'))).toEqual([
      '2:14 lock-format: The lock of public names has no `"version": 1`, the only form that this generator reads. Restore the file of the last release, or use the generator that wrote it.',
    ]);
    expect(findings('{}')[0]).toMatch(/^1:1 lock-format: /u);
  });

  test.each([
    ['a table that is missing', /"methods": \{\s*"GET/u, '"method": { "GET', '1:1'],
    ['a route without a path', 'GET /z/{id}', 'GET', '4:12'],
    ['a name without a manager', '"things.getZ"', '"getZ"', '4:20'],
    ['a name that is no word', 'things.getZ', 'things.get Z', '4:20'],
    ['a name that would be code', 'things.getZ', "things.a(){}};eval('')", '4:20'],
    ['a name that is no own one', 'things.getZ', 'things.constructor', '4:20'],
    ['a prototype', '"Zebra e31a195a613a"', '"__proto__"', '9:35'],
    ['a digest that is none', 'e31a195a613a', 'e31a', '9:35'],
    ['a place that is none', '"#/components/schemas/Zebra"', '"Zebra"', '9:14'],
    ['an entry that is no text', '"things.getZ"', '7', '4:20'],
  ])('in %s', (_, from, to, at) => {
    const [found = '', ...others] = findings(printed.replace(from, to));
    expect(others).toEqual([]);
    expect(found).toMatch(/ lock-entry: The lock of public names must have .* here\. Restore /u);
    expect(found.slice(0, found.indexOf(' '))).toBe(at);
  });
});
