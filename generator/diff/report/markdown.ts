import { visible } from '../../diagnostics/visible.js';
import type { PlacedChange, Verdict } from '../verdict.js';
import { changeLevels, counts, placeText, sideNote, versionAdvice } from './words.js';

const headings = {
  major: 'Breaks callers',
  minor: 'New, or to be looked at',
  patch: 'Nothing to do for callers',
} as const;

/** The first line, which finds the comment again when it is to be brought up to date. */
const marker = '<!-- openapi-managers diff -->';

/** The most characters of all rows together: GitHub takes no longer comment than 65,536. */
const most = 60_000;

/** A verdict for a pull request. */
export function reportMarkdown(verdict: Verdict): string {
  const { changes, head } = verdict;
  const sum = changes.length === 0 ? 'no change for callers' : counts(verdict);
  const rows = shown(changes.map((change) => ({ change, text: row(change, verdict) })));
  const sections = changeLevels.flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    const texts = rows.filter(({ change }) => change.level === level).map(({ text }) => text);
    return own.length === 0 ? [] : [section(`${headings[level]} (${own.length})`, texts)];
  });
  const left = changes.length - rows.length;
  const parts = [
    ...[marker, `## ${code(head.package.name)}: ${sum}`, sentence(versionAdvice(verdict))],
    ...sections,
    ...(left === 0 ? [] : [`${left} more of them had no room here; \`--reporter text\` has all.`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface Row {
  readonly change: PlacedChange;
  readonly text: string;
}

/** As many rows as there is room for; what matters most comes first. */
function shown(rows: readonly Row[]): readonly Row[] {
  let size = 0;
  return rows.filter(({ text }) => {
    size += text.length + 1;
    return size <= most;
  });
}

function section(title: string, rows: readonly string[]): string {
  const table = ['| change | rule | where | fingerprint |', '| --- | --- | --- | --- |', ...rows];
  return [`### ${title}`, '', ...(rows.length === 0 ? [] : table)].join('\n').trimEnd();
}

function row(change: PlacedChange, verdict: Verdict): string {
  const place = placeText(change) + sideNote(change, verdict);
  const codes = [change.rule, place, change.fingerprint].map(code);
  return `| ${[sentence(change.text), ...codes].join(' | ')} |`;
}

/** What may stand outside of code: words, numbers and their signs, of which none is markup, a mention or a link. */
const plain = /^(?:[\p{L}\p{N} ,;()<>=&+'-]|[.:?](?= |$)|\.(?=\p{N}))*$/u;

/** A sentence with code between backticks; one in which a name could pass for markup is code as a whole. */
function sentence(text: string): string {
  const parts = text.split('`');
  const isCode = (index: number): boolean => index % 2 === 1;
  const isClean =
    parts.length % 2 === 1 &&
    parts.every((part, index) => (isCode(index) ? part !== '' : plain.test(part)));
  if (!isClean) return code(text);
  return parts
    .map((part, index) => (isCode(index) ? code(part) : part.replace(/[&<>]/gu, entity)))
    .join('');
}

/** A text in which nothing is markup; GitHub looks for mentions and links everywhere but in code. */
function code(text: string): string {
  const line = visible(text.replace(/\s+/gu, ' ')).trim();
  if (line === '') return '';
  // Nothing but these means something in code: a bar still ends the cell of a table.
  if (!/`|\\\|/u.test(line)) return `\`${line.replaceAll('|', '\\|')}\``;
  const inner = line.replace(/[^\p{L}\p{N} ,;()'+/-]/gu, entity);
  // The comment keeps addresses apart, which become links in spite of entities.
  return `<code>${inner.replaceAll('&#64;', '&#64;<!-- -->')}</code>`;
}

function entity(sign: string): string {
  return `&#${String(sign.codePointAt(0))};`;
}
