import { childPointer, joinPointer, parsePointer } from '../load/pointer.js';
import type { Id, Place } from './api.js';
import { idAt } from './id.js';

/**
 * The place of a schema that is found by its pointer, because something refers to it: the one that it has when it is met
 * where it stands, so that its name does not depend on which of these comes first.
 */
export function placeAt(pointer: string): Place {
  const segments = parsePointer(pointer);
  const found = segments[0] === 'paths' ? inOperation(segments) : inComponent(segments);
  return found ?? { kind: 'component', key: lastName(segments) };
}

function inComponent([section, kind, key = '', ...rest]: readonly string[]): Place | undefined {
  if (section !== 'components' || kind !== 'schemas') return undefined;
  const pointer = childPointer('/components/schemas', key);
  return walk({ place: { kind: 'component', key }, within: idAt(pointer), pointer }, rest);
}

/** The place of a schema in the body or an answer of an operation. */
function inOperation([, path = '', method = '', ...rest]: readonly string[]): Place | undefined {
  const pointer = joinPointer('/paths', path, method);
  const operation = idAt(pointer);
  const [part, status = '', content, ...further] = rest;
  if (part === 'responses' && content === 'content') {
    const place: Place = { kind: 'answer', operation, status };
    return inContent(place, joinPointer(pointer, part, status, content), further);
  }
  if (part !== 'requestBody' || status !== 'content') return undefined;
  const below = content === undefined ? further : [content, ...further];
  return inContent({ kind: 'body', operation }, joinPointer(pointer, part, status), below);
}

function inContent(
  place: Place,
  content: string,
  [mediaType = '', schema, ...rest]: readonly string[],
): Place | undefined {
  if (schema !== 'schema') return undefined;
  const pointer = joinPointer(content, mediaType, schema);
  return walk({ place, within: idAt(pointer), pointer }, rest);
}

interface Way {
  readonly place: Place;
  /** The definition that holds what comes next. */
  readonly within: Id;
  readonly pointer: string;
}

function walk(way: Way, segments: readonly string[]): Place | undefined {
  const [word, ...rest] = segments;
  if (word === undefined) return way.place;
  const pointer = childPointer(way.pointer, word);
  if (word === 'items' || word === 'additionalProperties') {
    const name = word === 'items' ? 'item' : 'value';
    const held: Place = { kind: 'property', within: way.within, name };
    const place = way.place.kind === 'component' ? held : way.place;
    return walk({ place, within: idAt(pointer), pointer }, rest);
  }
  const [name = '', ...further] = rest;
  const next = step(way, word, { name, pointer: childPointer(pointer, name) });
  return next && walk(next, further);
}

function step(
  { within }: Way,
  word: string,
  { name, pointer }: { readonly name: string; readonly pointer: string },
): Way | undefined {
  const inner = idAt(pointer);
  switch (word) {
    case 'properties':
      return { place: { kind: 'property', within, name }, within: inner, pointer };
    case 'oneOf':
    case 'anyOf':
      return { place: { kind: 'variant', within, index: Number(name) }, within: inner, pointer };
    case 'allOf':
      return { place: { kind: 'variant', within, index: Number(name) }, within, pointer };
    default:
      return undefined;
  }
}

const words = ['schema', 'items', 'additionalProperties', 'properties', 'allOf', 'oneOf', 'anyOf'];

/** The last segment that is a name which somebody gave. */
function lastName(segments: readonly string[]): string {
  const names = segments.filter((one) => !words.includes(one) && !/^\d+$/u.test(one));
  return names.at(-1) ?? '';
}
