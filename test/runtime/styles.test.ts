import { describe, expect, test } from 'vitest';
import {
  label,
  labelExploded,
  matrix,
  matrixExploded,
  path,
  simple,
  simpleExploded,
  type PathStyle,
} from '../../generator/runtime/path.js';
import {
  commaSeparated,
  deepObject,
  form,
  pipeSeparated,
  query,
  reserved,
  spaceSeparated,
  type QueryStyle,
} from '../../generator/runtime/query.js';

const list = ['blue', 'black', 'brown'];
const record = { R: 100, G: 200, B: 150 };

// OpenAPI 3.1.1, section 4.8.12.4: the table of style examples.
describe('query styles', () => {
  test.each<[string, QueryStyle, unknown, string]>([
    ['form, exploded', form, '', 'color='],
    ['form, exploded', form, 'blue', 'color=blue'],
    ['form, exploded', form, list, 'color=blue&color=black&color=brown'],
    ['form, exploded', form, record, 'R=100&G=200&B=150'],
    ['form', commaSeparated, '', 'color='],
    ['form', commaSeparated, 'blue', 'color=blue'],
    ['form', commaSeparated, list, 'color=blue,black,brown'],
    ['form', commaSeparated, record, 'color=R,100,G,200,B,150'],
    ['spaceDelimited', spaceSeparated, list, 'color=blue%20black%20brown'],
    ['spaceDelimited', spaceSeparated, record, 'color=R%20100%20G%20200%20B%20150'],
    ['pipeDelimited', pipeSeparated, list, 'color=blue%7Cblack%7Cbrown'],
    ['pipeDelimited', pipeSeparated, record, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['deepObject', deepObject, record, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
    ['deepObject', deepObject, { a: { b: [1, 2] } }, 'color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2'],
  ])('%s writes %3$s', (_, style, value, expected) => {
    expect(query<{ color?: unknown }>({ color: style })({ color: value })).toBe(expected);
  });

  test.each<[string, QueryStyle]>([
    ['form', form],
    ['commaSeparated', commaSeparated],
    ['spaceSeparated', spaceSeparated],
    ['pipeSeparated', pipeSeparated],
    ['deepObject', deepObject],
  ])('%s drops what is not given', (_, style) => {
    const write = query<{ a?: unknown; b?: unknown; c?: unknown; d?: unknown; e?: unknown }>({
      a: style,
      b: style,
      c: style,
      d: style,
    });
    expect(write({ a: undefined, b: null, c: [], d: {}, e: 'last' })).toBe('e=last');
    expect(write({ a: [null, 'x', undefined] })).toBe('a=x');
  });

  test('each parameter has its own style, and the others are exploded forms', () => {
    const write = query<{ a?: unknown; b?: unknown; c?: unknown }>({
      a: commaSeparated,
      b: pipeSeparated,
    });
    expect(write({ a: [1, 2], b: [3, 4], c: [true, false] })).toBe('a=1,2&b=3%7C4&c=true&c=false');
  });

  test('names, keys and values are encoded to the last reserved character', () => {
    expect(query()({ 'a b&': `!'()*,;/?:@&=+$#[]% é` })).toBe(
      'a%20b%26=%21%27%28%29%2A%2C%3B%2F%3F%3A%40%26%3D%2B%24%23%5B%5D%25%20%C3%A9',
    );
    expect(query()({ any: { 'k&x': 'v=1' } })).toBe('k%26x=v%3D1');
    expect(query<{ a: unknown }>({ a: commaSeparated })({ a: ['x,y', 'z'] })).toBe('a=x%2Cy,z');
    expect(query()({ a: '-._~' })).toBe('a=-._~');
  });

  test('allowReserved leaves what cannot end a value', () => {
    const write = query<{ a?: unknown; b?: unknown }>({
      a: reserved(form),
      b: reserved(commaSeparated),
    });
    expect(write({ a: `/?:@!$'()*,;=` })).toBe(`a=/?:@!$'()*,;=`);
    expect(write({ a: '#&+[]% é' })).toBe('a=%23%26%2B%5B%5D%25%20%C3%A9');
    expect(write({ b: ['a/b', 'c:d'] })).toBe('b=a/b,c:d');
  });

  test('a parameter may have the name of a method of objects', () => {
    expect(query()({ constructor: 'a', toString: ['b'] })).toBe('constructor=a&toString=b');
  });
});

// RFC 6570, section 3.2, which the styles of OpenAPI stand for.
describe('path styles', () => {
  test.each<[string, PathStyle, unknown, string]>([
    ['simple', simple, 'blue', 'blue'],
    ['simple', simple, list, 'blue,black,brown'],
    ['simple', simple, record, 'R,100,G,200,B,150'],
    ['simple, exploded', simpleExploded, list, 'blue,black,brown'],
    ['simple, exploded', simpleExploded, record, 'R=100,G=200,B=150'],
    ['label', label, 'blue', '.blue'],
    ['label', label, list, '.blue,black,brown'],
    ['label', label, record, '.R,100,G,200,B,150'],
    ['label, exploded', labelExploded, list, '.blue.black.brown'],
    ['label, exploded', labelExploded, record, '.R=100.G=200.B=150'],
    ['matrix', matrix, 'blue', ';color=blue'],
    ['matrix', matrix, list, ';color=blue,black,brown'],
    ['matrix', matrix, record, ';color=R,100,G,200,B,150'],
    ['matrix, exploded', matrixExploded, 'blue', ';color=blue'],
    ['matrix, exploded', matrixExploded, list, ';color=blue;color=black;color=brown'],
    ['matrix, exploded', matrixExploded, record, ';R=100;G=200;B=150'],
  ])('%s writes %3$s', (_, style, value, expected) => {
    expect(path({ color: style })('/colors/{color}/x', { color: value })).toBe(
      `/colors/${expected}/x`,
    );
  });

  test.each<[string, PathStyle]>([
    ['simple', simple],
    ['simpleExploded', simpleExploded],
    ['label', label],
    ['labelExploded', labelExploded],
    ['matrix', matrix],
    ['matrixExploded', matrixExploded],
  ])('%s refuses what would leave its place empty', (_, style) => {
    const write = path({ id: style });
    for (const value of ['', null, undefined, [], [null], {}])
      expect(() => write('/files/{id}', { id: value })).toThrow(
        'The path parameter id is empty, "." or "..".',
      );
  });

  test('a label cannot become a step up', () => {
    expect(() => path({ id: label })('/files/{id}', { id: '.' })).toThrow('path parameter id');
  });

  test('parameters of one segment are written one by one', () => {
    expect(path()('/a/{from}-{to}', { from: 1, to: 'x/y' })).toBe('/a/1-x%2Fy');
    expect(path()('/a/{constructor}', { constructor: 'b' })).toBe('/a/b');
  });
});
