import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  date,
  dateTime,
  list,
  map,
  object,
  openObject,
  type Codec,
  type Decoder,
} from '../../generator/runtime/codec.js';
import { SdkError } from '../../generator/runtime/errors.js';
import { contextCodec, errorCodec, inviteCodec, requestCodec } from './invites.js';

/** Decodes JSON that is frozen all the way down. */
function decode<Model>(codec: Decoder<Model>, json: string): Model {
  return codec.decode(JSON.parse(json, (_, value: unknown) => Object.freeze(value)));
}

describe('object', () => {
  test('renames what is listed, converts it, and keeps the order', () => {
    const invite = decode(
      inviteCodec,
      '{"created_at":"2012-12-12T10:53:43-08:00","id":"1","type":"invite","invited_to":{"id":"2"}}',
    );
    expect(invite).toEqual({
      createdAt: new Date('2012-12-12T18:53:43Z'),
      id: '1',
      type: 'invite',
      invitedTo: { id: '2' },
    });
    expect(Object.keys(invite)).toEqual(['createdAt', 'id', 'type', 'invitedTo']);
    expect(JSON.stringify(inviteCodec.encode(Object.freeze(invite)))).toBe(
      '{"created_at":"2012-12-12T18:53:43Z","id":"1","type":"invite","invited_to":{"id":"2"}}',
    );
  });

  test('keeps what it does not know, and leaves out what is not there', () => {
    const wire = { id: '1', type: 'invite', new_field: { deep_one: 1 } } as const;
    expect(inviteCodec.decode(wire)).toStrictEqual(wire);
    expect(inviteCodec.encode(wire)).toStrictEqual(wire);
  });

  test('lets null and undefined pass, at the top and in properties', () => {
    expect(errorCodec.decode({ context_info: null })).toEqual({ contextInfo: null });
    expect(errorCodec.encode({ contextInfo: null })).toEqual({ context_info: null });
    expect(decode(list(inviteCodec), '[null]')).toEqual([null]);
    expect(decode(inviteCodec, 'null')).toBe(null);
  });

  test.each(['"text"', '1', 'true', '[1]'])('passes %s on as it came', (json) => {
    expect(decode(inviteCodec, json)).toEqual(JSON.parse(json));
  });

  test('prefers the wire name to a property that bears the name of the model', () => {
    const invite = decode(
      inviteCodec,
      '{"id":"1","type":"invite","invited_to":{"id":"right"},"invitedTo":{"id":"wrong"}}',
    );
    expect(invite.invitedTo).toEqual({ id: 'right' });
  });

  test.each([inviteCodec, contextCodec, errorCodec, map(date)])(
    'makes of `__proto__` a property like others (%#)',
    (codec: Decoder<unknown>) => {
      const decoded = decode(codec, '{"__proto__":{"polluted":true},"constructor":1}');
      expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
      expect(decoded).not.toHaveProperty('polluted');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  test('follows types that contain themselves', () => {
    interface Wire {
      readonly sub_items?: readonly Wire[];
    }
    interface Model {
      readonly subItems?: readonly Model[];
    }
    const codec: Codec<Model, Wire> = object<Model, Wire>({
      subItems: ['sub_items', list(() => codec)],
    });
    const wire = { sub_items: [{ sub_items: [{}] }, {}] };
    expect(codec.decode(wire)).toEqual({ subItems: [{ subItems: [{}] }, {}] });
    expect(codec.encode(codec.decode(wire))).toEqual(wire);
  });
});

describe('openObject', () => {
  test('holds undeclared keys under extraData, under their own names', () => {
    const wire = { message: 'm', some_key: 1, extraData: 2 };
    expect(contextCodec.decode(wire)).toEqual({
      message: 'm',
      extraData: { some_key: 1, extraData: 2 },
    });
    expect(contextCodec.encode(contextCodec.decode(wire))).toEqual(wire);
  });

  test('has no extraData where there is none, and prefers declared properties', () => {
    expect(contextCodec.decode({ message: 'm' })).toStrictEqual({ message: 'm' });
    expect(contextCodec.encode({ message: 'm', extraData: { message: 'other' } })).toEqual({
      message: 'm',
    });
  });

  test('renames declared properties alone', () => {
    interface Wire {
      readonly some_text?: string;
      readonly [key: string]: unknown;
    }
    interface Model {
      readonly someText?: string;
      readonly extraData?: { readonly [key: string]: unknown };
    }
    const codec = openObject<Model, Wire>({ someText: 'some_text' });
    expect(codec.decode({ some_text: 'a', other_text: 'b' })).toEqual({
      someText: 'a',
      extraData: { other_text: 'b' },
    });
  });
});

describe('dateTime', () => {
  test.each([
    ['2012-12-12T10:53:43-08:00', '2012-12-12T18:53:43Z'],
    ['2012-12-12T10:53:43Z', '2012-12-12T10:53:43Z'],
    ['2012-12-12t10:53:43z', '2012-12-12T10:53:43Z'],
    ['2012-12-12T10:53:43.5Z', '2012-12-12T10:53:43.500Z'],
    ['2012-12-12T10:53:43.123456Z', '2012-12-12T10:53:43.123Z'],
    ['2012-12-12T10:53:43.000+05:30', '2012-12-12T05:23:43Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  ])('reads %s and writes %s', (text, written) => {
    const decoded = dateTime.decode(text);
    expect(decoded).toEqual(new Date(text));
    expect(dateTime.encode(decoded)).toBe(written);
  });

  test.each([
    '',
    'soon',
    '2012-12-12',
    '2012-12-12T10:53:43',
    '2012-12-12 10:53:43Z',
    '2012-02-30T10:53:43Z',
    '2016-12-31T23:59:60Z',
    '2012-13-01T00:00:00Z',
    'Wed, 12 Dec 2012 10:53:43 GMT',
  ])('keeps %j as it came, both ways', (text) => {
    const decoded = dateTime.decode(text);
    expect(decoded).toBe(text);
    expect(dateTime.encode(decoded)).toBe(text);
  });

  test('keeps a value of another type as it came', () => {
    expect(decode(dateTime, '1355251200000')).toBe(1355251200000);
  });

  test('refuses to send an invalid Date, and names it', () => {
    const never = new Date(NaN);
    const send = (): unknown => requestCodec.encode({ actionableBy: {}, expiresAt: never });
    expect(send).toThrow(new SdkError({ message: 'expiresAt is an invalid Date.' }));
    expect(() => map(list(dateTime)).encode({ due: [never] })).toThrow('due is an invalid Date.');
    expect(() => dateTime.encode(never)).toThrow('A value is an invalid Date.');
  });

  test('keeps every instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(-62e12), max: new Date(253e12), noInvalidDate: true }),
        (instant) => {
          expect(dateTime.decode(dateTime.encode(instant))).toEqual(instant);
        },
      ),
    );
  });
});

describe('date', () => {
  test('is a day at midnight in UTC', () => {
    expect(date.decode('2012-12-12')).toEqual(new Date(Date.UTC(2012, 11, 12)));
    expect(date.encode(new Date('2012-12-12T23:59:59Z'))).toBe('2012-12-12');
  });

  test.each(['2012-02-30', '2012-12-12T00:00:00Z', '12/12/2012', 'Dec 12 2012'])(
    'keeps %j as it came, both ways',
    (text) => {
      expect(date.encode(date.decode(text))).toBe(text);
      expect(date.decode(text)).toBe(text);
    },
  );
});

describe('round trips', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'invited_to'));

  test('of what is on the wire', () => {
    const wire = fc.record(
      {
        id: text,
        type: fc.constant('invite' as const),
        invited_to: fc.record({ id: text }),
        created_at: fc.constantFrom('2012-12-12T10:53:43Z', 'no date'),
        unknown_field: fc.jsonValue(),
        ['__proto__']: fc.jsonValue(),
      },
      { requiredKeys: ['id', 'type'] },
    );
    fc.assert(
      fc.property(wire, (value) => {
        expect(inviteCodec.encode(inviteCodec.decode(value))).toEqual(value);
      }),
    );
  });

  test('of free keys', () => {
    const wire = fc.dictionary(text, fc.jsonValue());
    fc.assert(
      fc.property(wire, (value) => {
        const again: unknown = contextCodec.encode(contextCodec.decode(value));
        expect(JSON.stringify(sorted(again))).toBe(JSON.stringify(sorted(value)));
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  return Object.entries(Object(value)).sort(([one], [other]) => (one < other ? -1 : 1));
}
