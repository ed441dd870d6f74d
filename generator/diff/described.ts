import type { Described } from '../surface/surface.js';
import { change } from './change.js';
import { silent, type Fields, type Pair } from './node.js';

/** How that which everything in the document may have is compared. */
export function describedFields({ subject, at }: Pair<Described>): Fields<Described> {
  return {
    at: silent,
    docs: () => [change('docs-changed', { subject, at })],
    deprecated: (_base, head) => [deprecation(head, { subject, at })],
  };
}

/** The change of a mark that something is deprecated. */
export function deprecation(
  head: Pick<Described, 'deprecated'>,
  about: Pick<Pair<unknown>, 'subject' | 'at'>,
): ReturnType<typeof change> {
  return change(head.deprecated === true ? 'deprecated' : 'undeprecated', about);
}
