import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { fieldsOf } from '../../generator/fidelity/fields.js';
import { ledgerOf } from '../../generator/fidelity/ledger.js';
import { grammar } from '../../generator/lint/grammar.js';
import { documentOf } from '../support/document.js';

/** What is lost of a document with this one schema, by pointer. */
function lossesOf(schema: JsonObject): unknown {
  const document = documentOf({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    components: { schemas: { Pet: schema } },
  });
  const { losses } = ledgerOf(document, []);
  return losses.map(({ source, fate, reasons }) => [source.pointer, fate, reasons]);
}

describe('the ledger', () => {
  test('has nothing to say of what stays as it is', () => {
    expect(
      lossesOf({ type: 'object', required: ['id'], properties: { id: { type: 'string' } } }),
    ).toEqual([]);
  });

  test('counts the nodes that stay as they are', () => {
    const document = documentOf({
      openapi: '3.1.0',
      info: { title: 'Pets', version: '1' },
      components: {
        schemas: { Pet: { type: 'string' }, Toy: { $ref: '#/components/schemas/Pet' } },
      },
    });
    // The document, info, components, and both schemas.
    expect(ledgerOf(document, [])).toEqual({ kept: 5, losses: [] });
  });

  test('says which field is ignored, and why', () => {
    expect(lossesOf({ type: 'string', maxLength: 5 })).toEqual([
      [
        '/components/schemas/Pet',
        'ignored',
        ['`maxLength`: a constraint on values, which only the server checks'],
      ],
    ]);
  });

  test('says how a field is approximated', () => {
    expect(lossesOf({ type: 'string', format: 'uuid' })).toEqual([
      [
        '/components/schemas/Pet',
        'approximated',
        ['`format`: a value of its plain type, in whatever format'],
      ],
    ]);
    expect(lossesOf({ type: 'string', format: 'date-time' })).toEqual([]);
  });

  test('gives a node the worst of its verdicts, with all reasons', () => {
    expect(
      lossesOf({ type: 'string', format: 'uuid', pattern: '^a', 'x-unknown': 1, odd: 2 }),
    ).toEqual([
      [
        '/components/schemas/Pet',
        'ignored',
        [
          '`format`: a value of its plain type, in whatever format',
          '`pattern`: a constraint on values, which only the server checks',
          '`x-unknown`: an extension that is not read',
          '`odd`: not a word of OpenAPI',
        ],
      ],
    ]);
  });

  test('takes in what a stage noticed', () => {
    const document = documentOf({ openapi: '3.1.0', info: { title: 'Pets', version: '1' } });
    const source = document.sourceOf('/info');
    const { losses } = ledgerOf(document, [{ source, kind: 'approximated', what: 'it is short' }]);
    expect(losses).toEqual([{ source, fate: 'approximated', reasons: ['it is short'] }]);
  });
});

test('every field that OpenAPI gives to an object is judged', () => {
  const unjudged = Object.entries(grammar).flatMap(([kind, { fields }]) =>
    Object.keys(fields)
      .filter(
        (field) =>
          !Object.entries(fieldsOf).some(
            ([known, { fields: judged }]) => known === kind && field in judged,
          ),
      )
      .map((field) => `${kind}.${field}`),
  );
  expect(unjudged).toEqual([]);
});
