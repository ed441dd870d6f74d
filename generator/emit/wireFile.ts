import openapiTS, { astToString } from 'openapi-typescript';
import type { OutputFile } from '../write/outputFile.js';
import { rewritingOf } from './rewriting.js';
import type { Scope } from './scope.js';
import { wireDocument } from './wireDocument.js';

/**
 * `src/wire.ts`: openapi-typescript's own reading of the document, against which the compiler checks ours. It keeps
 * defaults optional and lists readonly, as a caller gives them.
 */
export async function wireFile(scope: Scope): Promise<OutputFile> {
  const given = wireDocument(rewritingOf(scope));
  const nodes = await openapiTS(JSON.stringify(given), {
    defaultNonNullable: false,
    immutable: true,
    silent: true,
  });
  const schemas =
    "/** The wire types of schemas, by name. */\nexport type Schemas = components['schemas'];\n";
  return { path: 'src/wire.ts', text: `${astToString(nodes)}\n${schemas}` };
}
