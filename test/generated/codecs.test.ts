import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receivedOf } from '../../generator/emit/codecs.js';
import type { Model, Type, TypeDefinition } from '../../generator/model/api.js';
import { propertiesOf } from '../../generator/model/properties.js';
import { nameOf } from '../../generator/name/names.js';
import { hasBox } from '../support/box.js';
import { Decoding } from './decoding.js';
import { Distinct, Random } from './draws.js';
import { boxPackage, invitesPackage, type AnyCodec, type Emitted } from './emitted.js';
import { contentExamples, examplesOf } from './examples.js';
import { roundTrip } from './roundTrip.js';
import { definitionOf, WireValues } from './wireValues.js';

/**
 * Two properties of one type that are swapped in a descriptor pass the compiler and every round trip. So what a codec makes
 * of a value is compared with what the API and the naming table say, before it goes back.
 */
const random = { seed: 20_240_607, numRuns: 25 };

/** An example whose keys are not those that the document itself declares: they happen to be the names in the model. */
const misnamed: ReadonlySet<string> = new Set([
  '#/components/schemas/AiExtractStructured/properties/fields/items by its properties',
]);

/** How many there are, at least. */
interface Expected {
  readonly codecs: number;
  readonly examples: number;
}

describeCodecs('the invites package', await invitesPackage(), { codecs: 4, examples: 3 });
if (hasBox) describeCodecs('the whole API', await boxPackage(), { codecs: 500, examples: 400 });
else test.skip("the whole API (Box's documents are not there)");

function describeCodecs(title: string, emitted: Emitted, expected: Expected): void {
  const coded = [...emitted.api.types.values()].flatMap((definition) => {
    const codec = codecOf(emitted, definition);
    return codec ? [[codecName(emitted, definition), { definition, codec }] as const] : [];
  });
  const decoding = new Decoding(emitted);

  describe(title, () => {
    test(`declares ${emitted.declared.length} codecs, and all of them are met here`, () => {
      expect(coded.map(([name]) => name).sort()).toEqual([...emitted.declared].sort());
      expect(coded.length).toBeGreaterThanOrEqual(expected.codecs);
    });

    test.each(coded)('%s gives back what it was given', (_, { definition, codec }) => {
      const property = fc.property(fc.gen(), (draw) => {
        const wire = new WireValues(emitted, new Random(draw)).ofDefinition(definition);
        roundTrip(codec, JSON.stringify(wire), (value) => decoding.ofDefinition(definition, value));
      });
      fc.assert(property, random);
    });

    const models = coded.flatMap(([name, { definition, codec }]) =>
      definition.kind === 'model' ? [[name, definition, codec] as const] : [],
    );
    test.each(models)('%s gives each property its own value', (_, model, codec) => {
      givesEachProperty(emitted, model, codec);
    });

    test('what has no codec has one form on both sides', () => {
      const names = coded.map(([name]) => name);
      const plain = [...receivedOf(emitted.api)]
        .map((id) => definitionOf(emitted, id))
        .filter((definition) => !names.includes(codecName(emitted, definition)));
      for (const definition of plain) {
        const wire = new WireValues(emitted, new Distinct()).ofDefinition(definition);
        expect(decoding.ofDefinition(definition, wire), definition.id).toStrictEqual(wire);
      }
    });

    const examples = [
      ...coded.flatMap(([, { definition }]) => examplesOf(emitted, definition)),
      ...contentExamples(emitted),
    ];
    test(`the documents show ${examples.length} values`, () => {
      expect(examples.length).toBeGreaterThanOrEqual(expected.examples);
    });

    test.each(examples)('the example of %s goes there and back', (place, { type, wire }) => {
      const send = (): void => {
        const codec = codecFor(emitted, type);
        roundTrip(codec, JSON.stringify(wire), (value) => decoding.of(type, value));
      };
      if (misnamed.has(place)) expect(send).toThrow('multi_select');
      else send();
    });
  });
}

/** Decodes a value in which each declared property differs from all others. */
function givesEachProperty(emitted: Emitted, model: Model, codec: AnyCodec): void {
  const decoding = new Decoding(emitted);
  const wire = new WireValues(emitted, new Distinct()).ofModel(model);
  const properties = propertiesOf(emitted.api, model).filter(({ type }) => type.kind !== 'never');
  expect(Object.keys(wire).sort()).toEqual(properties.map(({ name }) => name).sort());
  const values = Object.values(wire).map((value) => JSON.stringify(value));
  expect(values).toEqual([...new Set(values)]);
  const decoded = new Map(Object.entries(Object(codec.decode(wire))));
  for (const { id, name, type } of properties) {
    const own = nameOf(emitted.names, id);
    expect(decoded.get(own), own).toStrictEqual(decoding.of(type, wire[name]));
    decoded.delete(own);
  }
  expect([...decoded.keys()]).toEqual([]);
}

function codecName({ names }: Emitted, { id }: TypeDefinition): string {
  const name = nameOf(names, id);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Codec`;
}

function codecOf(emitted: Emitted, definition: TypeDefinition): AnyCodec | undefined {
  return emitted.codecs.get(codecName(emitted, definition));
}

/** The codec of what an operation sends or receives; what has none has one form on both sides. */
function codecFor(emitted: Emitted, type: Type): AnyCodec {
  const same: AnyCodec = { decode: (value) => value, encode: (value) => value };
  if (type.kind === 'reference') {
    return codecOf(emitted, definitionOf(emitted, type.to)) ?? same;
  }
  if (type.kind === 'nullable') return codecFor(emitted, type.of);
  if (type.kind !== 'list') return same;
  const { decode, encode } = codecFor(emitted, type.of);
  return {
    decode: (value) => (Array.isArray(value) ? value.map((item) => decode(item)) : value),
    encode: (value) => (Array.isArray(value) ? value.map((item) => encode(item)) : value),
  };
}
