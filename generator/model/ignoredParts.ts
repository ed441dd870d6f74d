import { diagnose } from '../diagnostics/diagnostic.js';
import { childOf, childrenOf, type Context, type Node } from './context.js';
import { lose } from './loss.js';

/** Says of what is not for callers, or cannot be called, that it was left out. */
export function noteIgnoredParts(context: Context, root: Node): void {
  const items = childrenOf(childOf(root, 'paths'));
  const operations = items.flatMap(([, item]) => childrenOf(item));
  const callbacks = operations.flatMap(([, operation]) => childOf(operation, 'callbacks') ?? []);
  const further = items.flatMap(([path, item]) => [
    ...childrenOf(childOf(item, 'additionalOperations')).map(
      ([method, node]) => [`The operation \`${method} ${path}\``, node] as const,
    ),
    [`The operation \`QUERY ${path}\``, childOf(item, 'query')] as const,
  ]);
  const found: readonly (readonly [string, Node | undefined])[] = [
    ['The list of webhooks', childOf(root, 'webhooks')],
    ...callbacks.map((node) => ['A list of callbacks', node] as const),
    ...further,
  ];
  for (const [what, node] of found) {
    if (node === undefined) continue;
    const source = context.document.sourceOf(node.pointer);
    context.diagnostics.push(diagnose('ignored-part', { what }, { source }));
    lose(context, node, { kind: 'ignored', what });
  }
}
