import { parse, resolve } from 'node:path';
import { readConfig, type Config, type DocumentInput, type ReadConfig } from '../config/config.js';
import type { Job } from '../config/job.js';
import { diagnose, hasErrors, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import type { Generator } from '../write/inputs.js';
import type { Invocation } from './arguments.js';

/** The configuration that is read when the command line names neither one nor a document. */
export const defaultConfig = 'spec/codegen.yml';

/** Where a command runs, and what runs it. */
export interface Setting {
  readonly cwd: string;
  readonly generator: Generator;
  readonly runtime: Job['runtime'];
}

/** What is to be done; `file` is the configuration, where one was read, to show what is wrong with it. */
export interface ReadJob extends Checked<Job | undefined> {
  readonly file: SourceFile | undefined;
}

/** What a command line and the configuration together ask for; the command line has the last word. */
export async function jobFor(asked: Invocation, setting: Setting): Promise<ReadJob> {
  const { value: config, diagnostics, file } = await configFor(asked, setting.cwd);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics, file };
  const document = asked.spec ?? config?.document;
  const output = asked.out ?? config?.output;
  if (document === undefined) return refuse(diagnose('config-missing', { file: defaultConfig }));
  if (output === undefined) return refuse(diagnose('output-missing', { spec: document }));
  const root = resolve(setting.cwd, output);
  if (root === parse(root).root) return refuse(diagnose('option-value-root', { option: '--out' }));
  const { refRoot, allowRemote, strict, ledger, maxLoss, force, dryRun } = asked;
  const limits = { refRoot, allowRemote, strict, ledger, maxLoss, force, dryRun };
  const overlays = overlaysFor(asked, config);
  const further = asked.spec === undefined ? furtherFor(asked, config) : [];
  return {
    value: { ...setting, document, overlays, further, output, config, ...limits },
    diagnostics,
    file,
  };
}

function overlaysFor(asked: Invocation, config: Config | undefined): readonly string[] {
  const configured = asked.noOverlay ? [] : (config?.overlays ?? []);
  return [...configured, ...asked.overlays];
}

/** The overlays of the command line are for the first document. */
function furtherFor(
  { noOverlay }: Invocation,
  config: Config | undefined,
): readonly DocumentInput[] {
  const configured = config?.further ?? [];
  return noOverlay ? configured.map((input) => ({ ...input, overlays: [] })) : configured;
}

async function configFor(
  { config, spec, documents }: Invocation,
  cwd: string,
): Promise<ReadConfig> {
  if (config !== undefined) return readConfig(config, cwd, documents);
  if (spec !== undefined) return none;
  const read = await readConfig(defaultConfig, cwd, documents);
  return read.diagnostics.some(({ code }) => code === 'file-missing') ? none : read;
}

const none: ReadConfig = { value: undefined, diagnostics: [], file: undefined };

function refuse(diagnostic: Diagnostic): ReadJob {
  return { value: undefined, diagnostics: [diagnostic], file: undefined };
}
