import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { cyclesOf } from '../../generator/lint/cycles.js';
import { api, found, repaired, withSchemas } from './memory.js';

function schemas(count: number, schema: (index: number) => Json): JsonObject {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`S${index}`, schema(index)]),
  );
}

const ref = (index: number): JsonObject => ({ $ref: `#/components/schemas/S${index}` });

describe('documents that are made to do harm', () => {
  test('chains of many thousand references end', () => {
    const chain = schemas(20_000, (index) => (index === 19_999 ? {} : ref(index + 1)));
    expect(found(withSchemas(chain))).toEqual([]);
  });

  test('a ring of many thousand references is one finding', () => {
    const ring = schemas(20_000, (index) => ref((index + 1) % 20_000));
    expect(found(withSchemas(ring))).toEqual(['ref-cycle /components/schemas/S0/$ref']);
  });

  test('a ring of many thousand allOf is one finding', () => {
    const ring = schemas(5_000, (index) => ({ allOf: [ref((index + 1) % 5_000)] }));
    expect(found(withSchemas(ring))).toEqual(['allof-cycle /components/schemas/S0/allOf']);
  });

  test('unions that lead to all others are compared only so far', () => {
    const all = Array.from({ length: 40 }, (_, index) => ref(index));
    const net = schemas(40, () => ({
      oneOf: all,
      properties: { a: {} },
      required: ['b'],
      example: 1,
    }));
    const codes = new Set(found(withSchemas(net)).map((line) => line.split(' ')[0]));
    expect([...codes]).toEqual(['required-without-property']);
  });

  test('thousands of nullable parts within one another are repaired', () => {
    const part = {
      allOf: [{ type: 'object', properties: { a: { type: 'string', nullable: true } } }],
      nullable: true,
    };
    const text = JSON.stringify(repaired(withSchemas(schemas(500, () => part))));
    expect(text.match(/"null"/g)).toHaveLength(1_000);
    expect(text).not.toContain('nullable');
  });

  test.each<[string, Json]>([
    ['null', null],
    ['a number', 7],
    ['text', 'x'],
    ['a list', [[]]],
    ['an object', { a: { b: {} } }],
  ])('%s in place of anything is no crash', (_, value) => {
    const fields = [
      'info',
      'servers',
      'paths',
      'webhooks',
      'components',
      'security',
      'tags',
      'openapi',
    ];
    for (const field of fields) found(api({ [field]: value }));
    const keys = [
      'get',
      'parameters',
      'responses',
      'requestBody',
      'operationId',
      'callbacks',
      'security',
    ];
    const item = Object.fromEntries(keys.map((key) => [key, value]));
    found(api({ paths: { '/a': item, '/b': { get: item }, '/c': value, c: value } }));
    const words = [
      'type',
      'enum',
      'required',
      'properties',
      'allOf',
      'items',
      '$ref',
      'nullable',
      'const',
    ];
    const more = [
      'example',
      'examples',
      'discriminator',
      'exclusiveMinimum',
      'additionalProperties',
    ];
    const schema = Object.fromEntries([...words, ...more].map((key) => [key, value]));
    for (const version of ['3.0.3', '3.1.0']) {
      repaired(withSchemas({ A: schema }, version));
      for (const word of [...words, ...more])
        repaired(withSchemas({ A: { [word]: value } }, version));
    }
    expect(found(api({ paths: value })).length).toBeGreaterThanOrEqual(0);
  });

  test('references with broken escapes point at nothing', () => {
    expect(found(withSchemas({ A: { $ref: '#/%zz' } }))).toEqual([
      'dangling-ref /components/schemas/A/$ref',
    ]);
  });
});

describe('cycles of a graph', () => {
  const graph = (edges: {
    readonly [node: string]: readonly string[];
  }): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(edges));

  test.each([
    [{ a: ['b'], b: ['c'] }, []],
    [{ a: ['a'] }, [['a']]],
    [{ a: ['b'], b: ['a'] }, [['a', 'b']]],
    [{ x: ['a'], a: ['b'], b: ['a'] }, [['a', 'b']]],
    [{ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    [
      { a: ['b'], b: ['c'], c: ['b', 'a'] },
      [
        ['b', 'c'],
        ['a', 'b', 'c'],
      ],
    ],
  ])('%j has %j', (edges, cycles) => {
    expect(cyclesOf(graph(edges))).toEqual(cycles);
  });
});
