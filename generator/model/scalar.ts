import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { ScalarKind } from './api.js';
import { asList, asText, own } from './json.js';
import type { Reading } from './reading.js';

const kinds: ReadonlyMap<string, ScalarKind> = new Map([
  ['string', 'string'],
  ['string/date', 'date'],
  ['string/date-time', 'dateTime'],
  ['string/binary', 'binary'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);

const wide = ['int64', 'uint64'];

/** The scalar that a schema stands for; formats that change nothing for callers are passed over. */
export function scalarOf(schema: JsonObject, reading: Reading): ScalarKind {
  const word = wordsOf(schema)[0] ?? '';
  const format = asText(own(schema, 'format')) ?? '';
  if (word === 'integer' && wide.includes(format)) return reading.int64;
  if (word === 'string' && isEncodedElsewhere(schema)) return 'binary';
  return kinds.get(`${word}/${format}`) ?? kinds.get(word) ?? 'unknown';
}

/** The type words of a schema, `null` aside. */
export function wordsOf(schema: JsonObject): string[] {
  const type = own(schema, 'type');
  const words = typeof type === 'string' ? [type] : asList(type);
  const texts = words.flatMap((word) => asText(word) ?? []).filter((word) => word !== 'null');
  return [...new Set(texts)];
}

/** Content of a media type that is neither encoded as text nor text by itself: OpenAPI 3.1's way to say `binary`. */
function isEncodedElsewhere(schema: JsonObject): boolean {
  const mediaType = asText(own(schema, 'contentMediaType'));
  const isEncoded = own(schema, 'contentEncoding') !== undefined;
  return mediaType !== undefined && !isEncoded && !isTextual(mediaType);
}

/** Whether content of a media type is text, as far as its name says. */
export function isTextual(mediaType: string): boolean {
  const [name = ''] = mediaType.toLowerCase().split(';');
  return /^(?:text\/|(?:application|plain)\/(?:text|.*\b(?:json|xml|yaml|graphql|javascript)\b))/u.test(
    name.trim(),
  );
}
