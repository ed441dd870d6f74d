import { isMap, isScalar, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { Document as YamlDocument, YAMLMap } from 'yaml';
import type { Coverage, CoveredText } from './coverage.js';
import type { Entry, Locale } from './locale.js';
import { commentOf, withNote, withoutNote } from './originalComment.js';

/** The text of a file of translations that has every text of the document, and what it has gained. */
export interface Extraction {
  readonly text: string;
  /** How many texts wait for a translation that did not stand in the file before. */
  readonly added: number;
  /** How many places have got the translation that the same text has elsewhere. */
  readonly reused: number;
}

/**
 * Adds to a file of translations what it lacks, each text behind the one that comes before it in the document. What it
 * has stays, comments included; only places that have no text any more leave an entry that has others.
 */
export function extract({ file, entries }: Locale, coverage: Coverage): Extraction {
  return new Extractor(file.text, coverage).run(entries);
}

class Extractor {
  readonly #given: string;
  readonly #coverage: Coverage;
  readonly #document: YamlDocument;
  readonly #list: YAMLSeq;
  /** The place of each text in the order of the document. */
  readonly #order: ReadonlyMap<string, number>;
  /** What the file has nothing about. */
  readonly #open: Set<CoveredText>;
  #hasChanged = false;
  #reused = 0;

  constructor(given: string, coverage: Coverage) {
    this.#given = given;
    this.#coverage = coverage;
    this.#document = parseDocument(given, { schema: 'core', stringKeys: true });
    this.#list = listOf(this.#document);
    this.#order = new Map(coverage.texts.map(({ pointer }, index) => [pointer, index]));
    this.#open = new Set(coverage.texts.filter(({ entry }) => entry === undefined));
  }

  run(entries: readonly Entry[]): Extraction {
    // A list that is written by way of an alias is left alone, as is such an entry.
    if (this.#list.items.length !== entries.length) return nothingTo(this.#given);
    this.#list.items.forEach((node, index) => this.#loosen(node, this.#list.items[index + 1]));
    entries.forEach((entry, index) => {
      const node = this.#list.items[index];
      if (isMap(node)) this.#settle(node, entry);
    });
    const groups = groupedByHash(this.#open);
    // The last first, so that the others' places in the file stay what they were.
    for (const group of groups.toReversed()) this.#insert(group, entries);
    const text = this.#hasChanged
      ? this.#document.toString({ lineWidth: 0, nullStr: '', singleQuote: true })
      : this.#given;
    return { text, added: groups.length, reused: this.#reused };
  }

  /** What stands behind an empty text counts as a part of it; it belongs to the next entry. */
  #loosen(node: unknown, next: unknown): void {
    const pair = isMap(node) ? node.items.at(-1) : undefined;
    const empty = isScalar(pair?.value) && pair.value.value === null ? pair.value : undefined;
    if (empty?.spaceBefore !== true) return;
    const follower = isMap(next) ? next : this.#list;
    const field = isMap(next) ? 'commentBefore' : 'comment';
    if (isMap(next)) next.spaceBefore = true;
    follower[field] = [empty.comment, follower[field]].filter(Boolean).join('\n');
    empty.spaceBefore = false;
    empty.comment = null;
  }

  /** Brings an entry up to date, as far as that takes no translator. */
  #settle(node: YAMLMap, entry: Entry): void {
    const same = [...this.#open].filter(({ hash }) => hash === entry.hash);
    for (const text of same) this.#open.delete(text);
    this.#reused += same.length;
    this.#place(node, entry, same);
    const others = this.#coverage.texts.filter(
      (text) => text.entry === entry && text.hash !== entry.hash,
    );
    const [other] = others;
    if (entry.text !== undefined) this.#note(node, other);
    else if (other !== undefined && others.length === entry.places.length) this.#renew(node, other);
  }

  #place(node: YAMLMap, entry: Entry, more: readonly CoveredText[]): void {
    const places = entry.places.map(({ pointer }) => pointer);
    const known = [...places, ...more.map(({ pointer }) => pointer)].filter((pointer) =>
      this.#order.has(pointer),
    );
    if (known.length === 0 || (more.length === 0 && known.length === places.length)) return;
    this.#set(node, 'at', oneOrAll(known.toSorted((a, b) => this.#orderOf(a) - this.#orderOf(b))));
  }

  /** Says what a text is now that was translated when it was another one. */
  #note(node: YAMLMap, now: CoveredText | undefined): void {
    const key = keyOf(node, 'hash');
    if (key === undefined) return;
    const before = key.commentBefore ?? '';
    const comment = now === undefined ? withoutNote(before) : withNote(before, now);
    if (comment === before) return;
    key.commentBefore = comment;
    this.#hasChanged = true;
  }

  /** What nobody has translated yet is simply the text as it is now. */
  #renew(node: YAMLMap, now: CoveredText): void {
    this.#set(node, 'hash', now.hash);
    const key = keyOf(node, 'text');
    if (key !== undefined) key.commentBefore = commentOf(now.text);
  }

  #set(node: YAMLMap, key: string, value: string | readonly string[]): void {
    node.set(key, this.#document.createNode(value));
    this.#hasChanged = true;
  }

  #insert(group: Group, entries: readonly Entry[]): void {
    const [{ hash, text, pointer }] = group;
    const at = oneOrAll(group.map((one) => one.pointer));
    const node = this.#document.createNode({ at, hash, text: null });
    const key = keyOf(node, 'text');
    if (key !== undefined) key.commentBefore = commentOf(text);
    const order = this.#orderOf(pointer);
    const before = entries.findLastIndex(({ places }) =>
      places.some((place) => this.#orderOf(place.pointer) < order),
    );
    this.#list.items.splice(before + 1, 0, node);
    // An empty line stands between entries, and none before the first.
    const lower = this.#list.items[before < 0 ? 1 : before + 1];
    if (isMap(lower)) lower.spaceBefore = true;
    this.#hasChanged = true;
  }

  #orderOf(pointer: string): number {
    return this.#order.get(pointer) ?? Infinity;
  }
}

function nothingTo(text: string): Extraction {
  return { text, added: 0, reused: 0 };
}

/** The list of the translations, to which something can be added. */
function listOf(document: YamlDocument): YAMLSeq {
  const list = document.get('texts');
  if (isSeq(list) && list.items.length > 0) return list;
  const fresh = new YAMLSeq();
  document.set('texts', fresh);
  return fresh;
}

function keyOf(node: YAMLMap, name: string) {
  const keys = node.items.map(({ key }) => key);
  return keys.filter((key) => isScalar(key)).find(({ value }) => value === name);
}

type Group = readonly [CoveredText, ...CoveredText[]];

/** Texts that are the same share a translation. */
function groupedByHash(texts: Iterable<CoveredText>): readonly Group[] {
  const groups = new Map<string, [CoveredText, ...CoveredText[]]>();
  for (const text of texts) {
    const group = groups.get(text.hash);
    if (group === undefined) groups.set(text.hash, [text]);
    else group.push(text);
  }
  return [...groups.values()];
}

function oneOrAll(pointers: readonly string[]): string | readonly string[] {
  const [first, ...others] = pointers;
  return first !== undefined && others.length === 0 ? first : pointers;
}
