import { Html, html } from './html.js';
import type { ListedTitle } from './listingData.js';
import { blocks, line } from './markdown.js';
import type { Originals, Untranslated } from './originals.js';

/** Texts of a document as HTML; those that nobody has translated say which language they are in. */
export class Prose {
  readonly #originals: Originals;

  constructor(originals: Originals) {
    this.#originals = originals;
  }

  /** Markdown that may have several paragraphs. */
  blocks(text: string): Html | undefined {
    if (text.trim() === '') return undefined;
    const original = this.#originals.get(text);
    if (!original) return html`<div class="prose">${blocks(text)}</div>`;
    const marked = blocks(original.text).text.replace(
      /(<\/p>)?$/,
      (end) => `${markOf(original).text}${end}`,
    );
    return html`<div class="prose" lang="${original.tag}">${new Html(marked)}</div>`;
  }

  /** Markdown of one line. */
  line(text: string): Html {
    return this.#within(text, line);
  }

  /** Text without Markdown, such as a title. */
  title(text: string): Html {
    return this.#within(text, (words) => html`${words}`);
  }

  /** A title as data: its words, and, where nobody has translated them, their language and mark. */
  parts(text: string): ListedTitle {
    const original = this.#originals.get(text);
    return original
      ? { title: original.text, lang: original.tag, mark: original.mark }
      : { title: text };
  }

  #within(text: string, print: (text: string) => Html): Html {
    const original = this.#originals.get(text);
    if (!original) return print(text);
    return html`<span lang="${original.tag}">${print(original.text)}${markOf(original)}</span>`;
  }
}

function markOf({ mark }: Untranslated): Html {
  return mark === '' ? html`` : html`<span class="mark">${mark}</span>`;
}
