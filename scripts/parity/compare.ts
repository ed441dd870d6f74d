import type { Comparison } from './comparison.js';
import { compareManagers } from './managers.js';
import type { PackageView } from './program.js';
import { compareRuntime } from './runtime.js';
import type { Surface } from './surface.js';
import { compareTypes } from './types.js';

/** Compares all that the official SDK offers with what a generated package offers. */
export function compare(surface: Surface, ours: PackageView): readonly Comparison[] {
  return [
    ...compareManagers(surface, ours),
    ...compareTypes(surface, ours),
    ...compareRuntime(surface, ours),
  ];
}
