import { isList } from '../load/json.js';
import { always, approximated, ignored, kept, type Judge } from './verdict.js';

const checked = always(ignored('a constraint on values, which only the server checks'));
const conditional = always(
  ignored('a condition on the shape of a value, which types do not express'),
);
const internal = always(ignored('a word of JSON Schema for tools, not for callers'));

/** Formats that have a type of their own, or that describe what their type admits anyway. */
const typedFormats = new Set([
  'binary',
  'byte',
  'date',
  'date-time',
  'double',
  'float',
  'int32',
  'int64',
  'password',
]);

const format: Judge = (value) =>
  typeof value === 'string' && typedFormats.has(value)
    ? kept
    : approximated('a value of its plain type, in whatever format');

const oneKept: Judge = (value) =>
  isList(value) && value.length > 1 ? approximated('the first one is shown') : kept;

/** What becomes of the fields of a Schema Object (OpenAPI 3.0 to 3.2, JSON Schema 2020-12). */
export const schemaFields: { readonly [field: string]: Judge } = {
  ...keptFields(
    '$ref type enum const nullable properties required items prefixItems additionalProperties allOf oneOf anyOf ' +
      'discriminator title description deprecated externalDocs example $defs definitions format',
  ),
  format,
  examples: oneKept,
  default: always(ignored('the server applies it where nothing is sent')),
  patternProperties: always(approximated('keys of any form')),
  propertyNames: always(approximated('keys of any form')),
  additionalItems: always(approximated('items of the declared type')),
  readOnly: always(approximated('callers may leave it out, but are not kept from sending it')),
  writeOnly: always(approximated('the type has it, although answers do not')),
  contentEncoding: always(approximated('text, not decoded')),
  contentMediaType: always(approximated('text, not decoded')),
  contentSchema: always(ignored('what the text holds is not typed')),
  ...judgedAlike(
    checked,
    'minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems ' +
      'uniqueItems minProperties maxProperties contains minContains maxContains',
  ),
  ...judgedAlike(
    conditional,
    'not if then else dependentRequired dependentSchemas unevaluatedItems unevaluatedProperties',
  ),
  ...judgedAlike(
    internal,
    '$id $schema $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment',
  ),
  xml: always(ignored('bodies are not written as XML')),
};

function keptFields(fields: string): { readonly [field: string]: Judge } {
  return judgedAlike(always(kept), fields);
}

/** The same judge for several fields, which stand in one text. */
export function judgedAlike(judge: Judge, fields: string): { readonly [field: string]: Judge } {
  return Object.fromEntries(fields.split(' ').map((field) => [field, judge]));
}
