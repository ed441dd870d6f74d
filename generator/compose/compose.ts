import { diagnose, type Checked, type Diagnostic, type Json } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { equalJson, isList, isObject } from '../load/json.js';
import { limits } from '../load/limits.js';
import { childPointer, joinPointer, parentPointer, valueAt } from '../load/pointer.js';
import { Tree } from '../overlay/tree.js';
import { takenFrom } from './edit.js';
import { withOwnIds } from './operationIds.js';
import { operationsOf, settled } from './pathItems.js';
import { withOwnSiblings } from './refSiblings.js';
import { keysFor, referringBy, type KeyOf } from './renaming.js';
import { withOwnTerms } from './terms.js';

/** A document that becomes part of another one, and what the names that it brings end in; `suffix` may be empty. */
export interface Member {
  readonly document: Document;
  readonly suffix: string;
}

/** Several documents as one, as if it had been written so; every node still stands where it came from. */
export interface Composed {
  readonly document: Document;
  /** The components that have another key than in the document which they come from: their pointers there. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Makes several documents one. */
export function compose(first: Document, further: readonly Member[]): Checked<Composed> {
  const diagnostics: Diagnostic[] = [];
  const renamed = new Map<string, string>();
  let document = first;
  for (const member of further) {
    const joined = join(document, member, renamed);
    diagnostics.push(...joined.diagnostics);
    document = joined.value;
  }
  return { value: { document, renamed }, diagnostics };
}

function join(
  host: Document,
  { document, suffix }: Member,
  renamed: Map<string, string>,
): Checked<Document> {
  const keyOf = keysFor(document.root, host.root, suffix);
  const renamedGuest = referringBy(withOwnSiblings(document, host.root), keyOf);
  const terms = withOwnTerms(renamedGuest, host.root, suffix);
  const { value: guest, diagnostics } = withOwnIds(terms, host, suffix);
  const shared = pointersBelow(guest, '/paths').filter((path) => at(host, path) !== undefined);
  const joint = new Joint(settled(host, shared), settled(guest, shared));
  const joined = joint.run(keyOf, renamed);
  return { ...joined, diagnostics: [...diagnostics, ...joined.diagnostics] };
}

/** Two documents at the moment when one becomes part of the other. */
class Joint {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #host: Document;
  readonly #guest: Document;
  readonly #tree: Tree;

  constructor(host: Document, guest: Document) {
    this.#host = host;
    this.#guest = guest;
    this.#tree = new Tree(host);
  }

  run(keyOf: KeyOf, renamed: Map<string, string>): Checked<Document> {
    this.#joinComponents(keyOf, renamed);
    for (const path of pointersBelow(this.#guest, '/paths')) this.#joinPath(path);
    this.#joinTags();
    this.#complainOfOverflow();
    const files = new Map([...this.#host.files, ...this.#guest.files]);
    return { value: this.#tree.finish(files), diagnostics: this.#diagnostics };
  }

  #joinComponents(keyOf: KeyOf, renamed: Map<string, string>): void {
    for (const section of keysAt(this.#guest, '/components')) {
      const pointer = childPointer('/components', section);
      for (const key of keysAt(this.#guest, pointer)) {
        const from = childPointer(pointer, key);
        const to = childPointer(pointer, keyOf(section, key));
        if (from !== to) renamed.set(to, from);
        this.#put(from, to);
      }
    }
  }

  #joinPath(path: string): void {
    if (at(this.#host, path) === undefined) return this.#put(path, path);
    for (const operation of operationsOf(at(this.#guest, path), path)) {
      this.#put(operation, operation);
    }
  }

  #joinTags(): void {
    const known = tagsOf(this.#host).map(([name]) => name);
    const added = tagsOf(this.#guest).filter(([name]) => !known.includes(name));
    added.forEach(([, pointer], index) => {
      this.#put(pointer, joinPointer('/tags', known.length + index));
    });
  }

  /** Puts a node of the guest into the host, unless something else stands there. */
  #put(from: string, to: string): void {
    const value = at(this.#guest, from) ?? null;
    const present = valueAt(this.#tree.value, to);
    if (present === undefined) {
      this.#makeRoom(parentPointer(to) ?? '');
      this.#tree.put(to, takenFrom(this.#guest, from, value));
    } else if (!equalJson(present, value)) {
      this.#refuse(from, to);
    }
  }

  #makeRoom(pointer: string): void {
    if (valueAt(this.#tree.value, pointer) !== undefined) return;
    this.#makeRoom(parentPointer(pointer) ?? '');
    const room: Json = pointer === '/tags' ? [] : {};
    this.#tree.put(pointer, takenFrom(this.#guest, pointer, room));
  }

  #refuse(from: string, to: string): void {
    const source = this.#guest.sourceOf(from);
    const { file: other } = this.#host.sourceOf(to);
    const details = { source, mends: [{ kind: 'remove', pointer: from } as const] };
    this.#diagnostics.push(
      from.startsWith('/components/')
        ? diagnose('component-conflict', { pointer: from, other }, details)
        : diagnose('operation-conflict', { pointer: from, other }, details),
    );
  }

  #complainOfOverflow(): void {
    const { depth, nodes } = limits;
    const { overflow } = this.#tree;
    if (overflow === 'too-deep') this.#diagnostics.push(diagnose('too-deep', { depth }));
    if (overflow === 'too-many-nodes') this.#diagnostics.push(diagnose(overflow, { nodes }));
  }
}

function at(document: Document, pointer: string): Json | undefined {
  return valueAt(document.root, pointer);
}

function keysAt(document: Document, pointer: string): readonly string[] {
  const value = at(document, pointer);
  return isObject(value) ? Object.keys(value) : [];
}

function pointersBelow(document: Document, pointer: string): readonly string[] {
  return keysAt(document, pointer).map((key) => childPointer(pointer, key));
}

function nameOf(tag: Json): string {
  const name = isObject(tag) ? tag['name'] : undefined;
  return typeof name === 'string' ? name : '';
}

/** The names of tags, and where they stand. */
function tagsOf({ root }: Document): (readonly [name: string, pointer: string])[] {
  const { tags } = root;
  if (!isList(tags)) return [];
  return tags.map((tag, index) => {
    return [nameOf(tag), joinPointer('/tags', index)] as const;
  });
}
