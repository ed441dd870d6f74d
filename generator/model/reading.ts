import type { JsonObject } from '../diagnostics/diagnostic.js';
import { asList, asText, own } from './json.js';

/** What a convention decides while the document is read. */
export interface Reading {
  /** The extension keys that name an operation's service; without one, its first tag does. */
  readonly serviceKeys: readonly string[];
  /** Which lists of values are complete. All others admit values that the document does not know yet. */
  readonly closedEnums: {
    /** Those of properties with these names. */
    readonly properties: readonly string[];
    /** Those with a single value. */
    readonly single: boolean;
  };
  /** Whether values that differ only in case are one. */
  readonly enumCase: 'kept' | 'merged';
  /**
   * Whether a body must be given when the document does not say: `declared` follows OpenAPI, where it need not be;
   * `byContent` requires one that refers to a schema, is a list or a map, or has required properties.
   */
  readonly bodies: 'declared' | 'byContent';
  /** What an object is of which the document says nothing more. */
  readonly emptyObjects: 'map' | 'model';
  /** What a map is that stands in an `allOf`. */
  readonly composedMaps: 'map' | 'model';
  /** Whether a body that is a map has a name of its own. */
  readonly mapBodies: 'plain' | 'named';
  /** What an integer of 64 bits is. */
  readonly int64: 'integer' | 'bigint';
  /** Whether an operation that may redirect has a second method, which gives the address and does not follow it. */
  readonly locations: boolean;
  /** How listings are known; without rules, by the extension `x-sdk-pages` alone. */
  readonly pages: PageRules | undefined;
}

/** How a listing is known: by the names of what it sends and receives on the wire. */
export interface PageRules {
  /** The properties of an answer that hold the items of a page, the likeliest first. */
  readonly items: readonly string[];
  /** A query parameter that takes the marker of a page, with the property that holds the next one. */
  readonly markers: readonly { readonly parameter: string; readonly next: string }[];
  /** A query parameter that takes the number of items to pass over, with the property that holds how many there are. */
  readonly offsets: readonly { readonly parameter: string; readonly total: string }[];
}

/** The word by which the document groups an operation. */
export function serviceKeyOf(operation: JsonObject, reading: Reading): string {
  const extensions = reading.serviceKeys.map((key) => own(operation, key));
  const words = [...extensions, ...asList(own(operation, 'tags'))].map(asText);
  return words.find((word) => word !== undefined && word !== '') ?? 'default';
}
