import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParameterStyle } from '../../generator/model/api.js';
import type { Json } from '../../generator/diagnostics/diagnostic.js';
import { cookies } from '../../generator/runtime/cookies.js';
import { headerText as runtimeHeaderText } from '../../generator/runtime/headerText.js';
import * as paths from '../../generator/runtime/path.js';
import * as queries from '../../generator/runtime/query.js';
import {
  cookieTexts,
  headerText,
  pathText,
  queryTexts,
} from '../../generator/sample/requestText.js';
import { wireValue } from '../../generator/sample/requestValue.js';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.dictionary(fc.string(), scalar, { maxKeys: 4 }),
);

const inPaths: readonly (readonly [ParameterStyle, boolean, paths.PathStyle])[] = [
  ['simple', false, paths.simple],
  ['simple', true, paths.simpleExploded],
  ['label', false, paths.label],
  ['label', true, paths.labelExploded],
  ['matrix', false, paths.matrix],
  ['matrix', true, paths.matrixExploded],
  ['json', false, paths.jsonSegment],
];

const inQueries: readonly (readonly [ParameterStyle, boolean, queries.QueryStyle])[] = [
  ['form', true, queries.form],
  ['form', false, queries.commaSeparated],
  ['spaceDelimited', false, queries.spaceSeparated],
  ['spaceDelimited', true, queries.form],
  ['pipeDelimited', false, queries.pipeSeparated],
  ['pipeDelimited', true, queries.form],
  ['deepObject', true, queries.deepObject],
  ['json', false, queries.jsonText],
];

describe('What a request holds of a value is what the runtime writes', () => {
  test.each(inPaths)('in a path: %s, %s', (style, explode, write) => {
    fc.assert(
      fc.property(fc.string(), anyValue, (name, value) => {
        expect(pathText({ name, value }, { style, explode })).toBe(write(name, value));
      }),
    );
  });

  test.each(inQueries)('in a query: %s, %s', (style, explode, write) => {
    fc.assert(
      fc.property(fc.string(), anyValue, fc.boolean(), (name, value, allowReserved) => {
        const expected = (allowReserved ? queries.reserved(write) : write)(name, value);
        expect(queryTexts({ name, value }, { style, explode, allowReserved })).toEqual(expected);
      }),
    );
  });

  test('in headers and cookies', () => {
    fc.assert(
      fc.property(fc.string(), anyValue, fc.boolean(), (name, value, explode) => {
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        const text = isObject ? runtimeHeaderText<unknown>(value, explode ? '=' : ',') : value;
        expect(headerText(value, { explode })).toBe(String(text));
        const { Cookie: cookie = '' } = cookies({ [name]: value });
        expect(cookieTexts({ name, value }).join('; ')).toBe(cookie);
      }),
    );
  });

  test('and half a character becomes one that can be sent', () => {
    expect(pathText({ name: 'a', value: 'x\ud800' }, { style: 'simple', explode: false })).toBe(
      'x%EF%BF%BD',
    );
  });
});

describe('A date is sent in UTC', () => {
  test.each([
    ['dateTime', '2012-12-12T10:53:43-08:00', '2012-12-12T18:53:43Z'],
    ['dateTime', '2012-12-12T10:53:43.120Z', '2012-12-12T10:53:43.120Z'],
    ['date', '2012-12-12', '2012-12-12'],
    // Where these are read would decide what they mean.
    ['dateTime', '2012-12-12T10:53:43', '2012-12-12T10:53:43'],
    ['dateTime', '2012-12-12 10:53', '2012-12-12 10:53'],
    ['dateTime', '2012-02-31T99:00:00Z', '2012-02-31T99:00:00Z'],
  ] as const)('%s %s', (kind, value, expected) => {
    expect(wireValue({ kind, value })).toBe(expected);
  });
});
