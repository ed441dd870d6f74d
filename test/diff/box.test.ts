import { beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Change } from '../../generator/diff/change.js';
import { compare } from '../../generator/diff/compare.js';
import { parseJson } from '../../generator/load/parseJson.js';
import { partsOf } from '../../generator/surface/position.js';
import type { Surface } from '../../generator/surface/surface.js';
import { hasBox } from '../support/box.js';
import { boxChanges, type BoxChange } from './boxChanges.js';
import { boxDocuments, boxSurface, files, printed, type BoxDocuments } from './boxSurface.js';

type Place = readonly (string | number)[];

/** Reading Box's whole API takes seconds: all changes are made at once, and none has to do with another. */
describe.skipIf(!hasBox)("Box's documents", () => {
  let base: Surface;
  let documents: { readonly base: BoxDocuments; readonly head: BoxDocuments };
  let changes: readonly Change[];

  beforeAll(async () => {
    const received = boxDocuments();
    documents = { base: received, head: boxChanges.reduce(changed, received) };
    base = await boxSurface(documents.base);
    changes = compare(base, await boxSurface(documents.head));
  });

  test.each(boxChanges)('$found', ({ found, ...expected }) => {
    const same = changes.filter((change) => lineOf(change) === found);
    expect(same).toHaveLength(1);
    const [{ at } = { at: { side: 'head', position: '' } }] = same;
    const {
      document = 'main',
      isGone = false,
      at: place = expected.edits[0]?.[0] ?? [],
    } = expected;
    expect(at.side).toBe(isGone ? 'base' : 'head');
    const { path, pointer } = partsOf(at.position);
    expect(path).toBe(files[document]);
    const text = printed(documents[isGone ? 'base' : 'head'][document]);
    const shown = parseJson({ path, text }).rangeOf(pointer)[0];
    expect(text.slice(0, shown).split('\n').length).toBe(lineIn(text, place));
  });

  test('and nothing else', () => {
    const expected = boxChanges.map(({ found }) => found);
    expect(changes.map(lineOf).filter((line) => !expected.includes(line))).toEqual([]);
    expect(boxChanges.length).toBeGreaterThanOrEqual(30);
  });

  test('in another order, otherwise indented, with a schema as a component of its own', async () => {
    const { main, v2025, v2026 } = documents.base;
    const inline = at(main, ['components', 'schemas', 'Watermark', 'properties', 'watermark']);
    const edits: readonly Edit[] = [
      [['components', 'schemas', 'WatermarkWatermarkField'], inline],
      [
        ['components', 'schemas', 'Watermark', 'properties', 'watermark'],
        { $ref: '#/components/schemas/WatermarkWatermarkField' },
      ],
    ];
    const moved = edits.reduce(edited, main);
    const shuffled = { main: reversed(moved), v2025: reversed(v2025), v2026: reversed(v2026) };
    expect(compare(base, await boxSurface(shuffled, 4)).map(lineOf)).toEqual([]);
  });
});

function lineOf({ level, rule, subject }: Change): string {
  return `${level} ${rule} ${subject}`;
}

type Edit = BoxChange['edits'][number];

function changed(documents: BoxDocuments, { document = 'main', edits }: BoxChange): BoxDocuments {
  return { ...documents, [document]: edits.reduce(edited, documents[document]) };
}

function edited(document: JsonObject, [place, value]: Edit): JsonObject {
  // A place begins with a key of the document.
  return replaced(document, place, value) as JsonObject;
}

function replaced(node: Json | undefined, [key, ...rest]: Place, value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  const isLast = rest.length === 0;
  if (isList(node)) {
    const items = [...node];
    if (isLast && value === undefined) items.splice(Number(key), 1);
    else items[Number(key)] = replaced(node[Number(key)], rest, value);
    return items;
  }
  const entries = new Map(Object.entries(isObject(node) ? node : {}));
  if (isLast && value === undefined) entries.delete(String(key));
  else entries.set(String(key), replaced(entries.get(String(key)), rest, value));
  return Object.fromEntries(entries);
}

function at(node: Json | undefined, [key, ...rest]: Place): Json {
  if (key === undefined || node === undefined) return node ?? null;
  const inner = isList(node) ? node[Number(key)] : isObject(node) ? node[key] : undefined;
  return at(inner, rest);
}

function reversed<T extends Json>(value: T): T;
function reversed(value: Json): Json {
  if (isList(value)) return value.map((one) => reversed(one));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, one]): [string, Json] => [key, reversed(one)]);
  return Object.fromEntries(entries.reverse());
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The line of a place in a printed document, found by the keys and their indentation. */
function lineIn(text: string, place: Place): number {
  const lines = text.split('\n');
  let line = 0;
  for (const [depth, key] of place.entries()) {
    const indent = ' '.repeat(2 * (depth + 1));
    const isItem = (one: string | undefined): boolean =>
      one !== undefined && one.startsWith(indent) && /[^\s}\]]/u.test(one.charAt(indent.length));
    const isIt = (one: string | undefined): boolean =>
      one?.startsWith(`${indent}${JSON.stringify(String(key))}:`) === true;
    let left = typeof key === 'number' ? key + 1 : 1;
    while (left > 0) {
      line += 1;
      if (line >= lines.length) throw new Error(`There is no ${place.join('/')}.`);
      if (typeof key === 'number' ? isItem(lines[line]) : isIt(lines[line])) left -= 1;
    }
  }
  return line + 1;
}
