import { expect, test } from 'vitest';
import type { Model } from '../../generator/model/api.js';
import { additionalOf, ancestorsOf, propertiesOf } from '../../generator/model/properties.js';
import { read } from './notation.js';

const string = { type: 'string' };
const ref = (key: string): object => ({ $ref: `#/components/schemas/${key}` });

const schemas = {
  A: { type: 'object', properties: { a: string, b: string }, additionalProperties: string },
  B: { allOf: [ref('A'), { properties: { c: string } }] },
  C: { allOf: [ref('B'), { properties: { d: string }, required: ['b'] }] },
};

const { value: api } = read(JSON.parse(JSON.stringify({ components: { schemas } })));

function modelAt(key: string): Model {
  const model = [...api.types.values()].find(({ id }) => id.endsWith(`/${key}`));
  if (model?.kind !== 'model') throw new Error(`${key} is no model.`);
  return model;
}

test('a model has the properties of its bases, each where the base has it', () => {
  const properties = propertiesOf(api, modelAt('C'));
  expect(properties.map(({ name, required }) => `${name}${required ? '' : '?'}`)).toEqual([
    'a?',
    'b',
    'c?',
    'd?',
  ]);
});

test('a model admits the undeclared properties that its bases admit', () => {
  expect(modelAt('C').additional).toBeUndefined();
  expect(additionalOf(api, modelAt('C'))).toEqual({ kind: 'string' });
});

test('a model has the bases of its bases', () => {
  expect([...ancestorsOf(api, modelAt('C'))]).toEqual([modelAt('B').id, modelAt('A').id]);
});
