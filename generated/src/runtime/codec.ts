import type { Agreeing } from './agreement.js';
import { SdkError } from './errors.js';
import type { DeclaredFields, ErasedEntry, Fields, OtherFields } from './fields.js';
import { resolve, type Lazy } from './lazy.js';
import { isRecord } from './record.js';
import { define, translator, type Others, type Passage, type Translator } from './translate.js';

/** Turns values of the wire into those of a model, and back; null and undefined remain what they are. */
export interface Codec<Model, Wire> {
  readonly decode: (wire: Wire) => Model;
  /** `name` tells, in an error, which value cannot be sent. */
  readonly encode: (model: Model, name?: string) => Wire;
}

/** A codec as far as it reads; it looks at what it is given, and passes on what it does not know. */
export interface Decoder<Model> {
  decode(value: unknown): Model;
}

/** Any codec. */
export interface ErasedCodec extends Decoder<unknown> {
  encode(value: unknown, name?: string): unknown;
  /** What the codec of an object lists. */
  entries?(): readonly Entry[];
}

/** The name of a property in a model, and what differs on the wire. */
export type Entry = readonly [name: string, entry: ErasedEntry];

/** The two things that a codec does. */
export type Way = 'decode' | 'encode';

/** The codec of an object; properties that are not listed keep their names and values. */
/* @__NO_SIDE_EFFECTS__ */
export function object<Model, Wire>(fields: Fields<Model, Wire>): Codec<Model, Wire> {
  return objectCodec(() => Object.entries<ErasedEntry>(fields));
}

/**
 * The codec of an object with undeclared keys, which a model holds in `extraData` under their own
 * names. Every declared property is listed; `others` is the codec of what is not.
 */
/* @__NO_SIDE_EFFECTS__ */
export function openObject<Model, Wire>(
  fields: DeclaredFields<Model, Wire>,
  ...others: OtherFields<Model, Wire>
): Codec<Model, Wire> {
  return objectCodec(() => Object.entries<ErasedEntry>(fields), others);
}

/** The codec of an object that is looked at when it is first used; `others` is there if it has undeclared keys. */
export function objectCodec<Model, Wire>(
  entries: () => readonly Entry[],
  others?: Others,
): Codec<Model, Wire> {
  const translated = (way: Way) => {
    let translate: Translator | undefined;
    return (value: unknown) => {
      if (!isRecord(value)) return value;
      translate ??= translator(passages(entries(), way), way, others);
      return translate(value);
    };
  };
  return made({ decode: translated('decode'), encode: translated('encode'), entries });
}

/** The codec of a list, from that of its items. */
/* @__NO_SIDE_EFFECTS__ */
export function list<Model, Wire>(
  of: Lazy<Codec<Model, Wire>>,
): Codec<readonly Model[], readonly Wire[]> {
  return codec((value, way, name) => {
    if (!Array.isArray(value)) return value;
    const items: ErasedCodec = resolve(of);
    return value.map((item: unknown) => items[way](item, name));
  });
}

/** The codec of an object with free keys, from that of its values. */
/* @__NO_SIDE_EFFECTS__ */
export function map<Model, Wire>(
  of: Lazy<Codec<Model, Wire>>,
): Codec<{ readonly [key: string]: Model }, { readonly [key: string]: Wire }> {
  return codec((value, way) => {
    if (!isRecord(value)) return value;
    const values: ErasedCodec = resolve(of);
    const result: { [key: string]: unknown } = {};
    for (const key in value) define(result, key, values[way](value[key], key));
    return result;
  });
}

/** The codec of what has one form on both sides; the compiler refuses it for anything else. */
/* @__NO_SIDE_EFFECTS__ */
export function unchanged<Model, Wire extends Agreeing<Model, Wire>>(): Codec<Model, Wire> {
  return codec((value) => value);
}

/** The codec of an instant: a Date, and text of RFC 3339. */
export const dateTime: Codec<Date, string> = /* @__PURE__ */ dateCodec(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
  (text) => text.replace('.000', ''),
);

/** The codec of a day: a Date at its midnight in UTC, and text of RFC 3339. */
export const date: Codec<Date, string> = /* @__PURE__ */ dateCodec(/^\d{4}-\d\d-\d\d$/, (text) =>
  text.slice(0, 10),
);

/** Text of any other form than `form`, or of no day in the calendar, stays text. */
function dateCodec(form: RegExp, shorten: (text: string) => string): Codec<Date, string> {
  return made({
    decode(value) {
      const time = typeof value === 'string' && form.test(value) ? timeAt(value) : NaN;
      return isNaN(time) ? value : new Date(time);
    },
    encode(value, name = 'A value') {
      if (!(value instanceof Date)) return value;
      if (isNaN(+value)) throw new SdkError({ message: `${name} is an invalid Date.` });
      return shorten(value.toISOString());
    },
  });
}

/** The usual forms of an instant are read here: the parser of Date takes twice the time. */
function timeAt(text: string): number {
  const day = digits(text, 8);
  // Date takes 2012-02-30 for the first of March.
  if (day > 28 && new Date(text.slice(0, 10)).getUTCDate() !== day) return NaN;
  const offset = digits(text, 20) * 60 + digits(text, 23) || 0;
  const minute = digits(text, 14) + (text[19] === '-' ? offset : -offset);
  const year = digits(text, 0) * 100 + digits(text, 2);
  const time = Date.UTC(year, digits(text, 5) - 1, day, digits(text, 11), minute, digits(text, 17));
  // A year below 100 would be one of the last century.
  return (year > 99 && text[19] !== '.' && time) || Date.parse(text);
}

/** The number that two digits write. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** Makes a codec of what converts values both ways; null and undefined pass. */
/* @__NO_SIDE_EFFECTS__ */
export function codec<Model, Wire>(
  convert: (value: unknown, way: Way, name?: string) => unknown,
): Codec<Model, Wire> {
  return made({
    decode: (value) => convert(value, 'decode'),
    encode: (value, name) => convert(value, 'encode', name),
  });
}

/** What data directs, the compiler cannot follow; it checks the data instead (`Fields`). */
function made<Model, Wire>(codec: ErasedCodec): Codec<Model, Wire> {
  return codec as Codec<Model, Wire>;
}

/** Where the properties that are listed come from and go to. */
function passages(entries: readonly Entry[], way: Way): Passage[] {
  return entries.map(([name, entry]) => {
    const [wire, of] = sidesOf(name, entry);
    const codec = of && resolve(of);
    return way === 'decode' ? { from: wire, to: name, codec } : { from: name, to: wire, codec };
  });
}

function sidesOf(
  name: string,
  entry: ErasedEntry,
): readonly [wire: string, of?: Lazy<ErasedCodec>] {
  if (typeof entry === 'string') return [entry];
  return 0 in entry ? entry : [name, entry];
}
