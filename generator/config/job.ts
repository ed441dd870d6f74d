import type { Generator } from '../write/inputs.js';
import type { Config, DocumentInput } from './config.js';

/** All that a run is told: what to read, where to write, and how strictly. Paths start from `cwd`. */
export interface Job {
  readonly cwd: string;
  readonly document: string;
  readonly overlays: readonly string[];
  /** Documents that become part of the same client. */
  readonly further: readonly DocumentInput[];
  readonly output: string;
  readonly config: Config | undefined;
  readonly generator: Generator;
  /** The runtime's modules, which the output gets as they are. */
  readonly runtime: ReadonlyMap<string, string>;
  /** The folder that `$ref`s may read; without it, the document's. */
  readonly refRoot: string | undefined;
  /** The hosts that `$ref`s may read from. */
  readonly allowRemote: readonly string[];
  /** Whether a warning stops the run, as an error does. */
  readonly strict: boolean;
  /** Whether it is worked out what became of each node of the document. */
  readonly ledger: boolean;
  /** How many nodes of the document may be approximated or ignored; `undefined` where any number may. */
  readonly maxLoss: number | undefined;
  /** Whether files that were edited by hand are overwritten. */
  readonly force: boolean;
  readonly dryRun: boolean;
}
