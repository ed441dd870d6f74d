import { SdkError } from './errors.js';
import type { Agreeing } from './agreement.js';
import type { DeclaredFields, ErasedEntry, Fields } from './fields.js';
import { isRecord, type UnknownRecord } from './record.js';

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
}

/** A thing, or a function that gives it, for what is declared further down. */
export type Lazy<T> = T | (() => T);

/** The codec of an object; properties that are not listed keep their names and values. */
export function object<Model, Wire>(fields: Fields<Model, Wire>): Codec<Model, Wire> {
  const steps = stepsOf(Object.entries<ErasedEntry>(fields));
  return codec((value, way) => (isRecord(value) ? translate(value, way, steps) : value));
}

/**
 * The codec of an object with undeclared keys, which a model holds in `extraData` under their own
 * names. Every declared property is listed.
 */
export function openObject<Model, Wire>(fields: DeclaredFields<Model, Wire>): Codec<Model, Wire> {
  const steps = stepsOf(Object.entries<ErasedEntry>(fields));
  return codec((value, way) => {
    if (!isRecord(value)) return value;
    if (way === 'encode') {
      const { extraData, ...declared } = value;
      return { ...(isRecord(extraData) && extraData), ...translate(declared, way, steps) };
    }
    const entries = Object.entries(value);
    const declared = entries.filter(([key]) => steps.decode.has(key));
    const extra = entries.filter(([key]) => !steps.decode.has(key));
    return {
      ...translate(Object.fromEntries(declared), way, steps),
      ...(extra.length && { extraData: Object.fromEntries(extra) }),
    };
  });
}

/** The codec of a list, from that of its items. */
export function list<Model, Wire>(
  of: Lazy<Codec<Model, Wire>>,
): Codec<readonly Model[], readonly Wire[]> {
  return codec((value, way, name) =>
    Array.isArray(value) ? value.map((item: unknown) => resolve(of)[way](item, name)) : value,
  );
}

/** The codec of an object with free keys, from that of its values. */
export function map<Model, Wire>(
  of: Lazy<Codec<Model, Wire>>,
): Codec<{ readonly [key: string]: Model }, { readonly [key: string]: Wire }> {
  return codec((value, way) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, item]) => [key, resolve(of)[way](item, key)]),
        )
      : value,
  );
}

/** The codec of what has one form on both sides; the compiler refuses it for anything else. */
export function unchanged<Model, Wire extends Agreeing<Model, Wire>>(): Codec<Model, Wire> {
  return codec((value) => value);
}

/** The codec of an instant: a Date, and text of RFC 3339. */
export const dateTime: Codec<Date, string> = /* @__PURE__ */ dateCodec(
  /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
  (text) => text.replace('.000', ''),
);

/** The codec of a day: a Date at its midnight in UTC, and text of RFC 3339. */
export const date: Codec<Date, string> = /* @__PURE__ */ dateCodec(/^(\d{4}-\d\d-\d\d)$/, (text) =>
  text.slice(0, 10),
);

/** `form` captures the day; text of any other form, or of no day in the calendar, stays text. */
function dateCodec(form: RegExp, shorten: (text: string) => string): Codec<Date, string> {
  return codec((value, way, name = 'A value') => {
    if (way === 'decode') {
      const day = typeof value === 'string' ? form.exec(value)?.[1] : undefined;
      const date = new Date(day !== undefined && isDay(day) ? String(value) : NaN);
      return isNaN(+date) ? value : date;
    }
    if (!(value instanceof Date)) return value;
    if (isNaN(+value)) throw new SdkError({ message: `${name} is an invalid Date.` });
    return shorten(value.toISOString());
  });
}

/** Whether text such as `2012-02-30` is a day: Date takes that one for the first of March. */
function isDay(text: string): boolean {
  return text.slice(8) < '29' || new Date(text).getUTCDate() === Number(text.slice(8));
}

type Way = 'decode' | 'encode';

function codec<Model, Wire>(
  convert: (value: unknown, way: Way, name?: string) => unknown,
): Codec<Model, Wire> {
  const codec: ErasedCodec = {
    decode: (value) => convert(value, 'decode'),
    encode: (value, name) => convert(value, 'encode', name),
  };
  // What data directs, the compiler cannot follow; it checks the data instead (`Fields`).
  return codec as Codec<Model, Wire>;
}

function resolve(of: Lazy<ErasedCodec>): ErasedCodec {
  return typeof of === 'function' ? of() : of;
}

/** By the name that a property has on one side: its name on the other, and its codec. */
type Steps = { readonly [W in Way]: Map<string, Step> };

interface Step {
  readonly to: string;
  readonly of?: Lazy<ErasedCodec> | undefined;
}

function stepsOf(entries: readonly (readonly [string, ErasedEntry])[]): Steps {
  const steps: Steps = { decode: new Map(), encode: new Map() };
  for (const [name, entry] of entries) {
    const [key, of] = typeof entry === 'string' ? [entry] : 0 in entry ? entry : [name, entry];
    steps.decode.set(key, { to: name, of });
    steps.encode.set(name, { to: key, of });
  }
  return steps;
}

function translate(value: UnknownRecord, way: Way, steps: Steps): UnknownRecord {
  const back = steps[way === 'decode' ? 'encode' : 'decode'];
  const result: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) {
    const step = steps[way].get(key);
    const rival = back.get(key);
    if (step)
      define(result, step.to, step.of ? resolve(step.of)[way](value[key], key) : value[key]);
    // A property that is not listed gives way to one that takes its name.
    else if (!rival || !Object.hasOwn(value, rival.to)) define(result, key, value[key]);
  }
  return result;
}

/** Sets a property, also one named `__proto__`, which an assignment would make the prototype. */
function define(target: { [key: string]: unknown }, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
