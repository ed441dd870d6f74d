import { stringify } from 'yaml';
import type { OutputFile } from '../write/outputFile.js';
import type { Scope } from './scope.js';

/** `openapi/openapi.yml`: the document as it was read, repaired and in one file. */
export function openapiYaml({ document }: Scope): OutputFile {
  return {
    path: 'openapi/openapi.yml',
    text: stringify(document.root, { lineWidth: 100, aliasDuplicateObjects: false }),
  };
}
