import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import { member, sectionShapes } from './shapes.js';
import type { Surface } from './surface.js';

/** Reads what `printSurface` has written; `where` tells people which package it is of. */
export function readSurface(text: string, where: string): Checked<Surface | undefined> {
  const value = parsed(text);
  const problem = value === undefined ? 'it is no JSON' : problemIn(value);
  if (problem === undefined && isSurface(value)) return { value, diagnostics: [] };
  const words = { where, problem: problem ?? 'it is no surface' };
  return { value: undefined, diagnostics: [diagnose('surface-unreadable', words)] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemIn(value: unknown): string | undefined {
  const [wrong] =
    Object.entries(sectionShapes).find(([name, shape]) => !shape(member(value, name))) ?? [];
  if (wrong === undefined) return undefined;
  return wrong === 'format'
    ? 'another generator wrote it, in a form of its own'
    : `\`${wrong}\` is not what it should be`;
}

function isSurface(value: unknown): value is Surface {
  return problemIn(value) === undefined;
}
