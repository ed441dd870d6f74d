import { assets } from './assets.js';
import { highlighterFor, type Highlight } from './highlight.js';
import { listingScript } from './listing.js';
import { modelPage } from './modelPage.js';
import { operationPage } from './operationPage.js';
import { originalsOf } from './originals.js';
import { overviewPage } from './overviewPage.js';
import { Prose } from './prose.js';
import type { Reference } from './reference.js';
import { readReference } from './referenceReader.js';
import type { LocalePages, View } from './view.js';
import { wordsOf } from './words.js';
import { html } from './html.js';
import type { JsonObject } from './json.js';

/** A document in one language. */
export interface LocalizedDocument {
  readonly tag: string;
  readonly document: JsonObject;
}

/** A file of the site: where it stands, and what is in it. */
export type SiteFile = readonly [path: string, text: string];

/** The whole site that some documents give, the first of which is the original of the others. */
export async function buildSite(documents: readonly LocalizedDocument[]): Promise<SiteFile[]> {
  const [original] = documents;
  if (original === undefined) throw new Error('There is no document to show.');
  const references = documents.map(({ tag, document }) => readReference(tag, document));
  const highlight = await highlighterFor(languagesOf(references));
  const locales = references.map(pagesOf);
  const pages = documents.flatMap(({ tag, document }, index) => {
    const reference = references[index];
    if (reference === undefined) return [];
    const originals =
      tag === original.tag ? new Map() : originalsOf(document, original.document, original.tag);
    return localePages(reference, { prose: new Prose(originals), highlight, locales });
  });
  return [['index.html', entrance(locales.map(({ tag }) => tag))], ...assets(), ...pages];
}

function localePages(
  reference: Reference,
  rest: {
    readonly prose: Prose;
    readonly highlight: Highlight;
    readonly locales: readonly LocalePages[];
  },
): readonly SiteFile[] {
  const models = new Map(reference.models.map((model) => [model.name, model]));
  const view: View = { reference, words: wordsOf(reference.tag), models, ...rest };
  const operations = reference.groups.flatMap(({ name, operations: all }) =>
    all.map((operation) => [operation.slug, operationPage(operation, name, view)] as const),
  );
  const named = [
    ['index', overviewPage(view)] as const,
    ...operations,
    ...reference.models.map((model) => [model.slug, modelPage(model, view)] as const),
  ];
  const files = named.map(([slug, text]): SiteFile => [`${reference.tag}/${slug}.html`, text]);
  return [...files, [`${reference.tag}/listing.js`, listingScript(view)]];
}

function pagesOf({ tag, groups, models }: Reference): LocalePages {
  const operations = groups.flatMap((group) => group.operations);
  return {
    tag,
    pages: new Set([...operations, ...models].map(({ slug }) => slug).concat('index')),
  };
}

function languagesOf(references: readonly Reference[]): readonly string[] {
  const operations = references.flatMap(({ groups }) =>
    groups.flatMap((group) => group.operations),
  );
  return operations.flatMap(({ samples }) => samples.map(({ language }) => language));
}

/** The page that leads to the locale the reader prefers, and shows all of them without a script. */
function entrance(tags: readonly string[]): string {
  const links = tags.map(
    (tag) =>
      html`<li>
        <a href="${tag}/index.html" lang="${tag}" hreflang="${tag}">${wordsOf(tag).language}</a>
      </li> `,
  );
  return html`<!doctype html>
    <html lang="${tags[0]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API reference</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="assets/site.css" />
      </head>
      <body class="entrance">
        <main>
          <h1>API reference</h1>
          <ul>
            ${links}
          </ul>
        </main>
        <script src="assets/entrance.js"></script>
      </body>
    </html> `.text;
}
