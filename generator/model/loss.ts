import type { Source } from '../diagnostics/diagnostic.js';
import type { Context, Node } from './context.js';

/** A part of the document that the model tells with less than the document says, or not at all. */
export interface Loss {
  readonly source: Source;
  readonly kind: 'approximated' | 'ignored';
  /** What it is and, where it is approximated, what is made of it. */
  readonly what: string;
}

/** Records that a part of the document is told with less than it says; once, however often that part is read. */
export function lose(
  context: Context,
  node: Pick<Node, 'pointer'>,
  { kind, what }: Omit<Loss, 'source'>,
): void {
  const key = `${node.pointer} ${what}`;
  if (context.losses.has(key)) return;
  context.losses.set(key, { source: context.document.sourceOf(node.pointer), kind, what });
}
