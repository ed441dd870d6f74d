import { isAlias, isMap, isScalar, isSeq, type Alias, type ParsedNode, type YAMLMap } from 'yaml';
import { limits } from './limits.js';
import type { Problems } from './parsed.js';

/** One entry of a mapping, its own or merged into it. */
export interface Entry {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

/** What a pass over a YAML tree settles before anything is expanded. */
export interface Survey {
  /** The node that an alias repeats; any other node is itself. */
  resolve(node: ParsedNode | null): ParsedNode | null;
  /** The entries of a mapping by key, merge keys applied. */
  entriesOf(map: YAMLMap.Parsed): ReadonlyMap<string, Entry>;
}

/** How much a node holds, aliases expanded. */
interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

/** Resolves aliases and merge keys in the order of the text, and refuses what cannot be expanded. */
export function survey(root: ParsedNode | null, problems: Problems): Survey {
  const surveyor = new Surveyor(problems);
  surveyor.visit(root);
  return surveyor;
}

const leaf: Extent = { nodes: 1, depth: 0 };

class Surveyor implements Survey {
  private readonly problems: Problems;
  private readonly anchors = new Map<string, ParsedNode>();
  private readonly targets = new Map<Alias, ParsedNode>();
  private readonly entries = new Map<YAMLMap.Parsed, Map<string, Entry>>();
  private readonly extents = new Map<ParsedNode, Extent>();
  private readonly open = new Set<ParsedNode>();
  private mergedEntries = 0;
  private overflowed = false;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  resolve(node: ParsedNode | null): ParsedNode | null {
    return isAlias(node) ? (this.targets.get(node) ?? null) : node;
  }

  entriesOf(map: YAMLMap.Parsed): ReadonlyMap<string, Entry> {
    return this.entries.get(map) ?? new Map<string, Entry>();
  }

  visit(node: ParsedNode | null): void {
    if (node === null || this.overflowed) return;
    if (isAlias(node)) return this.bind(node);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (isScalar(node)) return this.checkScalar(node.value, node);
    this.open.add(node);
    const extent = isMap(node) ? this.visitMap(node) : this.visitItems(node.items);
    this.open.delete(node);
    this.extents.set(node, extent);
    this.checkLimits(extent, node.range[0]);
  }

  private bind(alias: Alias.Parsed): void {
    const name = alias.source;
    const target = this.anchors.get(name);
    const offset = alias.range[0];
    if (target === undefined) this.problems.add('unresolved-alias', { name }, offset);
    else if (this.open.has(target)) this.problems.add('recursive-alias', { name }, offset);
    else this.targets.set(alias, target);
  }

  private checkScalar(value: unknown, node: ParsedNode): void {
    if (typeof value !== 'number' || Number.isFinite(value)) return;
    this.problems.add('number-not-finite', { text: String(value) }, node.range[0]);
  }

  private visitItems(items: readonly ParsedNode[]): Extent {
    for (const item of items) this.visit(item);
    return this.sum(items);
  }

  private visitMap(map: YAMLMap.Parsed): Extent {
    const entries = new Map<string, Entry>();
    const lines = new Map<string, number>();
    for (const { key, value } of map.items) {
      this.visit(key);
      this.visit(value);
      const name = nameOf(key);
      if (name === undefined) continue;
      this.checkUnique({ name, offset: key.range[0] }, lines);
      if (isMergeKey(key)) this.merge(value, entries);
      else entries.set(name, { key, value });
    }
    this.entries.set(map, entries);
    return this.sum([...entries.values()].map((entry) => entry.value));
  }

  private checkUnique(key: { name: string; offset: number }, offsets: Map<string, number>): void {
    const first = offsets.get(key.name);
    if (first === undefined) {
      offsets.set(key.name, key.offset);
      return;
    }
    const firstLine = this.problems.lineOf(first);
    this.problems.add('duplicate-key', { key: key.name, firstLine }, key.offset);
  }

  /** Adds what `<<` brings; entries that are there already win. */
  private merge(value: ParsedNode | null, into: Map<string, Entry>): void {
    const source = this.resolve(value);
    const maps = isSeq(source) ? source.items : [source];
    for (const item of maps) {
      const map = this.resolve(item);
      if (isMap(map)) this.mergeMap(map, into);
      else if (!isAlias(item)) this.problems.add('bad-merge-key', undefined, value?.range[0] ?? 0);
    }
  }

  private mergeMap(map: YAMLMap.Parsed, into: Map<string, Entry>): void {
    const entries = this.entriesOf(map);
    this.mergedEntries += entries.size;
    if (this.mergedEntries > limits.nodes) return this.overflow(map.range[0]);
    for (const [name, entry] of entries) if (!into.has(name)) into.set(name, entry);
  }

  private sum(children: readonly (ParsedNode | null)[]): Extent {
    let [nodes, depth] = [1, 0];
    for (const child of children) {
      const extent = this.extentOf(child);
      nodes += extent.nodes;
      depth = Math.max(depth, extent.depth);
    }
    return { nodes, depth: depth + 1 };
  }

  private extentOf(child: ParsedNode | null): Extent {
    const node = this.resolve(child);
    return (node && this.extents.get(node)) ?? leaf;
  }

  private checkLimits({ nodes, depth }: Extent, offset: number): void {
    if (nodes > limits.nodes) this.overflow(offset);
    else if (depth > limits.depth && !this.overflowed) {
      this.overflowed = true;
      this.problems.add('too-deep', { depth: limits.depth }, offset);
    }
  }

  private overflow(offset: number): void {
    if (this.overflowed) return;
    this.overflowed = true;
    this.problems.add('too-many-nodes', { nodes: limits.nodes }, offset);
  }
}

function nameOf(key: ParsedNode): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
}
