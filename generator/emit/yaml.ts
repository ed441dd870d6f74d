import { stringify } from 'yaml';
import type { Json } from '../diagnostics/diagnostic.js';

/** A value as YAML in which the lines of texts stay as they were written, so that each can change by itself. */
export function yamlText(value: Json): string {
  return stringify(value, {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
  });
}
