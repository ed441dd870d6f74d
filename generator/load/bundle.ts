import {
  diagnose,
  type Checked,
  type Diagnostic,
  type Json,
  type JsonObject,
} from '../diagnostics/diagnostic.js';
import { findClaims, type Claims } from './claims.js';
import { nameComponents, type Nameless } from './componentNames.js';
import { isList, isObject, setOwn, type MutableObject } from './json.js';
import { checkExpansion } from './expansion.js';
import type { Book } from './library.js';
import { originAt, Origins } from './origins.js';
import { childPointer, joinPointer, parsePointer, valueAt } from './pointer.js';
import { documentOf, isOnlyReference, keyOf, type References, type Target } from './references.js';
import { childrenOf, sectionOf, type Child, type Section } from './structure.js';

/** A document as one tree, and where its nodes come from. */
export interface Bundle {
  readonly root: JsonObject;
  readonly origins: Origins;
}

/** Puts what a document refers to in other files into its own tree, so that all `$ref`s are local. */
export function bundle(root: Book, references: References): Checked<Bundle> {
  const { path, value } = root.file;
  const origins = new Origins(originAt({ file: path, pointer: '' }));
  const unchanged = { root: value, origins };
  if (references.areLocal) return { value: unchanged, diagnostics: [] };
  const overflow = checkExpansion(documentOf(root), references);
  if (overflow) return { value: unchanged, diagnostics: [overflow] };
  const bundler = new Bundler(root, references, origins);
  return { value: bundler.run(), diagnostics: bundler.diagnostics };
}

class Bundler {
  readonly diagnostics: Diagnostic[] = [];
  private readonly root: Book;
  private readonly references: References;
  private readonly claims: Claims;
  private readonly names: ReadonlyMap<string, string>;
  private readonly origins: Origins;
  private readonly pending = new Map<string, Target>();
  private readonly open = new Set<string>();

  constructor(root: Book, references: References, origins: Origins) {
    this.root = root;
    this.references = references;
    this.origins = origins;
    this.claims = findClaims(root, references);
    this.names = nameComponents(this.nameless(), this.claims.has);
  }

  run(): Bundle {
    const written = this.write(documentOf(this.root), '');
    const root = isObject(written) ? written : this.root.file.value;
    return { root: withComponents(root, this.writePending()), origins: this.origins };
  }

  private nameless(): Nameless[] {
    return this.references.targets.flatMap((target) => {
      const section = sectionFor(target);
      if (section === undefined || this.claims.pointerOf(target) !== undefined) return [];
      return [{ section, target }];
    });
  }

  /** Writes what was put into `components` on the way, until nothing new is referred to. */
  private writePending(): Map<string, Json> {
    const written = new Map<string, Json>();
    for (const [pointer, target] of this.pending) {
      written.set(pointer, this.writeTarget(target, pointer));
    }
    return written;
  }

  /** The value of a node as it stands in the tree at `out`. */
  private write(site: Target, out: string): Json {
    const target = this.references.targetOf(site);
    if (target === undefined) return this.writeChildren(site, out);
    if (site.kind === 'mappingTarget') return this.refTo(target);
    return this.isInlined(site, target, out)
      ? this.inline(site, target, out)
      : this.refer(site, target, out);
  }

  private isInlined(site: Target, target: Target, out: string): boolean {
    if (this.claims.pointerOf(target) === out && isOnlyReference(site.value)) return true;
    if (target.book === this.root && site.kind === 'pathItem') return false;
    const isLoop = site.kind === 'pathItem' && this.open.has(keyOf(target));
    return sectionOf(site.kind) === undefined && !isLoop;
  }

  private refer(site: Target, target: Target, out: string): Json {
    const siblings = this.writeChildren(site, out);
    return isObject(siblings) ? { ...siblings, $ref: this.refTo(target) } : siblings;
  }

  private inline(site: Target, target: Target, out: string): Json {
    const value = this.writeTarget(target, out);
    const siblings = this.writeChildren(site, out);
    if (!isObject(value) || !isObject(siblings)) return value;
    const merged: MutableObject = { ...value };
    for (const [key, sibling] of Object.entries(siblings)) {
      if (key === '$ref') continue;
      setOwn(merged, key, sibling);
      this.comesFrom(joinPointer(out, key), { ...site, pointer: joinPointer(site.pointer, key) });
    }
    return merged;
  }

  private writeTarget(target: Target, out: string): Json {
    const key = keyOf(target);
    if (this.open.has(key)) return this.refuse(target);
    this.comesFrom(out, target);
    this.open.add(key);
    const value = this.write(target, out);
    this.open.delete(key);
    return value;
  }

  private writeChildren(site: Target, out: string): Json {
    const children = childrenOf(site);
    if (children.length === 0) return site.value;
    const { book } = site;
    const write = ({ key, ...child }: Child): Json =>
      this.write({ ...child, book }, childPointer(out, key));
    if (isList(site.value)) return children.map(write);
    const copy: MutableObject = isObject(site.value) ? { ...site.value } : {};
    for (const child of children) setOwn(copy, String(child.key), write(child));
    return copy;
  }

  /** The reference to where a target stands in the tree; what has no place yet is given one. */
  private refTo(target: Target): string {
    const pointer =
      target.book === this.root
        ? target.pointer
        : (this.claims.pointerOf(target) ?? this.newPlaceOf(target));
    return `#${pointer.replaceAll('%', '%25')}`;
  }

  private newPlaceOf(target: Target): string {
    const name = this.names.get(keyOf(target)) ?? '';
    const pointer = joinPointer('/components', sectionFor(target) ?? '', name);
    this.pending.set(pointer, target);
    return pointer;
  }

  private comesFrom(out: string, { book, pointer }: Target): void {
    this.origins.set(out, new Origins(originAt({ file: book.file.path, pointer })));
  }

  private refuse({ book, pointer, value }: Target): Json {
    const source = { file: book.file.path, pointer };
    const ref = `${source.file}#${pointer}`;
    this.diagnostics.push(diagnose('external-ref-cycle', { ref }, { source }));
    return value;
  }
}

function sectionFor({ kind }: Target): Section | undefined {
  return kind === 'pathItem' ? 'pathItems' : sectionOf(kind);
}

/** Adds components by their pointers, in the order of their names. */
function withComponents(root: JsonObject, added: ReadonlyMap<string, Json>): JsonObject {
  if (added.size === 0) return root;
  const components: MutableObject = { ...objectAt(root, '/components') };
  const sorted = [...added].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [pointer, value] of sorted) {
    const [, section = '', name = ''] = parsePointer(pointer);
    const entries: MutableObject = { ...objectAt(components, `/${section}`) };
    setOwn(entries, name, value);
    components[section] = entries;
  }
  return { ...root, components };
}

function objectAt(root: JsonObject, pointer: string): JsonObject {
  const value = valueAt(root, pointer);
  return isObject(value) ? value : {};
}
