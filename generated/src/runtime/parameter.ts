import { isRecord } from './record.js';

/** Writes a value so that nothing in it can end it. */
export type Encode = (value: unknown) => string;

/** Percent-encodes everything but the unreserved characters of RFC 3986. */
export const encode: Encode = (value) =>
  encodeURIComponent(String(value)).replace(/[!'()*]/g, percent);

/** Leaves reserved characters as they are, but for those that would end a value in a query. */
export const encodeReserved: Encode = (value) =>
  encodeURI(String(value)).replace(/[#&+]/g, percent);

function percent(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase();
}

/** The parts of a parameter, encoded; `pair` stands between the names and values of an object. */
export function parts(value: unknown, pair: string, write: Encode = encode): readonly string[] {
  const isObject = isRecord(value);
  return Object.entries(isObject ? value : [value].flat())
    .filter(([, item]) => item != null)
    .map(([key, item]) => (isObject ? encode(key) + pair : '') + write(item));
}

/** The parts of a parameter, each with a name: in an object its own, else that of the parameter. */
export function named(name: string, value: unknown, write?: Encode): readonly string[] {
  const found = parts(value, '=', write);
  return isRecord(value) ? found : found.map((part) => `${encode(name)}=${part}`);
}
