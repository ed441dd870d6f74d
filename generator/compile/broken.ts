import { errorsOf, type CompiledPackage, type ProgramError } from './programs.js';

/** What programs are compiled against, one after the other. */
export interface Releases {
  readonly base: CompiledPackage;
  readonly head: CompiledPackage;
}

/** The programs that compile against the base and not against the head, each with the first error that is new. */
export function brokenPrograms(
  programs: ReadonlyMap<string, string>,
  { base, head }: Releases,
  cwd: string,
): readonly ProgramError[] {
  const now = errorsOf(programs, head, cwd);
  if (now.length === 0) return [];
  const before = new Set(errorsOf(programs, base, cwd).map(keyOf));
  const first = new Map<string, ProgramError>();
  for (const error of now) {
    if (!before.has(keyOf(error)) && !first.has(error.program)) first.set(error.program, error);
  }
  return [...first.values()];
}

function keyOf({ program, line, text }: ProgramError): string {
  return `${program}:${String(line)}: ${text}`;
}
