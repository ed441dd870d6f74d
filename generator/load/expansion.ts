import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { countNodes, depthOf } from './json.js';
import { limits } from './limits.js';
import { keyOf, type References, type Target } from './references.js';
import { childrenOf, sectionOf } from './structure.js';

/** How much a node holds. */
interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

/** Says whether a document would grow beyond the limits once its references are put in place. */
export function checkExpansion(document: Target, references: References): Diagnostic | undefined {
  const measure = new Measure(references);
  const parts = [document, ...references.targets.filter(({ kind }) => sectionOf(kind))];
  const extents = parts.map((part) => measure.extentOf(part, 0));
  const nodes = extents.reduce((sum, extent) => sum + extent.nodes, 0);
  const depth = Math.max(...extents.map((extent) => extent.depth));
  const source = { file: document.book.file.path, pointer: '' };
  if (depth > limits.depth) return diagnose('too-deep', { depth: limits.depth }, { source });
  if (nodes <= limits.nodes) return undefined;
  return diagnose('too-many-nodes', { nodes: limits.nodes }, { source });
}

const nothing: Extent = { nodes: 0, depth: 0 };

/** Adds up what is put in place where it is referred to; each target is measured once. */
class Measure {
  private readonly references: References;
  private readonly known = new Map<string, Extent>();

  constructor(references: References) {
    this.references = references;
  }

  extentOf(target: Target, level: number): Extent {
    const key = keyOf(target);
    const known = this.known.get(key);
    if (known) return known;
    // A target that contains itself is not put in place there.
    this.known.set(key, nothing);
    const own = { nodes: countNodes(target.value), depth: depthOf(target.value) };
    const extent = join(own, this.added(target, level));
    this.known.set(key, extent);
    return extent;
  }

  /** What references below a node add to it. */
  private added(node: Target, level: number): Extent {
    if (level > limits.depth) return { nodes: 0, depth: level };
    const target = sectionOf(node.kind) ? undefined : this.references.targetOf(node);
    let sum = target ? this.extentOf(target, level) : nothing;
    for (const { key: _, ...child } of childrenOf(node)) {
      const { nodes, depth } = this.added({ ...child, book: node.book }, level + 1);
      if (nodes > 0 || depth > 0) sum = join(sum, { nodes, depth: depth + 1 });
    }
    return sum;
  }
}

function join(a: Extent, b: Extent): Extent {
  return { nodes: a.nodes + b.nodes, depth: Math.max(a.depth, b.depth) };
}
