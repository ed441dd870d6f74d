import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { parsePointer } from '../load/pointer.js';
import { asObject } from '../model/json.js';
import type { OutputFile } from '../write/outputFile.js';
import { extension, type Sampled } from './openapiSamples.js';
import type { Translation } from './scope.js';
import { yamlText } from './yaml.js';

/** `openapi/openapi.<tag>.yml`: the document as it was read, repaired, in one file, and with a sample of each call. */
export function enrichedDocument(
  { tag, document }: Translation,
  samples: readonly Sampled[],
): OutputFile {
  const root = samples.reduce<JsonObject>(withSamples, document.root);
  return { path: `openapi/openapi.${tag}.yml`, text: yamlText(root) };
}

function withSamples(root: JsonObject, { pointer, samples }: Sampled): JsonObject {
  return changed(root, parsePointer(pointer), ({ [extension]: _, ...operation }) => {
    return { ...operation, [extension]: samples };
  });
}

/** The object with another one in the place of one below it. */
function changed(
  node: JsonObject,
  [key, ...below]: readonly string[],
  change: (node: JsonObject) => JsonObject,
): JsonObject {
  if (key === undefined) return change(node);
  const child: Json | undefined = asObject(node[key]);
  return child === undefined ? node : { ...node, [key]: changed(child, below, change) };
}
