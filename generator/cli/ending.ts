import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Run } from '../generate.js';
import type { Invocation } from './arguments.js';
import type { Ending } from './exitCodes.js';

/** How a run ends, by what it found. */
export function endingOf(
  { result, diagnostics }: Run<unknown>,
  { failOnWarning }: Pick<Invocation, 'failOnWarning'>,
): Ending {
  if (diagnostics.some(({ code }) => code === 'loss-above-limit')) return 'findings';
  if (result === undefined) return 'input';
  if (diagnostics.some(({ code }) => code === 'unusable-output')) return 'usage';
  if (hasErrors(diagnostics)) return 'findings';
  const warned = diagnostics.some(({ severity }) => severity === 'warning');
  return failOnWarning && warned ? 'findings' : 'done';
}
