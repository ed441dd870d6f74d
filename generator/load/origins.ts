import type { Source } from '../diagnostics/diagnostic.js';
import { childPointer, parsePointer } from './pointer.js';

/** Tells where the node stands that a pointer, from some node on, leads to. */
export type Origin = (pointer: string) => Source;

/** The origin of all that stands below one place in a file. */
export function originAt({ file, pointer }: Source): Origin {
  return (below) => ({ file, pointer: pointer + below });
}

/** What is known of a node and of those below it; where nothing is, the nodes above it tell. */
interface Branch {
  readonly origin: Origin | undefined;
  readonly children: Map<string, Branch>;
  /** Set when it belongs to several trees, so that it is copied before it is changed. */
  shared: boolean;
}

/** Where the nodes of a tree come from: the origin of the longest known prefix is asked for the rest. */
export class Origins {
  private readonly base: Origin;
  private root: Branch;

  constructor(base: Origin, root = branch()) {
    this.base = base;
    this.root = root;
  }

  /** Where a node stands in a file. */
  sourceOf(pointer: string): Source {
    return this.resolve(pointer).base('');
  }

  /** The origins of a node and of all below it; later changes do not affect them. */
  part(pointer: string): Origins {
    const part = this.resolve(pointer);
    part.root.shared = true;
    return part;
  }

  /** Says where a node and all below it come from; what was known of them is forgotten. */
  set(pointer: string, { base, root }: Origins): void {
    const segments = parsePointer(pointer);
    const last = segments.pop();
    if (last === undefined) return;
    root.shared = true;
    this.descend(segments).set(last, { origin: base, children: root.children, shared: true });
  }

  /** Keeps the origins right when items leave a list of the given length: later ones move up. */
  removeItems(pointer: string, removed: ReadonlySet<number>, length: number): void {
    const all = Array.from({ length }, (_, index) => index).slice(Math.min(...removed));
    const kept = all
      .filter((index) => !removed.has(index))
      .map((index) => this.part(childPointer(pointer, index)));
    const items = this.descend(parsePointer(pointer));
    for (const index of all) items.delete(String(index));
    kept.forEach((part, place) => {
      this.set(childPointer(pointer, place + (all[0] ?? 0)), part);
    });
  }

  private resolve(pointer: string): Origins {
    let known = this.root;
    let origin = this.base;
    let rest = '';
    for (const segment of parsePointer(pointer)) {
      known = known.children.get(segment) ?? branch();
      [origin, rest] = known.origin ? [known.origin, ''] : [origin, childPointer(rest, segment)];
    }
    return new Origins((below) => origin(rest + below), known);
  }

  /** What is known of the children of a node, to be changed. */
  private descend(segments: readonly string[]): Map<string, Branch> {
    this.root = unshared(this.root);
    let { children } = this.root;
    for (const segment of segments) {
      const child = unshared(children.get(segment) ?? branch());
      children.set(segment, child);
      children = child.children;
    }
    return children;
  }
}

function branch(): Branch {
  return { origin: undefined, children: new Map(), shared: false };
}

function unshared(known: Branch): Branch {
  if (!known.shared) return known;
  for (const child of known.children.values()) child.shared = true;
  return { origin: known.origin, children: new Map(known.children), shared: false };
}
