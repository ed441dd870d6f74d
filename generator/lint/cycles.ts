/** A directed graph: where one can go from each node. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** A node on the way, and where to go from there next. */
interface Step {
  readonly node: string;
  readonly nexts: Iterator<string>;
}

/** The cycles that a walk through a graph closes: each as its nodes, from the one that it comes back to. */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const met = new Set<string>();
  for (const start of graph.keys()) {
    const path: Step[] = [];
    const onPath = new Set<string>();
    let node: string | undefined = start;
    while (node !== undefined) {
      if (onPath.has(node)) cycles.push(sliceFrom([...onPath], node));
      else if (!met.has(node)) {
        path.push({ node, nexts: (graph.get(node) ?? []).values() });
        onPath.add(node);
        met.add(node);
      }
      node = nextOf(path, onPath);
    }
  }
  return cycles;
}

/** The next node to go to: from the end of the path, or from as far back as there is one. */
function nextOf(path: Step[], onPath: Set<string>): string | undefined {
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const next = last.nexts.next();
    if (next.done !== true) return next.value;
    path.pop();
    onPath.delete(last.node);
  }
  return undefined;
}

function sliceFrom(nodes: readonly string[], first: string): readonly string[] {
  return nodes.slice(nodes.indexOf(first));
}
