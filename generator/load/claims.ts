import { isObject } from './json.js';
import type { Book } from './library.js';
import { shortName } from './componentNames.js';
import { childPointer } from './pointer.js';
import { documentOf, isOnlyReference, keyOf, type References, type Target } from './references.js';
import { childrenOf, sections, type Section } from './structure.js';

/** The components that a document has of its own, and which of them stand for nodes of other files. */
export interface Claims {
  /** Whether a section has a component of this name. */
  readonly has: (section: Section, name: string) => boolean;
  /** The component that a node of another file becomes. */
  pointerOf(target: Target): string | undefined;
}

/** A component whose definition stands in another file. */
interface Claim {
  readonly name: string;
  readonly pointer: string;
  readonly target: Target;
}

/** Finds out which components a document defines, directly or by a reference to another file. */
export function findClaims(root: Book, references: References): Claims {
  const names = new Set<string>();
  const claims: Claim[] = [];
  for (const section of sections) {
    for (const { key, ...entry } of componentsIn(section, root, references)) {
      const name = String(key);
      const pointer = childPointer(`/components/${section}`, name);
      names.add(pointer);
      const target = definitionOf(entry, references);
      if (target.book !== root) claims.push({ name, pointer, target });
    }
  }
  const pointers = choose(claims);
  return {
    has: (section, name) => names.has(childPointer(`/components/${section}`, name)),
    pointerOf: (target) => pointers.get(keyOf(target)),
  };
}

type Component = Target & { readonly key: string | number };

/** The entries of a section, which may stand in another file as a whole. */
function componentsIn(section: Section, root: Book, references: References): Component[] {
  return below(documentOf(root), 'components', references).flatMap((components) =>
    below(components, section, references).flatMap(({ book, ...entries }) =>
      isObject(entries.value) ? childrenOf(entries).map((child) => ({ ...child, book })) : [],
    ),
  );
}

function below(node: Target, name: string, references: References): Target[] {
  return childrenOf(node)
    .filter(({ key }) => key === name)
    .map(({ key: _, ...child }) => definitionOf({ ...child, book: node.book }, references));
}

/** The node itself or, when it is only a reference to another file, what that leads to. */
function definitionOf(node: Target, references: References): Target {
  const target = isOnlyReference(node.value) ? references.targetOf(node) : undefined;
  return target ?? node;
}

/** One component for each target: that of the same name if there is one, else the first by name. */
function choose(claims: readonly Claim[]): Map<string, string> {
  const byName = [...claims].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const pointers = new Map<string, string>();
  for (const { target, pointer } of byName) {
    if (!pointers.has(keyOf(target))) pointers.set(keyOf(target), pointer);
  }
  return pointers;
}

function rank({ name, target }: Claim): number {
  return shortName(target) === name ? 0 : 1;
}
