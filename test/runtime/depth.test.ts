import { describe, expect, test } from 'vitest';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import {
  dateTime,
  list,
  map,
  object,
  openObject,
  type Codec,
  type ErasedCodec,
} from '../../generator/runtime/codec.js';
import { SdkError } from '../../generator/runtime/errors.js';
import { parse } from '../../generator/runtime/json.js';
import { isRecord, type UnknownRecord } from '../../generator/runtime/record.js';
import { tuple } from '../../generator/runtime/tuple.js';
import { shaped, union } from '../../generator/runtime/union.js';
import { Invites } from './invites.js';
import { rejection } from './server.js';

const depth = 20_000;
const text = '2024-01-01T00:00:00Z';
const instant = new Date(text);

/** A codec of nodes that hold each other in some way; their types would say nothing here. */
function nodes(inner: () => ErasedCodec): ErasedCodec {
  const fields = { madeAt: ['made_at', dateTime], inner: ['inner_one', inner] };
  return object(fields as never);
}

const plain: ErasedCodec = nodes(() => plain);
const listed: ErasedCodec = nodes(() => list(listed as Any));
const mapped: ErasedCodec = nodes(() => map(mapped as Any));
const paired: ErasedCodec = nodes(() => tuple([paired as never]));
const told: ErasedCodec = nodes(() => union('kind' as never, { node: told }));
const formed: ErasedCodec = nodes(() => shaped([formed, 'made_at'] as never));
const loose: ErasedCodec = openObject<{ extraData: object }, unknown>(
  { madeAt: ['made_at', dateTime] },
  ...([() => map(loose as Any)] as never[]),
);

type Any = Codec<unknown, unknown>;
type Wrap = (inner: unknown) => unknown;

/** A node in others, made from the innermost one. */
function nested(node: (inner: unknown) => UnknownRecord): UnknownRecord {
  let value = node(undefined);
  for (let level = 1; level < depth; level += 1) value = node(value);
  return value;
}

const wireOf = (wrap: Wrap) =>
  nested((inner) => ({
    kind: 'node',
    made_at: text,
    ...(inner !== undefined && { inner_one: wrap(inner) }),
  }));

/** The node in another one. */
function innerOf(value: UnknownRecord, key: string): UnknownRecord | undefined {
  let inner: unknown = value[key];
  if (Array.isArray(inner)) inner = inner[0];
  if (key !== 'key' && isRecord(inner) && isRecord(inner['key'])) inner = inner['key'];
  return isRecord(inner) ? inner : undefined;
}

/** How many nodes are in each other that all have the same under a key. */
function levels(value: unknown, key: string, [name, same]: readonly [string, unknown]): number {
  let count = 0;
  for (let node = isRecord(value) ? value : undefined; node; node = innerOf(node, key)) {
    if (String(node[name]) === String(same)) count += 1;
  }
  return count;
}

describe('what is nested 20,000 deep', () => {
  test.each<[string, ErasedCodec, Wrap]>([
    ['objects', plain, (inner) => inner],
    ['lists of objects', listed, (inner) => [inner]],
    ['maps of objects', mapped, (inner) => ({ key: inner })],
    ['tuples', paired, (inner) => [inner]],
    ['variants told apart by a value', told, (inner) => inner],
    ['variants told apart by their properties', formed, (inner) => inner],
  ])('is converted both ways: %s', (_, codec, wrap) => {
    const model = codec.decode(wireOf(wrap));
    expect(levels(model, 'inner', ['madeAt', instant])).toBe(depth);
    expect(levels(codec.encode(model), 'inner_one', ['made_at', text])).toBe(depth);
  });

  test('is converted under undeclared keys', () => {
    const wire = nested((inner) => ({ made_at: text, ...(inner !== undefined && { key: inner }) }));
    const model = loose.decode(wire);
    expect(levels(model, 'extraData', ['madeAt', instant])).toBe(depth);
    expect(levels(loose.encode(model), 'key', ['made_at', text])).toBe(depth);
  });

  test('is refused where it cannot be sent, and leaves nothing behind', () => {
    const bad = nested((inner) => (inner === undefined ? { madeAt: new Date(NaN) } : { inner }));
    expect(() => plain.encode(bad)).toThrow(SdkError);
    expect(plain.encode({ inner: { madeAt: instant } })).toEqual({ inner_one: { made_at: text } });
  });

  test('is read, as long as all numbers can hold their digits', () => {
    let value = parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    while (isRecord(value)) value = value['a'];
    expect(value).toBe(1);
  });

  test('cannot be written as JSON, which is an error of ours', async () => {
    const requestBody = nested((inner) => ({ inner }));
    const fetch = () => Promise.reject(new Error('nothing is to be sent'));
    const invites = new Invites({ auth: new BearerAuth({ token: 'any' }), fetch });
    const error = await rejection(invites.create(requestBody as never));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({ cause: { name: 'RangeError' } });
  });
});
