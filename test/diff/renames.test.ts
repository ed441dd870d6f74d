import { describe, expect, test } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import type { MethodSurface, Surface, TypeSurface } from '../../generator/surface/surface.js';
import { model, surface } from './surfaces.js';

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

describe('another name is one change', () => {
  const get = (name: string): Methods => ({ get: { gives: { ref: name } } });
  const mood: TypeSurface = { kind: 'enum', at, values: ['good', 'bad'], open: true };
  const old = {
    File: model({ mood: { type: { ref: 'FileMood' } }, up: { type: { ref: 'File' } } }),
    FileMood: mood,
  };
  const now = {
    Document: model({ mood: { type: { ref: 'DocumentMood' } }, up: { type: { ref: 'Document' } } }),
    DocumentMood: mood,
  };

  test('of a type, with the types that are called after it', () => {
    expect(found(surface(old, get('File')), surface(now, get('Document')))).toEqual([
      'major type-renamed Document',
    ]);
  });

  test('of a type whose old name stays', () => {
    const kept: Types = {
      ...now,
      File: { kind: 'alias', at, deprecated: true, of: { ref: 'Document' } },
    };
    const alias: Types = { ...kept, FileMood: { kind: 'alias', at, of: { ref: 'DocumentMood' } } };
    expect(found(surface(old, get('File')), surface(alias, get('File')))).toEqual([
      'minor type-renamed-kept Document',
    ]);
    expect(found(surface(old, get('File')), surface(kept, get('Document')))).toEqual([
      'major type-renamed DocumentMood',
      'minor type-renamed-kept Document',
    ]);
  });

  test('of a type at the same place that has changed besides', () => {
    const place = { at: 'a.yml#/components/schemas/File' };
    const lines = found(
      surface({ File: model({ a: text }, place) }, get('File')),
      surface({ Document: model({ a: text, b: text }, place) }, get('Document')),
    );
    expect(lines).toEqual([
      'major type-renamed Document',
      'minor response-property-added Document.b',
    ]);
  });

  test('but not of one of several that look alike', () => {
    const lines = ofTypes(
      { A: model({ a: text }), B: model({ a: text }) },
      { C: model({ a: text }), D: model({ a: text }) },
    );
    expect(lines).toEqual([
      'major type-removed A',
      'major type-removed B',
      'minor type-added C',
      'minor type-added D',
    ]);
  });

  test('of a property, by its name on the wire', () => {
    const lines = ofTypes(
      { File: model({ isBig: { type: 'boolean', wire: 'is_big' }, a: text }) },
      { File: model({ big: { type: 'boolean', wire: 'is_big' }, b: { type: 'number' } }) },
      get('File'),
    );
    expect(lines).toEqual([
      'major response-property-removed File.a',
      'major response-property-renamed File.big',
      'minor response-property-added File.b',
    ]);
  });

  test('of a property, by its type, where there is one such', () => {
    const lines = ofTypes(
      { File: model({ a: text, n: { type: 'number' }, m: { type: 'number' } }) },
      { File: model({ b: text, x: { type: 'number' }, y: { type: 'number' } }) },
      get('File'),
    );
    expect(lines).toEqual([
      'major response-property-renamed File.b',
      'major response-property-removed File.m',
      'major response-property-removed File.n',
      'minor response-property-added File.x',
      'minor response-property-added File.y',
    ]);
  });

  test('of a method, with its types', () => {
    const type = model({ a: text });
    const method = (ref: string): MethodSurface => ({
      ...{ at, route: 'GET /files', answers: {}, errors: {} },
      arguments: [{ name: 'queryParams', type: { ref } }],
    });
    const lines = found(
      surface({ ListQueryParams: type }, { list: method('ListQueryParams') }),
      surface({ FindAllQueryParams: type }, { findAll: method('FindAllQueryParams') }),
    );
    expect(lines).toEqual(['major method-renamed files.findAll']);
  });
});

test('a manager that has another name keeps its methods; one whose methods have all gone is not told of', () => {
  const methods = surface({}, { a: {}, b: {} }).managers['files'];
  const one = surface();
  const named = (managers: Surface['managers']): Surface => ({ ...one, managers });
  const empty = { class: 'TasksManager', methods: {} };
  if (methods === undefined) throw new Error('There is no such manager.');
  expect(found(named({ files: methods }), named({ documents: methods }))).toEqual([
    'major manager-renamed documents',
  ]);
  const { a, b } = methods.methods;
  const apart = (own: Surface['managers'][string]['methods']): Surface['managers'][string] => ({
    ...empty,
    methods: own,
  });
  if (a === undefined || b === undefined) throw new Error('There are no such methods.');
  const split = named({ files: apart({ a }), tasks: apart({ b }) });
  const joint = named({ tasks: apart({ a, b }) });
  expect(found(split, joint)).toEqual(['major method-moved tasks.a']);
});
