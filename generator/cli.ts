import { usesColour } from './cli/colour.js';
import { exitCodes } from './cli/exitCodes.js';
import { createProgress, silent } from './cli/progress.js';
import { run } from './cli/run.js';
import type { Watch } from './cli/watch.js';

/** How long a run may take before it says what it does, in milliseconds. */
const patience = 1000;

const args = process.argv.slice(2);
const progress = process.stderr.isTTY
  ? createProgress({
      write: (text) => process.stderr.write(text),
      now: () => performance.now(),
      patience,
    })
  : silent;

for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
process.exitCode = await main();

async function main(): Promise<number> {
  let watch: Watch | undefined;
  try {
    for (;;) {
      const since = performance.timeOrigin + performance.now();
      const { stdout, stderr, ending, watched } = await run(args, {
        cwd: process.cwd(),
        colour: usesColour(process.stderr.isTTY, process.env),
        onStage: progress.stage,
      });
      progress.clear();
      process.stderr.write(stderr);
      process.stdout.write(stdout);
      if (watched === undefined) return exitCodes[ending].code;
      watch ??= new (await import('./cli/watch.js')).Watch();
      await watch.changeOf(watched, since);
    }
  } catch (error) {
    progress.clear();
    process.stderr.write(apology(error));
    return exitCodes.internal.code;
  }
}

/** Whoever reads the output may stop early, as `head` does. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function apology(error: unknown): string {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const details = args.includes('--verbose') ? stack : message;
  return [
    'The generator has failed, through a fault of its own:',
    ...details.split('\n').map((line) => `  ${line}`),
    'Nothing was written that a further run would not mend. Please report this with the command that you ran',
    args.includes('--verbose') ? 'and the lines above.\n' : 'and what --verbose adds to it.\n',
  ].join('\n');
}
