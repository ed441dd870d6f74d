import { expect, test } from 'vitest';
import { settle } from '../../generator/config/settings.js';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { isLoose } from '../../generator/emit/looseness.js';
import { samples } from '../../generator/emit/samples.js';
import { scopeOf, type Scope } from '../../generator/emit/scope.js';
import { build } from '../../generator/model/build.js';
import { idAt } from '../../generator/model/id.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { documentOf, minimal } from '../support/document.js';

const convention = conventions.general;

function scopeFor(parts: JsonObject): Scope {
  const document = documentOf(minimal(parts));
  const api = build(document, convention.reading).value;
  const names = name(api, convention).value;
  return scopeOf({ api, names, convention, settings: settle(undefined, 'x'), document });
}

test.each([
  ['a required property that may be null', { required: ['b'] }, true],
  ['an optional property that may be null', {}, false],
])('what holds %s', (_, required, expected) => {
  const text = { type: 'string', nullable: true };
  const A = { type: 'object', properties: { b: text }, ...required };
  const Holder = { type: 'object', properties: { as: { type: 'array', items: A } } };
  const scope = scopeFor({ components: { schemas: { Holder } } });
  const to = idAt('/components/schemas/Holder');
  expect(isLoose(scope, { kind: 'reference', to })).toBe(expected);
});

test('methods whose names differ only in case have samples in files of other names', () => {
  const operation = (operationId: string) => ({
    get: { operationId, tags: ['a'], responses: { 204: { description: '' } } },
  });
  const paths = { '/a': operation('getOAuth'), '/b': operation('getOauth') };
  const files = samples(scopeFor({ paths })).map(({ path }) => path.toLowerCase());
  expect(new Set(files).size).toBe(2);
});
