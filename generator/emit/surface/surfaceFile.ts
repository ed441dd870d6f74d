import { printSurface } from '../../surface/print.js';
import type { OutputFile } from '../../write/outputFile.js';
import { surfaceOf, type SurfaceInput } from './surfaceOf.js';

/** `surface.json`: everything that a caller can observe, for comparisons with other releases. */
export function surfaceFile(input: SurfaceInput): OutputFile {
  return { path: 'surface.json', text: printSurface(surfaceOf(input)) };
}
