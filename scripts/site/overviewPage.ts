import { html, type Html } from './html.js';
import { page } from './layout.js';
import { plain } from './markdown.js';
import type { Group } from './reference.js';
import type { View } from './view.js';

/** The first page of a locale: what the API is, and every operation of every manager. */
export function overviewPage(view: View): string {
  const { reference, words, prose } = view;
  return page(view, {
    slug: 'index',
    title: words.overview,
    summary: plain(reference.description),
    group: '',
    content: html`<article class="overview">
      <header class="heading">
        <p class="eyebrow">${words.navigation}</p>
        <h1>${prose.title(reference.title)}</h1>
        <p class="chips"><span class="chip">${words.version} ${reference.version}</span></p>
        ${prose.blocks(reference.description)}
      </header>
      ${reference.groups.map((group) => groupBlock(group, view))} ${models(view)}
    </article>`,
  });
}

function groupBlock({ slug, name, description, operations }: Group, { prose, words }: View): Html {
  return html`<section class="group" aria-labelledby="${slug}">
    <h2 id="${slug}">
      ${prose.title(name)}<a class="anchor" href="#${slug}" aria-label="${words.linkTo(name)}">#</a>
    </h2>
    ${prose.blocks(description)}
    <ul class="listing">
      ${operations.map(
        (operation) =>
          html`<li>
            <a href="${operation.slug}.html">
              <span class="method ${operation.method}">${operation.method.toUpperCase()}</span>
              <span class="listing-title">${prose.title(operation.title)}</span>
              <code translate="no">${operation.path}</code>
            </a>
          </li> `,
      )}
    </ul>
  </section>`;
}

function models({ reference, words, prose }: View): Html | undefined {
  if (reference.models.length === 0) return undefined;
  return html`<section class="group" aria-labelledby="_models">
    <h2 id="_models">${words.models}</h2>
    <ul class="names">
      ${reference.models.map(
        ({ slug, title }) => html`<li><a href="${slug}.html">${prose.title(title)}</a></li> `,
      )}
    </ul>
  </section>`;
}
