import type { Json } from '../diagnostics/diagnostic.js';
import type { Parameter } from '../model/api.js';
import { asObject } from '../model/json.js';

/** How a value is written outside of JSON. */
export type Style = Pick<Parameter, 'style' | 'explode'> &
  Partial<Pick<Parameter, 'allowReserved'>>;

/** A name on the wire and the value that goes under it. */
export interface Named {
  readonly name: string;
  readonly value: Json;
}

type Encode = (text: string) => string;

/** A value in the place of a path parameter. */
export function pathText({ name, value }: Named, { style, explode }: Style): string {
  const separate = (pair: string, separator: string): string =>
    partsOf(value, pair, encoded).join(separator);
  const pair = explode ? '=' : ',';
  switch (style) {
    case 'json':
      return value === null ? '' : encoded(JSON.stringify(value));
    case 'label':
      return `.${separate(pair, explode ? '.' : ',')}`;
    case 'matrix':
      return explode
        ? namedParts({ name, value }, encoded)
            .map((part) => `;${part}`)
            .join('')
        : `;${encoded(name)}=${separate(',', ',')}`;
    default:
      return separate(pair, ',');
  }
}

/** A value as the pairs that a query, or a form, holds of it. */
export function queryTexts(named: Named, { style, explode, allowReserved }: Style): string[] {
  const { name, value } = named;
  const write = allowReserved === true ? reserved : encoded;
  const joined = (separator: string): string[] => {
    const parts = partsOf(value, separator, write);
    return parts.length > 0 ? [`${encoded(name)}=${parts.join(separator)}`] : [];
  };
  switch (style) {
    case 'json':
      return value === null ? [] : [`${encoded(name)}=${write(JSON.stringify(value))}`];
    case 'deepObject':
      return deepTexts(named, write);
    case 'spaceDelimited':
      return explode ? namedParts(named, write) : joined('%20');
    case 'pipeDelimited':
      return explode ? namedParts(named, write) : joined('%7C');
    default:
      return explode ? namedParts(named, write) : joined(',');
  }
}

/** A value in a header. */
export function headerText(value: Json, { explode }: Pick<Style, 'explode'>): string {
  const plain = (text: string): string => text;
  return asObject(value)
    ? partsOf(value, explode ? '=' : ',', plain).join(',')
    : textOf(Array.isArray(value) ? value.flat() : value);
}

/** A value as the pairs that the header of cookies holds of it. */
export function cookieTexts(named: Named): string[] {
  return namedParts(named, encoded);
}

function deepTexts({ name, value }: Named, write: Encode): string[] {
  const members = asObject(value);
  if (members === undefined) return namedParts({ name, value }, write);
  return Object.entries(members).flatMap(([key, item]) =>
    deepTexts({ name: `${name}[${key}]`, value: item }, write),
  );
}

/** The parts of a value, each with a name: in an object its own. */
function namedParts({ name, value }: Named, write: Encode): string[] {
  const parts = partsOf(value, '=', write);
  return asObject(value) ? parts : parts.map((part) => `${encoded(name)}=${part}`);
}

/** The parts of a value; `pair` stands between the names and values of an object. */
function partsOf(value: Json, pair: string, write: Encode): string[] {
  const members = asObject(value);
  if (members === undefined) {
    const items = Array.isArray(value) ? value.flat() : [value];
    return items.filter((item) => item !== null).map((item) => write(textOf(item)));
  }
  return Object.entries(members)
    .filter(([, item]) => item !== null)
    .map(([key, item]) => encoded(key) + pair + write(textOf(item)));
}

/** A value as text; what is nested deeper than any style can write stands as JavaScript would have it. */
export function textOf(value: unknown): string {
  return String(value);
}

/** Percent-encodes everything but the unreserved characters of RFC 3986. */
export function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/[!'()*]/gu, percent);
}

/** Leaves reserved characters as they are, but for those that would end a value in a query. */
function reserved(text: string): string {
  return encodeURI(wellFormed(text)).replace(/[#&+]/gu, percent);
}

/** Half a character, which a document may hold, cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
