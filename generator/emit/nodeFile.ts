import { extrasIn } from './extras.js';
import { SourceFile } from './file.js';
import type { Scope } from './scope.js';

/** The module of what runs on Node alone, which is an entry point of its own. */
export const node = 'node';

/** Whether the package has anything that runs on Node alone. */
export function hasNodeEntry(scope: Pick<Scope, 'convention' | 'settings'>): boolean {
  return extrasIn(scope) !== undefined;
}

/** `src/node.ts`: what runs on Node alone; `undefined` where there is no such thing. */
export function nodeFile(scope: Scope): SourceFile | undefined {
  const extras = extrasIn(scope);
  if (extras === undefined) return undefined;
  const file = new SourceFile(node, []);
  for (const { module, values, types } of extras.node) {
    const exported = (names: readonly string[], isType: boolean) =>
      names.map((name) => ({ name, isType }));
    file.export(module, [...exported(values, false), ...exported(types, true)]);
  }
  return file;
}
