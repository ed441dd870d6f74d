import { html } from './html.js';
import { page } from './layout.js';
import { plain } from './markdown.js';
import { insideOf, typeLabel } from './memberList.js';
import type { Model } from './reference.js';
import type { View } from './view.js';

/** The page of a component that operations share. */
export function modelPage({ name, slug, title, shape }: Model, view: View): string {
  const { words, prose } = view;
  return page(view, {
    ...{ slug, title, group: '' },
    summary: plain(shape.description),
    content: html`<article class="operation">
      <header class="heading">
        <p class="eyebrow">${words.model}</p>
        <h1>${prose.title(title)}</h1>
        <p class="chips"><code class="chip" translate="no">${name}</code></p>
      </header>
      <div class="reading">
        ${prose.blocks(shape.description)}
        <p class="quiet">${typeLabel({ ...shape, model: undefined }, view)}</p>
        ${insideOf(shape, 'property', view)}
      </div>
    </article>`,
  });
}
