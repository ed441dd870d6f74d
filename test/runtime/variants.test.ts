import { describe, expect, test } from 'vitest';
import { date, dateTime, list, map, type Decoder } from '../../generator/runtime/codec.js';
import { extended } from '../../generator/runtime/extended.js';
import { either, inTurn } from '../../generator/runtime/inTurn.js';
import { int64 } from '../../generator/runtime/int64.js';
import { lists } from '../../generator/runtime/lists.js';
import { nullable } from '../../generator/runtime/nullable.js';
import { tuple } from '../../generator/runtime/tuple.js';
import { kept, shaped, union } from '../../generator/runtime/union.js';
import {
  baseCodec,
  closedCodec,
  fileCodec,
  folderCodec,
  namedCodec,
  openCodec,
  type Base,
  type Closed,
  type Item,
  type Open,
  type WireBase,
  type WireClosed,
  type WireItem,
  type WireOpen,
} from './items.js';

const items = union<Item, WireItem, 'type'>('type', {
  file: fileCodec,
  folder: () => folderCodec,
});

/** Any codec, given what its types do not know. */
interface AnyCodec extends Decoder<unknown> {
  encode(value: unknown): unknown;
}

function decoded(codec: AnyCodec, wire: unknown): unknown {
  return codec.decode(wire);
}

function encoded(codec: AnyCodec, model: unknown): unknown {
  return codec.encode(model);
}

describe('union', () => {
  test.each([
    [
      { type: 'file', file_name: 'a' },
      { type: 'file', fileName: 'a' },
    ],
    [
      { type: 'folder', folder_name: 'b' },
      { type: 'folder', folderName: 'b' },
    ],
    [
      { type: 'link', url: 'c' },
      { type: 'link', url: 'c' },
    ],
  ])('converts %j by the variant of its constant', (wire, model) => {
    expect(decoded(items, wire)).toEqual(model);
    expect(encoded(items, model)).toEqual(wire);
  });

  test.each([
    { type: 'note', file_name: 'a' },
    { file_name: 'a' },
    { type: null },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: ['file'] },
    { type: { toString: 1 } },
    { type: [{ toString: 1 }] },
    'text',
    null,
    [],
  ])('keeps %j as it was received, both ways', (wire) => {
    expect(decoded(items, wire)).toBe(wire);
    expect(encoded(items, wire)).toBe(wire);
  });

  test('knows a property that has two names, and constants that are no text', () => {
    const codec: AnyCodec = union<Open | Closed, WireOpen | WireClosed, 'is_open'>(
      ['is_open', 'isOpen'],
      { true: openCodec, false: closedCodec },
    );
    expect(decoded(codec, { is_open: true, a_b: '1' })).toEqual({ isOpen: true, aB: '1' });
    expect(encoded(codec, { isOpen: false })).toEqual({ is_open: false });
  });

  test('tries last what has no constant', () => {
    const codec: AnyCodec = union<Item, WireItem, 'type'>(
      'type',
      { file: fileCodec, folder: folderCodec, link: kept },
      fileCodec,
    );
    expect(decoded(codec, { file_name: 'a' })).toEqual({ fileName: 'a' });
    expect(decoded(codec, { type: 'link', file_name: 'a' })).toEqual({
      type: 'link',
      file_name: 'a',
    });
  });
});

describe('shaped', () => {
  const codec: AnyCodec = shaped<Item, WireItem>(
    [fileCodec, 'file_name', 'type'],
    [folderCodec, 'folder_name'],
    [() => folderCodec],
  );

  test.each([
    [
      { type: '1', file_name: 'a', folder_name: 'b' },
      { type: '1', fileName: 'a', folder_name: 'b' },
    ],
    [
      { file_name: 'a', folder_name: 'b' },
      { file_name: 'a', folderName: 'b' },
    ],
    [{ other: 1 }, { other: 1 }],
  ])('takes for %j the first variant whose properties are all there', (wire, model) => {
    expect(decoded(codec, wire)).toEqual(model);
    expect(encoded(codec, model)).toEqual(wire);
  });

  test('keeps what no variant fits', () => {
    const strict: AnyCodec = shaped<Item, WireItem>([fileCodec, 'file_name']);
    const wire = { folder_name: 'b' };
    expect(decoded(strict, wire)).toBe(wire);
    expect(encoded(strict, wire)).toBe(wire);
    expect(decoded(strict, 'text')).toBe('text');
  });
});

describe('extended', () => {
  interface X extends Base {
    readonly ownName?: string;
  }
  const codec: AnyCodec = extended<
    X,
    WireBase & { readonly own_name?: string },
    [() => typeof baseCodec]
  >([() => baseCodec], { ownName: 'own_name' });

  test('converts what the bases list, and its own', () => {
    const wire = { id: '1', created_at: '2020-01-01T00:00:00Z', own_name: 'x', other: 1 };
    const model = { id: '1', createdAt: new Date(Date.UTC(2020)), ownName: 'x', other: 1 };
    expect(decoded(codec, wire)).toEqual(model);
    expect(encoded(codec, model)).toEqual(wire);
  });

  test('is a base itself, and its own entry counts', () => {
    const twice: AnyCodec = extended<Base, WireBase, [typeof baseCodec]>([baseCodec], {
      createdAt: ['created_at', date],
    });
    expect(decoded(twice, { created_at: '2020-01-01' })).toEqual({
      createdAt: new Date(Date.UTC(2020)),
    });
  });
});

describe('inTurn and either', () => {
  test('convert by one codec after the other', () => {
    const both: AnyCodec = inTurn<
      Base & { readonly fileName: string },
      WireBase & { readonly file_name: string }
    >(baseCodec, () => namedCodec);
    const wire = { id: '1', created_at: '2020-01-01T00:00:00Z', file_name: 'a' };
    const model = { id: '1', createdAt: new Date(Date.UTC(2020)), fileName: 'a' };
    expect(decoded(both, wire)).toEqual(model);
    expect(encoded(both, model)).toEqual(wire);
  });

  test('leave a value of another kind alone', () => {
    const any: AnyCodec = either<
      Date | readonly Item[] | Item | number,
      string | readonly WireItem[] | WireItem | number
    >(dateTime, lists(items), items);
    const file = { type: 'file', file_name: 'a' };
    const model = { type: 'file', fileName: 'a' };
    expect(decoded(any, file)).toEqual(model);
    expect(decoded(any, [file])).toEqual([model]);
    expect(decoded(any, '2020-01-01T00:00:00Z')).toEqual(new Date(Date.UTC(2020)));
    expect(decoded(any, 1)).toBe(1);
    expect(encoded(any, [model])).toEqual([file]);
    expect(encoded(any, new Date(Date.UTC(2020)))).toBe('2020-01-01T00:00:00Z');
  });
});

describe('tuple', () => {
  const codec: AnyCodec = tuple<readonly [string, Date, ...Date[]], readonly string[]>(
    [kept, date],
    () => dateTime,
  );

  test('converts each item by its position, and the rest', () => {
    const wire = ['2020-01-01', '2020-01-01', '2020-01-01T00:00:00Z'];
    const day = new Date(Date.UTC(2020));
    expect(decoded(codec, wire)).toEqual(['2020-01-01', day, day]);
    expect(encoded(codec, ['2020-01-01', day, day])).toEqual(wire);
    expect(decoded(codec, { 0: 'a' })).toEqual({ 0: 'a' });
  });

  test('keeps items that nobody speaks of', () => {
    const short: AnyCodec = tuple<readonly [Date], readonly [string]>([date]);
    expect(decoded(short, ['2020-01-01', '2020-01-01'])).toEqual([
      new Date(Date.UTC(2020)),
      '2020-01-01',
    ]);
  });
});

test('nullable lets null pass in lists and maps', () => {
  const days = list(nullable(date));
  expect(days.decode(['2020-01-01', null])).toEqual([new Date(Date.UTC(2020)), null]);
  expect(map(nullable(date)).encode({ a: null })).toEqual({ a: null });
});

describe('int64', () => {
  test.each<[wire: unknown, model: unknown]>([
    [1, 1n],
    [-9007199254740991, -9007199254740991n],
    [9007199254740993n, 9007199254740993n],
    [1.5, 1.5],
    ['1', '1'],
    [null, null],
  ])('reads %s as %s, and writes it back', (wire, model) => {
    expect(decoded(int64, wire)).toBe(model);
    expect(encoded(int64, model)).toBe(wire);
  });
});
