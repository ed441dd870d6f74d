import { isExactly, isHash, isListOf, isShape, isString, parseJson } from './guards.js';
import type { OutputFolder } from './outputFolder.js';
import type { Plan, PlannedDelete } from './plan.js';
import { pathProblem } from './safePath.js';

/** All that is left to do to a folder once its changes are staged; whoever finds it can finish the run. */
export interface Journal {
  readonly deletes: readonly PlannedDelete[];
  readonly writes: readonly JournalWrite[];
}

/** One staged file: what stands at its path before, and the hash of what does afterwards. */
export interface JournalWrite {
  readonly path: string;
  readonly staged: string;
  readonly from: string;
  readonly to: string;
}

const version = 1;

const isJournal = isShape({
  version: isExactly(version),
  deletes: isListOf(isShape<PlannedDelete>({ path: isString, sha256: isHash })),
  writes: isListOf(
    isShape<JournalWrite>({ path: isString, staged: isStagedName, from: isString, to: isHash }),
  ),
});

function isStagedName(value: unknown): value is string {
  return isString(value) && /^new-\d+$/.test(value);
}

/** The name in the staging folder of the file that a plan writes at some place of its list. */
export function stagedName(index: number): string {
  return `new-${index}`;
}

/** The journal of a plan. */
export function journalOf({ deletes, writes }: Plan): Journal {
  return {
    deletes,
    writes: writes.map(({ path, from, to }, n) => ({ path, staged: stagedName(n), from, to })),
  };
}

/** Prints a journal. */
export function printJournal({ deletes, writes }: Journal): string {
  return `${JSON.stringify({ version, deletes, writes }, null, 2)}\n`;
}

/** Reads the journal that an interrupted run left; nothing if it is not one of ours. */
export function readJournal({ disk, journal }: OutputFolder): Journal | undefined {
  const content = parseJson(Buffer.from(disk.read(journal)).toString());
  if (!isJournal(content)) return undefined;
  const paths = [...content.deletes, ...content.writes].map(({ path }) => path);
  return paths.every((path) => pathProblem(path) === undefined) ? content : undefined;
}
