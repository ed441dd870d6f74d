import type { ClientWords, Listing, ListedTitle } from '../listingData.js';

declare global {
  interface Window {
    readonly listing?: Listing;
  }
}

const { dataset } = document.body;

/** The name of this page, without ending. */
export const slug = dataset['page'] ?? '';

/** The words that scripts put on this page. */
export const words: ClientWords = {
  nothing: dataset['nothing'] ?? '',
  overview: dataset['overview'] ?? '',
  models: dataset['models'] ?? '',
};

/** What the pages of this locale share. */
export const listing: Listing = window.listing ?? { groups: [], models: [] };

/** A new element; its children are elements or text, never HTML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The method of an operation as a word of its own colour. */
export function methodBadge(method: string): HTMLElement {
  return element('span', { class: `method ${method}`, translate: 'no' }, [method.toUpperCase()]);
}

/** A title; one that nobody has translated says so, and in which language it is. */
export function titleElement({ title, lang, mark }: ListedTitle): HTMLElement {
  const sign = mark === undefined ? [] : [element('span', { class: 'mark' }, [mark])];
  return element('span', lang === undefined ? {} : { lang }, [title, ...sign]);
}
