import type { Diagnostic, Mend } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { isIndex, parsePointer } from '../load/pointer.js';
import { applyMends } from '../overlay/mend.js';
import { mendsIn, type Finding } from './inspect.js';
import type { Mends, Moving } from './rule.js';

/**
 * Applies the overlay actions of all warnings. Those on later and deeper places come first, so that what is moved has
 * been mended before, and nothing is moved that another one points at.
 */
export function repair(document: Document, findings: readonly Finding[]): Document {
  const warnings = findings.filter(({ diagnostic }) => isRepaired(diagnostic));
  let repaired = document;
  let waiting: Mend[] = [];
  let previous = '';
  for (const { mends, pointer } of warnings.map(placed).sort(lastFirst)) {
    if (isMoving(mends) && isWithin(previous, pointer)) {
      repaired = applyMends(repaired, waiting);
      waiting = [];
    }
    waiting.push(...mendsIn(repaired.root, mends));
    previous = pointer;
  }
  return waiting.length === 0 ? repaired : applyMends(repaired, waiting);
}

function isRepaired({ severity, mends }: Diagnostic): boolean {
  return severity === 'warning' && mends.length > 0;
}

interface Placed extends Finding {
  readonly pointer: string;
  readonly segments: readonly string[];
}

function placed(finding: Finding): Placed {
  const { mends, diagnostic } = finding;
  const pointer = isMoving(mends) ? mends.pointer : (diagnostic.mends[0]?.pointer ?? '');
  return { ...finding, pointer, segments: parsePointer(pointer) };
}

function isMoving(mends: Mends): mends is Moving {
  return 'mendsIn' in mends;
}

function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}

function lastFirst(a: Placed, b: Placed): number {
  const length = Math.min(a.segments.length, b.segments.length);
  for (let index = 0; index < length; index += 1) {
    const order = compare(a.segments[index] ?? '', b.segments[index] ?? '');
    if (order !== 0) return -order;
  }
  const deeper = b.segments.length - a.segments.length;
  return deeper === 0 ? Number(isMoving(a.mends)) - Number(isMoving(b.mends)) : deeper;
}

function compare(a: string, b: string): number {
  if (isIndex(a) && isIndex(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
