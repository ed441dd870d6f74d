import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Kind } from '../lint/grammar.js';
import { References } from '../lint/references.js';
import { walk } from '../lint/walk.js';
import type { Document } from '../load/document.js';
import { isObject } from '../load/json.js';
import { childOf, childPointer } from '../load/pointer.js';

/** A text of the document that is written for readers. */
export interface Text {
  readonly pointer: string;
  readonly text: string;
}

/** The way from an object to a text; `*` stands for every key. */
type Way = readonly string[];

const description: Way = ['description'];
const summary: Way = ['summary'];
const documentation: Way = ['externalDocs', 'description'];

/**
 * Where each kind of object has texts for readers. Names are not among them, and so no titles: they say what the API and
 * its types are called.
 */
const ways: { readonly [K in Kind]: readonly Way[] } = {
  document: [documentation],
  info: [summary, description],
  server: [description, ['variables', '*', 'description']],
  tag: [summary, description, documentation],
  paths: [],
  pathItem: [summary, description],
  operation: [summary, description, documentation],
  parameter: [description],
  requestBody: [description],
  responses: [],
  response: [summary, description],
  header: [description],
  mediaType: [],
  encoding: [],
  example: [summary, description],
  link: [description],
  callback: [],
  schema: [description, documentation],
  discriminator: [],
  components: [],
  securityScheme: [description, ['flows', '*', 'scopes', '*']],
  securityRequirement: [],
};

/** The texts of a document that can be translated: as its objects stand in it, those of an object before what it holds. */
export function textsOf({ root }: Document): readonly Text[] {
  const found = new Map<string, string>();
  const gather = (pointer: string, value: JsonObject, along: readonly Way[]): void => {
    for (const { pointer: at, text } of along.flatMap((way) => textsAt(pointer, value, way))) {
      found.set(at, text);
    }
  };
  walk(root, new References(root), {
    object: ({ kind, pointer, value }) => gather(pointer, value, ways[kind]),
    // What stands beside a reference is said instead of what that leads to.
    reference: ({ pointer, value }) => gather(pointer, value, [summary, description]),
    misfit: () => undefined,
  });
  return [...found].map(([pointer, text]) => ({ pointer, text }));
}

function textsAt(pointer: string, value: Json | undefined, [key, ...rest]: Way): readonly Text[] {
  if (key === undefined) {
    return typeof value === 'string' && value.trim() !== '' ? [{ pointer, text: value }] : [];
  }
  const keys = key === '*' && isObject(value) ? Object.keys(value) : [key];
  return keys.flatMap((one) => textsAt(childPointer(pointer, one), childOf(value, one), rest));
}
