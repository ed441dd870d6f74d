import { edited } from '../compose/edit.js';
import type { OutputFile } from '../write/outputFile.js';
import { extension, type Sampled } from './openapiSamples.js';
import type { Translation } from './scope.js';
import { yamlText } from './yaml.js';

/** `openapi/openapi.<tag>.yml`: the document as it was read, repaired, in one file, and with a sample of each call. */
export function enrichedDocument(
  { tag, document }: Translation,
  samples: readonly Sampled[],
): OutputFile {
  const edits = samples.map(({ pointer, samples: value }) => ({
    pointer: `${pointer}/${extension}`,
    value,
  }));
  return { path: `openapi/openapi.${tag}.yml`, text: yamlText(edited(document, edits).root) };
}
