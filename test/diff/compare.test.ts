import { describe, expect, test } from 'vitest';
import type { Change } from '../../generator/diff/change.js';
import { compare } from '../../generator/diff/compare.js';
import type { MethodSurface, Surface, TypeSurface } from '../../generator/surface/surface.js';
import { model, rich, surface } from './surfaces.js';

type Types = Surface['types'];
interface Methods {
  readonly [name: string]: Partial<MethodSurface>;
}

const text = { type: 'string' };
const at = '';

function found(base: Surface, head: Surface): readonly string[] {
  return compare(base, head).map(({ level, rule, subject }) => `${level} ${rule} ${subject}`);
}

function ofTypes(base: Types, head: Types, methods: Methods = {}): readonly string[] {
  return found(surface(base, methods), surface(head, methods));
}

describe('the direction in which a type goes decides', () => {
  const use = { ref: 'File' };
  const base = { File: model({ name: text, size: { type: 'number', optional: true } }) };
  const head = { File: model({ name: text, size: { type: 'number' } }) };

  test.each([
    ['sent', { arguments: [{ name: 'file', type: use }] }, 'major request-property-required'],
    ['received', { gives: use }, 'minor response-property-required'],
    [
      'both',
      { gives: use, arguments: [{ name: 'a', type: use }] },
      'major request-property-required',
    ],
    ['nowhere', {}, 'minor response-property-required'],
    ['in an error', { errors: { '404': { at, type: use } } }, 'minor response-property-required'],
  ] as const)('%s', (_, method, line) => {
    expect(ofTypes(base, head, { get: method })).toEqual([`${line} File.size`]);
  });

  test('also through other types', () => {
    const through: Types = { Page: model({ entries: { type: { list: use } } }) };
    const methods = { get: { arguments: [{ name: 'page', type: { ref: 'Page' } }] } };
    const lines = ofTypes({ ...through, ...base }, { ...through, ...head }, methods);
    expect(lines).toEqual(['major request-property-required File.size']);
  });

  test('as it was for the code that there is', () => {
    const sends = { put: { arguments: [{ name: 'file', type: use }] } };
    const lines = found(
      surface(base, { get: { gives: use } }),
      surface(head, { get: { gives: use }, ...sends }),
    );
    expect(lines).toEqual([
      'minor response-property-required File.size',
      'minor method-added files.put',
    ]);
  });
});

describe('what comes or goes with something else is told of there', () => {
  const one = { get: {} };
  const type = { kind: 'enum', at, values: ['a'] } as const;

  test('a type with the method that uses it, and what is called after that', () => {
    const types = { Mood: type, PutOptionalsInput: model({ a: text }), PutInput: model({}) };
    const more = { ...one, put: { arguments: [{ name: 'mood', type: { ref: 'Mood' } }] } };
    const [small, large] = [surface({}, one), surface(types, more)];
    expect(found(small, large)).toEqual(['minor method-added files.put']);
    expect(found(large, small)).toEqual(['major method-removed files.put']);
  });

  test('a type with the property that uses it', () => {
    const methods = { get: { gives: { ref: 'File' } } };
    const small = surface({ File: model({}) }, methods);
    const large = surface(
      { File: model({ mood: { type: { ref: 'Mood' } } }), Mood: type },
      methods,
    );
    expect(found(small, large)).toEqual(['minor response-property-added File.mood']);
    expect(found(large, small)).toEqual(['major response-property-removed File.mood']);
  });

  test('but not with what is said to be no break', () => {
    const methods = { get: { gives: { ref: 'File' } } };
    const open: Types = {
      File: model({ mood: { type: { ref: 'Mood' } } }),
      Mood: { kind: 'enum', at, values: ['a'], open: true },
    };
    expect(ofTypes(open, { File: model({ mood: text }) }, methods)).toEqual([
      'major type-removed Mood',
      'minor type-equivalent File.mood',
    ]);
  });

  test('of types that refer to each other, the first', () => {
    const ring = {
      A: model({ b: { type: { ref: 'B' } } }),
      B: model({ a: { type: { ref: 'A' } } }),
    };
    expect(ofTypes({}, ring)).toEqual(['minor type-added A']);
    expect(ofTypes(ring, {})).toEqual(['major type-removed A']);
  });

  test('the name of an export with what it names', () => {
    const exported = (name: string): Surface => {
      const base = surface({ [name]: model({ [name]: text }) });
      return { ...base, package: { ...base.package, entries: { '.': [name] } } };
    };
    expect(found(exported('A'), exported('B'))).toEqual([
      'major type-removed A',
      'minor type-added B',
    ]);
  });
});

test('a copy of a type is not compared twice', () => {
  const place = { at: 'a.yml#/paths/~1files/get' };
  const types = (properties: Parameters<typeof model>[0]): Types => ({
    GetHeaders: model(properties, { ...place, constructs: true }),
    GetHeadersInput: model(properties, place),
  });
  const methods = { get: { arguments: [{ name: 'headers', type: { ref: 'GetHeaders' } }] } };
  expect(ofTypes(types({}), types({ a: text }), methods)).toEqual([
    'major request-required-property-added GetHeaders.a',
  ]);
});

test('a place of the document that several types share is told of once', () => {
  const parameter = { type: 'string', at: 'a.yml#/components/parameters/limit' };
  const types = (limits: object): Types => ({
    A: model({ limit: { ...parameter, ...limits } }),
    B: model({ limit: { ...parameter, ...limits }, b: text }),
  });
  const changes = compare(surface(types({})), surface(types({ limits: { maximum: 10 } })));
  expect(changes).toMatchObject([{ rule: 'limits-changed', subject: 'A.limit' }]);
  expect(changes[0]?.text).toMatch(/So `B\.limit`\.$/u);
});

test('changes are in the order of their levels, then of their subjects', () => {
  const { types, ...others } = rich;
  const changes = compare(rich, { ...others, generator: '2', types: {} });
  const levels = ['major', 'minor', 'patch'];
  const keys = changes.map(({ level, subject }) => `${levels.indexOf(level)} ${subject}`);
  expect(keys).toEqual([...keys].sort());
  expect(Object.keys(types).length).toBeGreaterThan(10);
});

test('a change says what it was, what it is, and where', () => {
  const place = { at: 'a.yml#/File' };
  const [one]: readonly (Change | undefined)[] = compare(
    surface({ File: model({ 'a/b': text }, place) }),
    surface({ File: model({ 'a/b': { type: { nullable: 'string' } } }, place) }),
  );
  expect(one).toEqual({
    rule: 'response-nullable-added',
    level: 'major',
    subject: 'File.a/b',
    text: '`File.a/b` may be null now.',
    before: 'string',
    after: 'string | null',
    at: { side: 'head', position: 'a.yml#/File/properties/a~1b' },
    kind: 'changed',
  });
});

test('the time that a comparison takes grows with the size of the surface', () => {
  const large = (count: number, name: string): Surface => {
    const names = Array.from({ length: count }, (_, index) => `${name}${String(index)}`);
    const types = names.map((one, index) => {
      const next = names[(index + 1) % count] ?? one;
      const properties = { [`a${String(index)}`]: text, next: { type: { ref: next } } };
      return [one, model(properties)] as const;
    });
    return surface(Object.fromEntries(types), { get: { gives: { ref: names[0] ?? '' } } });
  };
  const started = performance.now();
  expect(found(large(4000, 'A'), large(4000, 'B')).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('the first header of a method is one more property, under both names of the type', () => {
  const place = 'a.yml#/paths/~1files/get';
  const alias: TypeSurface = { kind: 'alias', at: '', of: { ref: 'ExtraHeaders' } };
  const wire = { in: 'header', name: 'if-match', style: 'simple', explode: false };
  const properties = { ifMatch: { ...text, optional: true, wire, at: `${place}/parameters/0` } };
  const own = { at: place };
  const taking = (ref: string): { readonly [name: string]: Partial<MethodSurface> } => ({
    get: { ...own, optionals: [{ name: 'headers', type: { ref }, optional: true }] },
  });
  const lines = found(
    surface({ GetHeaders: alias, GetHeadersInput: alias }, taking('ExtraHeaders')),
    surface(
      {
        GetHeaders: model(properties, { ...own, constructs: true }),
        GetHeadersInput: model(properties, own),
      },
      taking('GetHeaders'),
    ),
  );
  expect(lines).toEqual(['minor request-optional-property-added GetHeaders.ifMatch']);
});
