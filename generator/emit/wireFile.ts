import openapiTS, { astToString } from 'openapi-typescript';
import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../write/outputFile.js';
import { wireDocument } from './wireDocument.js';

/**
 * `src/wire.ts`: openapi-typescript's own reading of the document, against which the compiler checks ours. It keeps
 * defaults optional and lists readonly, as a caller gives them.
 */
export async function wireFile(root: JsonObject): Promise<OutputFile> {
  const nodes = await openapiTS(JSON.stringify(wireDocument(root)), {
    defaultNonNullable: false,
    immutable: true,
    silent: true,
  });
  return { path: 'src/wire.ts', text: astToString(nodes) };
}
