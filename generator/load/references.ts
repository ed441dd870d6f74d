import { diagnose, type Diagnostic, type Json, type Source } from '../diagnostics/diagnostic.js';
import { isObject } from './json.js';
import { malformed, type Book, type Citation, type Library } from './library.js';
import { childPointer, valueAt } from './pointer.js';
import { childrenOf, referenceOf, type Kind, type Typed } from './structure.js';

/** A node that a reference leads to. */
export interface Target extends Typed {
  readonly book: Book;
}

/** The references of a document that do not simply stay in it. */
export interface References {
  /** The node that a reference leads to; nothing for one that stays as it is. */
  targetOf(site: Target): Target | undefined;
  /** Whether all references stay as they are. */
  readonly areLocal: boolean;
  /** Every node outside the document that is referred to, once. */
  readonly targets: readonly Target[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Follows all references of a document into other files, and those that are found there. */
export async function findReferences(root: Book, library: Library): Promise<References> {
  const search = new Search(root, library);
  await search.run();
  return search;
}

/** A document as a whole. */
export function documentOf(book: Book): Target {
  return { book, value: book.file.value, kind: 'document', pointer: '' };
}

/** The identity of a target: one node read as one kind. */
export function keyOf({ book, pointer, kind }: Target): string {
  return `${kind} ${book.file.path}#${pointer}`;
}

/** Whether a reference is all that a node says. */
export function isOnlyReference(value: Json): boolean {
  return isObject(value) && Object.hasOwn(value, '$ref') && Object.keys(value).length === 1;
}

class Search implements References {
  private readonly root: Book;
  private readonly library: Library;
  private readonly found = new Map<string, Target>();
  private readonly led = new Map<string, Target>();
  private readonly complaints = new Map<string, Diagnostic>();

  constructor(root: Book, library: Library) {
    this.root = root;
    this.library = library;
  }

  get areLocal(): boolean {
    return this.led.size === 0;
  }

  get targets(): readonly Target[] {
    return [...this.found.values()];
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.complaints.values()];
  }

  targetOf(site: Target): Target | undefined {
    return this.led.get(keyOf(site));
  }

  async run(): Promise<void> {
    await this.walk(documentOf(this.root));
    // A Map hands out what is added to it on the way, so this ends when nothing new was found.
    for (const target of this.found.values()) await this.walk(target);
  }

  private async walk(from: Target): Promise<void> {
    const sites: Target[] = [];
    this.collect(from, sites);
    for (const site of sites) await this.lead(site);
  }

  private collect(node: Target, sites: Target[]): void {
    if (this.leavingRef(node) !== undefined) sites.push(node);
    for (const child of childrenOf(node)) this.collect({ ...child, book: node.book }, sites);
  }

  private async lead(site: Target): Promise<void> {
    const ref = this.leavingRef(site) ?? '';
    const target = await this.follow({ ref, source: sourceOf(site) }, site, new Set());
    if (target === undefined) return;
    this.led.set(keyOf(site), target);
    if (target.book !== this.root) this.found.set(keyOf(target), target);
  }

  /** Follows a reference, and on through nodes that are nothing but a reference themselves. */
  private async follow(
    citation: Citation,
    site: Target,
    seen: Set<string>,
  ): Promise<Target | undefined> {
    const target = await this.step(citation, site);
    if (target === undefined) return undefined;
    const key = keyOf(target);
    if (seen.has(key)) return this.complain(cycle(citation));
    const onward = isOnlyReference(target.value) ? this.leavingRef(target) : undefined;
    return onward === undefined
      ? target
      : this.follow({ ref: onward, source: sourceOf(target) }, target, seen.add(key));
  }

  private async step(citation: Citation, site: Target): Promise<Target | undefined> {
    const found = await this.library.open(citation, site.book);
    if (found === undefined || 'code' in found) return this.complain(found);
    const pointer = pointerOf(citation.ref);
    if (pointer === undefined) return this.complain(malformed(citation));
    const value = valueAt(found.file.value, pointer);
    if (value === undefined) return this.complain(noTarget(citation, found, pointer));
    return { book: found, value, kind: targetKind(site.kind), pointer };
  }

  private complain(diagnostic: Diagnostic | undefined): undefined {
    if (diagnostic === undefined) return;
    const { file = '', pointer = '' } = diagnostic.source ?? {};
    this.complaints.set(`${file}#${pointer}`, diagnostic);
  }

  /** The reference of a node, unless it is to stay as it is. */
  private leavingRef(site: Target): string | undefined {
    const ref = site.kind === 'mappingTarget' ? mappedRef(site) : referenceOf(site);
    return site.book === this.root && ref?.startsWith('#') ? undefined : ref;
  }
}

/** A name in a discriminator's mapping means a schema of its own file, where there is one. */
function mappedRef({ value, book }: Target): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/[/#]|\.(?:ya?ml|json)$/i.test(value)) return value;
  const pointer = childPointer('/components/schemas', value);
  return valueAt(book.file.value, pointer) === undefined ? undefined : `#${pointer}`;
}

function targetKind(kind: Kind): Kind {
  return kind === 'mappingTarget' ? 'schema' : kind;
}

function sourceOf({ book, pointer, value }: Target): Source {
  const { path } = book.file;
  return { file: path, pointer: isObject(value) ? childPointer(pointer, '$ref') : pointer };
}

/** The JSON Pointer in a reference's fragment; nothing when it is none. */
function pointerOf(ref: string): string | undefined {
  const hash = ref.indexOf('#');
  if (hash < 0) return '';
  try {
    const pointer = decodeURIComponent(ref.slice(hash + 1));
    if (pointer === '/') return '';
    return pointer === '' || pointer.startsWith('/') ? pointer : undefined;
  } catch {
    return undefined;
  }
}

function noTarget({ ref, source }: Citation, { file }: Book, pointer: string): Diagnostic {
  return diagnose('ref-missing-target', { ref, file: file.path, pointer }, { source });
}

function cycle({ ref, source }: Citation): Diagnostic {
  return diagnose('external-ref-cycle', { ref }, { source });
}
