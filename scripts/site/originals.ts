import { isObject } from './json.js';

/** The texts of a translated document that are still those of the original. */
export type Originals = ReadonlyMap<string, Untranslated>;

/** A text that is still in the language of the original, and what marks it. */
export interface Untranslated {
  readonly tag: string;
  readonly text: string;
  readonly mark: string;
}

const prose = new Set(['description', 'summary', 'title', 'name']);

/** Compares a translated document with the original, text by text. */
export function originalsOf(translated: unknown, original: unknown, tag: string): Originals {
  const found = new Map<string, Untranslated>();
  const compare = (one: unknown, other: unknown, key: string): void => {
    if (typeof one === 'string' && typeof other === 'string' && prose.has(key)) {
      const text = other.trimEnd();
      if (one.startsWith(text)) found.set(one, { tag, text, mark: one.slice(text.length).trim() });
    } else if (Array.isArray(one) && Array.isArray(other)) {
      one.forEach((entry, index) => compare(entry, other[index], key));
    } else if (isObject(one) && isObject(other)) {
      for (const [name, value] of Object.entries(one)) compare(value, other[name], name);
    }
  };
  compare(translated, original, '');
  return found;
}
