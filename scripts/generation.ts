import { readArguments } from '../generator/cli/arguments.js';
import { identify } from '../generator/cli/identity.js';
import { jobFor } from '../generator/cli/jobFor.js';
import { readOwnFiles, runtimeIn } from '../generator/cli/ownFiles.js';
import type { Job } from '../generator/config/job.js';
import { generate, type Run, type Written } from '../generator/generate.js';

/** Runs `generate` with arguments of the command line, in this process; gives all that it found and did. */
export type Generation = (...args: readonly string[]) => Promise<Run<Written>>;

/** The generator as it stands in this checkout, working in a folder. */
export async function generationIn(cwd: string): Promise<Generation> {
  const read = await jobsIn(cwd);
  return async (...args) => generate(await read(...args), () => undefined);
}

/** Reads what arguments of `generate` ask for. */
export async function jobsIn(cwd: string): Promise<(...args: readonly string[]) => Promise<Job>> {
  const ownFiles = await readOwnFiles();
  const setting = { cwd, generator: await identify(ownFiles), runtime: runtimeIn(ownFiles) };
  return async (...args) => {
    const asked = readArguments(['generate', ...args]);
    const { value: job, diagnostics } = await jobFor(asked.value, setting);
    if (job !== undefined) return job;
    const found = [...asked.diagnostics, ...diagnostics];
    throw new Error(found.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  };
}
