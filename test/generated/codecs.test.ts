import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { homesOf } from '../../generator/emit/homes.js';
import { codecsOf } from '../../generator/emit/codecs.js';
import type { Model, Type } from '../../generator/model/api.js';
import { nameOf } from '../../generator/name/names.js';
import { invites } from '../support/invites.js';

/**
 * Two properties of one type that are swapped in a descriptor pass the compiler and every round trip. So each codec is
 * given an object with a different value in every property, and what it makes of it is compared with the naming table.
 */
const { api, names } = await invites();
const homes = homesOf(api, names);
const models = [...codecsOf(api, names)].flatMap((id) => {
  const type = api.types.get(id);
  return type?.kind === 'model' ? [type] : [];
});

interface AnyCodec {
  decode(wire: unknown): { readonly [name: string]: unknown };
  encode(model: unknown): { readonly [name: string]: unknown };
}

async function codecOf(model: Model): Promise<AnyCodec> {
  const file = path.join(
    import.meta.dirname,
    '../../generated/src',
    `${homes.get(model.id)?.module ?? ''}.ts`,
  );
  const exported = (await import(file)) as { readonly [name: string]: AnyCodec };
  const name = nameOf(names, model.id);
  const codec = exported[`${name.charAt(0).toLowerCase()}${name.slice(1)}Codec`];
  if (codec === undefined) throw new Error(`${name} has no codec.`);
  return codec;
}

/** A value of the wire that no other number gives, and what the model holds in its place. */
function distinct(type: Type, number: number): { readonly wire: unknown; readonly model: unknown } {
  switch (type.kind) {
    case 'dateTime': {
      const model = new Date(Date.UTC(2000, 0, 1 + number));
      return { wire: model.toISOString().replace('.000', ''), model };
    }
    case 'nullable':
      return distinct(type.of, number);
    case 'reference':
      return { wire: { unknown: number }, model: expect.anything() };
    default:
      return { wire: `value ${String(number)}`, model: `value ${String(number)}` };
  }
}

test('there are codecs to look at', () => {
  expect(models.map(({ id }) => nameOf(names, id))).toEqual(
    expect.arrayContaining(['Invite', 'ClientError', 'CreateInviteRequestBody']),
  );
});

describe.each(models.map((model) => [nameOf(names, model.id), model] as const))(
  '%s',
  (_name, model) => {
    const values = model.properties.map((property, index) => ({
      property,
      name: nameOf(names, property.id),
      ...distinct(property.type, index),
    }));
    const wire = Object.fromEntries(
      values.map(({ property, wire: value }) => [property.name, value]),
    );

    test('each property holds the value of its own wire name', async () => {
      const decoded = (await codecOf(model)).decode(wire);
      for (const { name, model: expected } of values) expect(decoded[name], name).toEqual(expected);
      expect(Object.keys(decoded).sort()).toEqual(values.map(({ name }) => name).sort());
    });

    test('and goes back to it', async () => {
      const codec = await codecOf(model);
      expect(codec.encode(codec.decode(wire))).toEqual(wire);
    });

    test('null and what the document does not know pass', async () => {
      const codec = await codecOf(model);
      const nulls = Object.fromEntries(model.properties.map((property) => [property.name, null]));
      expect(codec.encode(codec.decode({ ...nulls, other_key: [1] }))).toEqual({
        ...nulls,
        other_key: [1],
      });
    });
  },
);
