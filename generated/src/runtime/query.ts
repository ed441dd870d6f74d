import { encode, encodeReserved, named, parts, type Encode } from './parameter.js';
import { isRecord } from './record.js';

/** How a query parameter is written: a style of OpenAPI with its `explode` and `allowReserved`. */
export type QueryStyle = (name: string, value: unknown, write?: Encode) => readonly string[];

/** `form`, not exploded: `name=a,b`. */
export const commaSeparated: QueryStyle = /* @__PURE__ */ delimited(',');

/** `spaceDelimited`: `name=a%20b`. */
export const spaceSeparated: QueryStyle = /* @__PURE__ */ delimited('%20');

/** `pipeDelimited`: `name=a%7Cb`. */
export const pipeSeparated: QueryStyle = /* @__PURE__ */ delimited('%7C');

/** `deepObject`: `name%5Bk%5D=v`. */
export const deepObject: QueryStyle = (name, value, write) =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, item]) => deepObject(`${name}[${key}]`, item, write))
    : named(name, value, write);

/** JSON: `name=%7B%22k%22%3A%22v%22%7D`. */
export const jsonText: QueryStyle = (name, value, write = encode) =>
  value == null ? [] : [`${encode(name)}=${write(JSON.stringify(value))}`];

/** A style that leaves the parameter's reserved characters as they are (`allowReserved`). */
export function reserved(style: QueryStyle): QueryStyle {
  return (name, value) => style(name, value, encodeReserved);
}

/** `form`, exploded: `name=a&name=b` and `k=v`; it is the style where no other is given. */
export const form: QueryStyle = named;

/** Writes the parameters of a query. */
export type QuerySerializer<Values extends object = object> = (values: Values) => string;

/** Writes query parameters: `form`, exploded, where no other style is given. */
export function query<Values extends object>(
  styles: { readonly [Name in keyof NoInfer<Values>]?: QueryStyle } = {},
): QuerySerializer<Values> {
  const styleOf = new Map(Object.entries<QueryStyle | undefined>(styles));
  return (values) =>
    Object.entries(values)
      .flatMap(([name, value]) => (styleOf.get(name) ?? named)(name, value))
      .join('&');
}

function delimited(delimiter: string): QueryStyle {
  return (name, value, write) => {
    const found = parts(value, delimiter, write);
    return found.length ? [`${encode(name)}=${found.join(delimiter)}`] : [];
  };
}
