import { hasErrors } from '../diagnostics/diagnostic.js';
import { readArguments } from './arguments.js';
import type { Printout, Surroundings } from './execute.js';
import { helpFor } from './help.js';
import { readVersion } from './identity.js';

/** Does what a command line asks for. What only a command needs is loaded only for one. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Printout> {
  const { value: asked, diagnostics } = readArguments(args);
  const { command } = asked;
  const tool = await readVersion();
  const misread = hasErrors(diagnostics);
  if (!misread && asked.help) return say(helpFor(command));
  if (!misread && asked.version) return say(`${tool.version}\n`);
  const { execute, refuse } = await import('./execute.js');
  const call = { ...surroundings, asked, tool };
  return misread || command === undefined ? refuse(diagnostics, call) : execute(command, call);
}

function say(stdout: string): Printout {
  return { stdout, stderr: '', ending: 'done' };
}
