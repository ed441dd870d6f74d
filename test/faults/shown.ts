import { inspect } from 'node:util';

/** All that a log could show of an error, and of what caused it. */
export function shown(value: unknown, depth = 0): string {
  const everything = { depth: 20, showHidden: true, getters: true, breakLength: 120 } as const;
  const texts = [inspect(value), inspect(value, everything), json(value), String(value)];
  if (!(value instanceof Error)) return texts.join('\n');
  const { name, message, stack = '', cause } = value;
  // A property that is not enumerable prints, too, when somebody prints it.
  const properties = Object.getOwnPropertyNames(value).map((key) => {
    return inspect(Reflect.get(value, key), everything);
  });
  const further = cause === undefined || depth > 5 ? [] : [shown(cause, depth + 1)];
  return [...texts, name, message, stack, ...properties, ...further].join('\n');
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
