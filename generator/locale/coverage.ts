import type { Document } from '../load/document.js';
import type { Entry, Locale, Place } from './locale.js';
import { textHash } from './textHash.js';
import { textsOf, type Text } from './texts.js';

/** How the translations of a language fit the document. */
export interface Coverage {
  /** The texts of the document, in its order. */
  readonly texts: readonly CoveredText[];
  /** What is translated, but no text of the document. */
  readonly lost: readonly LostText[];
}

/** A text of the document, and what there is of it in another language. */
export interface CoveredText extends Text {
  readonly hash: string;
  /** Whether there is a translation of it as it is now, or of what it was; an empty one is missing. */
  readonly state: 'translated' | 'stale' | 'missing';
  /** What the file has about the place, if anything. */
  readonly entry: Entry | undefined;
  readonly place: Place | undefined;
}

/** A place that is no text of the document any more, and where that stands now. */
export interface LostText extends Place {
  readonly entry: Entry;
  readonly movedTo: string | undefined;
}

/** Compares the texts of a document with what is translated. */
export function coverageOf(document: Document, { entries }: Pick<Locale, 'entries'>): Coverage {
  const named = entries.flatMap((entry) => entry.places.map((place) => ({ entry, place })));
  const byPointer = new Map(named.map((one) => [one.place.pointer, one]));
  const texts = textsOf(document).map((text): CoveredText => {
    const { entry, place } = byPointer.get(text.pointer) ?? {};
    const hash = textHash(text.text);
    return { ...text, hash, entry, place, state: stateOf(entry, hash) };
  });
  const known = new Set(texts.map(({ pointer }) => pointer));
  const lost = named
    .filter(({ place }) => !known.has(place.pointer))
    .map(({ entry, place }) => ({ ...place, entry, movedTo: newPlaceOf(entry, texts) }));
  return { texts, lost };
}

function stateOf(entry: Entry | undefined, hash: string): CoveredText['state'] {
  if (entry?.text === undefined) return 'missing';
  return entry.hash === hash ? 'translated' : 'stale';
}

/** Where a text stands now: the first place that has it and is not translated yet. */
function newPlaceOf({ hash }: Entry, texts: readonly CoveredText[]): string | undefined {
  return texts.find((text) => text.hash === hash && text.entry === undefined)?.pointer;
}
