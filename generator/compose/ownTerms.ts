import type { Checked, Mend } from '../diagnostics/diagnostic.js';
import { joinPointer, parsePointer } from '../load/pointer.js';
import type { Composed } from './compose.js';

/** Findings about a composed document, with mends for the documents that it was made from. */
export function inOwnTerms<T>(checked: Checked<T>, { renamed }: Composed): Checked<T> {
  if (renamed.size === 0) return checked;
  const diagnostics = checked.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    mends: diagnostic.mends.map((mend) => ownMend(mend, renamed)),
  }));
  return { ...checked, diagnostics };
}

function ownMend(mend: Mend, renamed: Composed['renamed']): Mend {
  const [components = '', section = '', key = '', ...below] = parsePointer(mend.pointer);
  const own = renamed.get(joinPointer('', components, section, key));
  return own === undefined ? mend : { ...mend, pointer: joinPointer(own, ...below) };
}
