import { isGenerated, type ChangelogEntry, type ChangelogSection } from './changelogEntry.js';

/**
 * A changelog with an entry in it, the newest first. An entry of the same version gets new sections of the kinds that a
 * machine writes; what else a person has written there stays, and so does every other entry, byte for byte.
 */
export function updateChangelog(text: string | undefined, entry: ChangelogEntry): string {
  const existing = text === undefined || text.trim() === '' ? head : text;
  const newline = existing.includes('\r\n') ? '\r\n' : '\n';
  const lines = existing.split(/(?<=\n)/u);
  const entries = headingsIn(lines).filter(({ level }) => level === 2);
  const own = entries.find(({ title }) => isOf(title, entry.version));
  const start = own?.line ?? firstVersion(entries) ?? lines.length;
  const end = own ? (entries.find(({ line }) => line > start)?.line ?? lines.length) : start;
  const before = lines.slice(0, start).join('');
  const after = lines.slice(end).join('');
  const printed = print(entry, partsOf(lines.slice(start, end))).replaceAll('\n', newline);
  return before + gapAfter(before, newline) + printed + (after === '' ? '' : newline + after);
}

/** What a text lacks to end in an empty line. */
function gapAfter(text: string, newline: string): string {
  if (text === '' || /\n\r?\n$/u.test(text)) return '';
  return text.endsWith('\n') ? newline : newline + newline;
}

const head = '# Changelog\n\nWhat has changed for those who call the package.\n';

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly title: string;
}

/** The headings of a text, without what stands in blocks of code. */
function headingsIn(lines: readonly string[]): readonly Heading[] {
  let fence = '';
  return lines.flatMap((line, index): Heading[] => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/u.exec(line) ?? [];
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
      return [];
    }
    fence = mark;
    const [, hashes, title = ''] = /^ {0,3}(#{1,6})[ \t]+(.*)$/u.exec(line.trimEnd()) ?? [];
    return hashes === undefined ? [] : [{ line: index, level: hashes.length, title: title.trim() }];
  });
}

/** Whether a heading is that of a version: `0.2.0`, `[v0.2.0]`, also with a date behind it. */
function isOf(title: string, version: string): boolean {
  const [first = ''] = title.split(/[\s(]/u);
  return first.replace(/^\[?v?/u, '').replace(/\]$/u, '') === version;
}

/** What is not released yet stays on top. */
function firstVersion(entries: readonly Heading[]): number | undefined {
  return entries.find(({ title }) => /^\[?v?\d/u.test(title))?.line;
}

/** An entry as it stands: its heading, and what a person has written in it. */
interface Parts {
  readonly heading: string | undefined;
  readonly foreword: string;
  readonly others: string;
}

function partsOf(lines: readonly string[]): Parts {
  const text = (from: number, to?: number): string =>
    lines.slice(from, to).join('').replaceAll('\r\n', '\n').trim();
  const sections = headingsIn(lines).filter(({ level }) => level === 3);
  const others = sections.map(({ line, title }, index) => {
    const end = sections[index + 1]?.line ?? lines.length;
    return isGenerated(title) ? text(definitionsAt(lines, line, end), end) : text(line, end);
  });
  const [heading] = lines;
  return {
    heading: heading?.trimEnd(),
    foreword: text(1, sections[0]?.line).replace(nothing, '').trim(),
    others: others.filter((one) => one !== '').join('\n\n'),
  };
}

/** Where the definitions of links begin that people keep at the end of a file. */
function definitionsAt(lines: readonly string[], from: number, to: number): number {
  const at = lines.slice(from, to).findIndex((line) => /^\[[^\]]+\]:\s/u.test(line));
  return at < 0 ? to : from + at;
}

function print({ version, date, sections }: ChangelogEntry, old: Parts): string {
  const plain = date === undefined ? `## ${version}` : `## ${version} - ${date}`;
  const parts = [
    date === undefined ? (old.heading ?? plain) : plain,
    sections.length === 0 ? [nothing, old.foreword].join('\n\n').trim() : old.foreword,
    ...sections.map(printSection),
    old.others,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const nothing = 'Nothing has changed for those who call the package.';

function printSection({ title, lines }: ChangelogSection): string {
  return `### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
