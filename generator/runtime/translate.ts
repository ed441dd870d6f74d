import type { ErasedCodec, Way } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import { filled } from './nesting.js';
import { isRecord, type UnknownRecord } from './record.js';

/** Renames and converts the properties of an object. */
export type Translator = (value: UnknownRecord) => UnknownRecord;

/** A property on its way from one side to the other. */
export interface Passage {
  readonly from: string;
  /** Its name on the other side; `undefined` for one that goes to, or comes from, `extraData`. */
  readonly to: string | undefined;
  readonly codec?: ErasedCodec | undefined;
  /** The property that takes its name, if there is one in the object. */
  readonly rival?: string | undefined;
}

interface Target {
  [key: string]: unknown;
}

/** The codec of what an object holds under undeclared keys, if that differs on the wire. */
export type Others = readonly [of?: Lazy<ErasedCodec>];

/** A property that was met, and what to do with it. */
interface Step extends Passage {
  /** Its name on the other side where an assignment is all there is to do. */
  readonly plain: string | undefined;
  /** The step that came next in the last object: objects of one kind mostly list their properties in one order. */
  next: Step | undefined;
}

/**
 * Makes what converts an object in one way. A property that is not listed stays what it is, and gives
 * way to one that takes its name; where there are `others`, it is one of `extraData`.
 */
export function translator(listed: readonly Passage[], way: Way, others?: Others): Translator {
  const rivals = new Map(listed.map(({ from, to }) => [to, from]));
  const steps = new Map(listed.map((passage) => [passage.from, stepOf(passage)]));
  const find = (from: string): Step =>
    steps.get(from) ?? stepOf({ from, to: others ? undefined : from, rival: rivals.get(from) });
  const extraOf = (extra: unknown): unknown => {
    const of = others?.[0];
    return of ? resolve(of)[way](extra) : extra;
  };
  const start = find('');
  const fill = (result: Target, value: UnknownRecord): void => {
    let extra: Target | undefined;
    let last = start;
    if (others && way === 'encode') {
      // Declared properties take the place of these.
      const named = extraOf(value['extraData']);
      if (isRecord(named)) for (const key in named) define(result, key, named[key]);
    }
    // Values come from JSON, or are plain objects of callers: all their keys are their own.
    for (const key in value) {
      let step = last.next;
      if (step?.from !== key) last.next = step = find(key);
      last = step;
      const { to, codec, rival, plain } = step;
      let item = value[key];
      if (codec && item !== null) item = codec[way](item, key);
      if (plain !== undefined) result[plain] = item;
      else if (to !== undefined) {
        if (rival === undefined || !Object.hasOwn(value, rival)) define(result, to, item);
      } else if (way === 'decode') define((extra ??= {}), key, item);
      else if (key !== 'extraData') define(result, key, item);
    }
    if (extra) result['extraData'] = extraOf(extra);
  };
  return (value) => filled({}, value, fill);
}

function stepOf({ from, to, codec, rival }: Passage): Step {
  const plain = to === '__proto__' || rival !== undefined ? undefined : to;
  return { from, to, codec, rival, plain, next: undefined };
}

/** Sets a property, also one named `__proto__`, which an assignment would make the prototype. */
export function define(target: Target, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
