import type { PlacedChange, Verdict } from '../verdict.js';
import { changeLevels, counts, placeText, sideNote, versionAdvice } from './words.js';

const headings = {
  major: 'Breaks callers',
  minor: 'New, or to be looked at',
  patch: 'Nothing to do for callers',
} as const;

/** A verdict for a pull request: the first line finds the comment again when it is to be brought up to date. */
export function reportMarkdown(verdict: Verdict): string {
  const { changes, head } = verdict;
  const heading = `## ${escaped(head.package.name)}: ${changes.length === 0 ? 'no change for callers' : counts(verdict)}`;
  const sections = changeLevels.flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    return own.length === 0 ? [] : [section(headings[level], own, verdict)];
  });
  const parts = ['<!-- openapi-managers diff -->', heading, versionAdvice(verdict), ...sections];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, changes: readonly PlacedChange[], verdict: Verdict): string {
  const rows = changes.map((change) => {
    const place = placeText(change) + sideNote(change, verdict);
    const cells = [escaped(change.text), code(change.rule), place === '' ? '' : code(place)];
    return `| ${[...cells, code(change.fingerprint)].join(' | ')} |`;
  });
  return [
    `### ${title} (${String(changes.length)})`,
    '',
    '| change | rule | where | fingerprint |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Text of a document inside a cell: nothing of it is markup but code between backticks. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[&<>]/gu, (sign) => `&#${String(sign.codePointAt(0))};`)
    .replace(/[\\|[\]*_~@#]/gu, '\\$&');
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const inner = text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
  return `${fence}${text.includes('`') ? ` ${inner} ` : inner}${fence}`;
}
