import type { Change } from '../diff/change.js';
import type { ChangeKind } from '../diff/rules/rule.js';
import { documentLink, type Place } from './documentLink.js';
import { markdownLine } from './markdownLine.js';

/** What a changelog says of one version. */
export interface ChangelogEntry {
  readonly version: string;
  /** A day, such as `2026-03-01`. */
  readonly date: string | undefined;
  readonly sections: readonly ChangelogSection[];
}

/** Changes of one kind, a line of Markdown each. */
export interface ChangelogSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What an entry is made with, besides its changes. */
export interface Releasing {
  readonly version: string;
  /** The version before; `undefined` for the first one. */
  readonly base: string | undefined;
  readonly date?: string;
  /** The address of the repository, as the configuration of the package has it. */
  readonly repository: string | undefined;
  /** Finds the line that a change is about; `undefined` for what no document says. */
  readonly locate: (at: Change['at']) => Place | undefined;
}

/** The sections that a machine writes, in their order. */
const kinds = [
  { kind: 'added', title: 'Added' },
  { kind: 'changed', title: 'Changed' },
  { kind: 'deprecated', title: 'Deprecated' },
  { kind: 'removed', title: 'Removed' },
  { kind: 'fixed', title: 'Fixed' },
] as const satisfies readonly { readonly kind: ChangeKind; readonly title: string }[];

/** Whether a section is one that a machine writes. */
export function isGenerated(title: string): boolean {
  return kinds.some((one) => one.title === title);
}

/** What a changelog says of some changes. Those of texts alone are told in one line. */
export function changelogEntry(changes: readonly Change[], releasing: Releasing): ChangelogEntry {
  const documented = changes.filter(({ rule }) => rule === 'docs-changed');
  const others = changes.filter(({ rule }) => rule !== 'docs-changed');
  const linesOf = (kind: ChangeKind): readonly string[] => [
    ...others.filter((change) => change.kind === kind).map((change) => lineOf(change, releasing)),
    ...(kind === 'changed' ? documentation(documented) : []),
  ];
  const { version, date } = releasing;
  const sections = kinds.map(({ kind, title }) => ({ title, lines: linesOf(kind) }));
  return { version, date, sections: sections.filter(({ lines }) => lines.length > 0) };
}

function lineOf(change: Change, { version, base, repository, locate }: Releasing): string {
  const place = locate(change.at);
  const tag = change.at.side === 'base' ? (base ?? version) : version;
  const mark = change.level === 'major' ? '**Breaking:** ' : '';
  const link = place === undefined ? '' : ` (${documentLink(place, { repository, version: tag })})`;
  return `${mark}${markdownLine(change.text)}${link}`;
}

const listed = 3;

function documentation(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  const subjects = changes.slice(0, listed).map(({ subject }) => markdownLine(`\`${subject}\``));
  const more = changes.length - subjects.length;
  const all = more > 0 ? [...subjects, `${String(more)} more`] : subjects;
  const last = all.at(-1) ?? '';
  const text = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last;
  return [`The documentation of ${text} has changed.`];
}
