import type { Job } from '../config/job.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Ledger } from '../fidelity/ledger.js';
import type { Run, Written } from '../generate.js';
import type { SourceFiles } from '../load/document.js';
import { locate } from '../load/locate.js';
import type { AppliedAction } from '../overlay/apply.js';
import type { Drift, FileDrift } from '../write/drift.js';
import { exitCodes, type Ending } from './exitCodes.js';
import type { CommandName } from './options.js';

/** What a run came to, as `--json` prints it. Paths of `files` are relative to the output folder. */
export interface Summary {
  readonly command: CommandName | null;
  readonly exitCode: number;
  readonly dryRun: boolean;
  readonly document: string | null;
  /** The documents that became part of the same client. */
  readonly furtherDocuments: readonly string[];
  readonly overlays: readonly string[];
  readonly output: string | null;
  readonly package: { readonly name: string; readonly version: string } | null;
  readonly files: Files;
  readonly repaired: {
    /** What the overlays have changed, in order. */
    readonly byOverlay: readonly Repair[];
    /** How many warnings were read in the way that they state. */
    readonly byReading: number;
  };
  readonly ignored: {
    /** Overlay actions that match or change nothing. */
    readonly overlayActions: number;
  };
  /** What became of the nodes of the document; `null` unless it was asked for. */
  readonly fidelity: Fidelity | null;
  readonly diagnostics: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
  };
}

/** What became of the files of the output folder. */
export interface Files {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** Those among the written ones that were edited by hand. */
  readonly overwritten: readonly string[];
  /** Those that the generator did not write, and leaves alone. */
  readonly foreign: readonly string[];
  /** Those that are not what the document gives, and why. */
  readonly stale: readonly FileDrift[];
}

/** How many nodes of the document the output holds as they stand, and what became of each other one. */
export interface Fidelity {
  readonly kept: number;
  readonly approximated: number;
  readonly ignored: number;
  readonly losses: readonly Lost[];
}

/** A node that the output does not hold as it stands; lines and columns count from 1. */
export interface Lost {
  readonly file: string;
  readonly pointer: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly fate: 'approximated' | 'ignored';
  readonly reasons: readonly string[];
}

/** An overlay action that changed the document. */
export interface Repair {
  readonly overlay: string;
  readonly target: string;
  /** What the overlay says about it. */
  readonly reason: string | null;
}

/** All that is known when a run has ended. */
export interface Outcome {
  readonly command: CommandName | undefined;
  readonly ending: Ending;
  readonly job?: Job;
  readonly run?: Run<Written | Drift>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sums up a run. */
export function summarise({ command, ending, job, run, diagnostics }: Outcome): Summary {
  const described = run?.described;
  const further = job?.further ?? [];
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    command: command ?? null,
    exitCode: exitCodes[ending].code,
    dryRun: job?.dryRun ?? false,
    document: job?.document ?? null,
    furtherDocuments: further.map((input) => input.document),
    overlays: [...(job?.overlays ?? []), ...further.flatMap((input) => input.overlays)],
    output: job?.output ?? null,
    package: described === undefined ? null : pick(described.settings.package),
    files: filesIn(run?.result),
    repaired: {
      byOverlay: described?.actions.filter(({ changed }) => changed).map(repairBy) ?? [],
      byReading: diagnostics.filter(isRepaired).length,
    },
    ignored: { overlayActions: diagnostics.filter(isStaleAction).length },
    fidelity:
      described?.ledger && job?.ledger && run ? fidelityIn(described.ledger, run.files) : null,
    diagnostics: { errors: count('error'), warnings: count('warning'), notes: count('note') },
  };
}

function fidelityIn({ kept, losses }: Ledger, files: SourceFiles): Fidelity {
  const lost = losses.map(({ source, fate, reasons }): Lost => {
    const { file, pointer } = source;
    const { line = null, column = null } = locate(source, files) ?? {};
    return { file, pointer, line, column, fate, reasons };
  });
  const approximated = losses.filter(({ fate }) => fate === 'approximated').length;
  return { kept, approximated, ignored: losses.length - approximated, losses: lost };
}

function pick({ name, version }: { readonly name: string; readonly version: string }) {
  return { name, version };
}

const noFiles: Files = { written: [], deleted: [], overwritten: [], foreign: [], stale: [] };

function filesIn(result: Written | Drift | undefined): Files {
  if (result === undefined) return noFiles;
  if ('files' in result) return { ...noFiles, stale: result.files };
  const { written, deleted, overwritten, foreign } = result;
  return { ...noFiles, written, deleted, overwritten, foreign };
}

function repairBy({ overlay, target, description }: AppliedAction): Repair {
  return { overlay, target, reason: description ?? null };
}

function isRepaired({ severity, mends }: Diagnostic): boolean {
  return severity === 'warning' && mends.length > 0;
}

function isStaleAction({ code }: Diagnostic): boolean {
  return code === 'stale-overlay-action';
}
