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
  /**
   * Whether a body must be given when the document does not say: `declared` follows OpenAPI, where it need not be;
   * `byContent` requires one that refers to a schema, is a list or a map, or has required properties.
   */
  readonly bodies: 'declared' | 'byContent';
}

/** The word by which the document groups an operation. */
export function serviceKeyOf(operation: JsonObject, reading: Reading): string {
  const extensions = reading.serviceKeys.map((key) => own(operation, key));
  const words = [...extensions, ...asList(own(operation, 'tags'))].map(asText);
  return words.find((word) => word !== undefined && word !== '') ?? 'default';
}
