import { html, type Html } from './html.js';
import type { Group } from './reference.js';
import type { View } from './view.js';
import { wordsOf } from './words.js';

/** What differs from page to page. */
export interface PageContent {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** The name of the manager that the page belongs to, if any. */
  readonly group: string;
  readonly content: Html;
}

// The pages ask nobody for anything, whatever a document says.
const policy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

const longestSummary = 160;

/** A page with all that stands around its content. */
export function page(view: View, { slug, title, summary, group, content }: PageContent): string {
  const { reference, words } = view;
  const whole = html`<!doctype html>
    <html lang="${reference.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="description" content="${summary.slice(0, longestSummary)}" />
        <title>${slug === 'index' ? '' : `${title} · `}${reference.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="../assets/site.css" />
        <script src="../assets/theme.js"></script>
      </head>
      <body
        data-page="${slug}"
        data-nothing="${words.nothingFound}"
        data-overview="${words.overview}"
        data-models="${words.models}"
      >
        <a class="skip" href="#_content">${words.skip}</a>
        ${bar(slug, view)}
        <nav class="side" id="_navigation" aria-label="${words.navigation}">
          ${sideStart(slug, group, view)}
        </nav>
        <main id="_content" tabindex="-1">${content}</main>
        <script src="listing.js"></script>
        <script src="../assets/site.js"></script>
      </body>
    </html> `;
  return whole.text;
}

function bar(slug: string, view: View): Html {
  const { words, reference, prose } = view;
  return html`<header class="bar">
    <button
      type="button"
      class="tool menu scripted"
      aria-expanded="false"
      aria-controls="_navigation"
    >
      <span aria-hidden="true">☰</span><span class="hidden">${words.menu}</span>
    </button>
    <a class="brand" href="index.html">${prose.title(reference.title)}</a>
    <div class="search scripted" role="search">
      <input
        type="search"
        id="_search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label="${words.search}"
        aria-autocomplete="list"
        aria-expanded="false"
        aria-controls="_results"
        placeholder="${words.searchHint}"
      />
      <kbd aria-hidden="true">/</kbd>
      <div class="results" id="_results" role="listbox" aria-label="${words.results}" hidden></div>
      <p class="hidden" role="status" id="_search-status"></p>
    </div>
    <div class="tools">
      ${languageLinks(slug, view)}
      <button
        type="button"
        class="tool scripted"
        id="_theme"
        aria-pressed="false"
        aria-label="${words.dark}"
      >
        <span aria-hidden="true">◐</span>
      </button>
    </div>
  </header>`;
}

/** The same page in every locale that has it, or else the first page of the locale. */
function languageLinks(slug: string, { locales, reference, words }: View): Html | undefined {
  if (locales.length < 2) return undefined;
  const links = locales.map(({ tag, pages }) => {
    const target = pages.has(slug) ? slug : 'index';
    const current = tag === reference.tag && html` aria-current="true"`;
    return html`<a href="../${tag}/${target}.html" lang="${tag}" hreflang="${tag}" ${current}>
      ${languageName(tag)}
    </a>`;
  });
  return html`<nav class="languages" aria-label="${words.languages}">${links}</nav>`;
}

function languageName(tag: string): string {
  const { language } = wordsOf(tag);
  return language === 'English' && !tag.startsWith('en') ? tag : language;
}

/** The page's own manager; a script puts the others around it, once for all pages. */
function sideStart(slug: string, group: string, view: View): Html {
  const { reference, words, prose } = view;
  const own = reference.groups.find(({ name }) => name === group);
  return html`<ul class="tree">
    <li>
      <a href="index.html" ${slug === 'index' && html`aria-current="page"`}>${words.overview}</a>
    </li>
    ${
      own &&
      html`<li>
        <b>${prose.title(own.name)}</b>
        ${links(own, slug, view)}
      </li>`
    }
  </ul>`;
}

function links({ operations }: Group, slug: string, { prose }: View): Html {
  return html`<ul>
    ${operations.map(
      (operation) =>
        html`<li>
          <a href="${operation.slug}.html" ${operation.slug === slug && html`aria-current="page"`}>
            ${prose.title(operation.title)}
          </a>
        </li>`,
    )}
  </ul>`;
}
