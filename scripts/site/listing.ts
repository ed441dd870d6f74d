import { plain } from './markdown.js';
import type { Listing } from './listingData.js';
import type { View } from './view.js';

/** How much of a description can be searched. */
const searched = 400;

/** The script that gives all pages of a locale their navigation and their search. */
export function listingScript({ reference, prose }: View): string {
  const groups = reference.groups.map(({ name, operations }) => ({
    ...prose.parts(name),
    operations: operations.map(({ slug, title, method, path, id, description, samples }) => ({
      ...prose.parts(title),
      ...{ slug, method, path, id },
      text: plain(description).slice(0, searched),
      calls: [...new Set(samples.flatMap(({ source }) => calledIn(source)))].join(' '),
    })),
  }));
  const models = reference.models.map(({ slug, title, name }) => ({
    ...prose.parts(title),
    ...{ slug, name },
  }));
  const listing: Listing = { groups, models };
  return `window.listing = ${safeJson(listing)};\n`;
}

/** A value as JSON that is safe in a script, wherever it stands. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** What a call on a client calls, such as `createInvite`. */
function calledIn(source: string): readonly string[] {
  const [, name] = /\bclient\.[\w.()]*?\.(\w+)\(/.exec(source) ?? [];
  return name === undefined ? [] : [name];
}
