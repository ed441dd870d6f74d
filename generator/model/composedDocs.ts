import type { Docs } from './api.js';
import type { Context, Node } from './context.js';
import { docsOf, mergeDocs } from './docs.js';
import { own } from './json.js';
import { inlineMembers } from './parts.js';

/** What a schema says about itself, and what the parts that stand in the same place say where it says nothing. */
export function composedDocs(context: Context, node: Node): Docs {
  return inlineMembers(context, node)
    .toReversed()
    .map((member) => composedDocs(context, member))
    .reduce(mergeDocs, docsOf(node.value));
}

/** Whether a schema, or a part of it, has a mark such as `readOnly`. */
export function isMarked(context: Context, node: Node, mark: 'readOnly' | 'writeOnly'): boolean {
  return (
    own(node.value, mark) === true ||
    inlineMembers(context, node).some((member) => isMarked(context, member, mark))
  );
}
