import type { JsonObject } from '../diagnostics/diagnostic.js';
import { textOf } from './describe.js';

/** The versions of OpenAPI that are understood. */
export type Version = '3.0' | '3.1' | '3.2';

const versions: readonly Version[] = ['3.0', '3.1', '3.2'];

/** The version of a document; a number counts too, as YAML reads an unquoted one: `3` is 3.0. */
export function versionOf(root: JsonObject): Version | undefined {
  const { openapi = '' } = root;
  const text = openapi === 3 ? '3.0' : textOf(openapi);
  return versions.find((version) => text === version || text.startsWith(`${version}.`));
}
