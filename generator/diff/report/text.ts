import { visible } from '../../diagnostics/visible.js';
import type { PlacedChange, Verdict } from '../verdict.js';
import { counts, placeText, sideNote, versionAdvice } from './words.js';

/** A verdict for a terminal. */
export function reportText(verdict: Verdict): string {
  const { base, changes, head } = verdict;
  const title = visible(`${head.package.name}: ${base.title} -> ${head.title}`);
  if (changes.length === 0)
    return `${title}\n\nNo change for callers. ${visible(versionAdvice(verdict))}\n`;
  const width = Math.max(...changes.map(({ rule }) => rule.length));
  const blocks = changes.map((change) => block(change, verdict, width));
  return `${title}\n\n${blocks.join('\n')}\n${counts(verdict)}. ${visible(versionAdvice(verdict))}\n`;
}

function block(change: PlacedChange, verdict: Verdict, width: number): string {
  const { after, before, level, rule, subject, text } = change;
  const place = placeText(change);
  const lines = [
    `${level}  ${rule.padEnd(width)}  ${visible(subject)}`,
    `       ${visible(text)}`,
    ...(before !== undefined && after !== undefined && !text.includes(after)
      ? [`       ${visible(before)} -> ${visible(after)}`]
      : []),
    ...(place === '' ? [] : [`       ${visible(place + sideNote(change, verdict))}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
