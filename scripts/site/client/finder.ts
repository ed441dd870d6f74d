import MiniSearch from 'minisearch';
import type { ListedTitle } from '../listingData.js';
import { listing, words } from './page.js';

/** Something that a search has found. */
export interface Found extends ListedTitle {
  readonly slug: string;
  readonly group: string;
  readonly method?: string;
  readonly path?: string;
}

/** Finds operations and models by words; the best come first. */
export type Finder = (query: string) => readonly Found[];

const most = 20;

/** Makes the index, which takes a moment: not before somebody searches. */
export function makeFinder(): Finder {
  const entries = new Map(entriesOf().map((entry) => [entry.slug, entry]));
  const index = new MiniSearch({
    idField: 'slug',
    fields: ['title', 'calls', 'id', 'path', 'group', 'name', 'text'],
    tokenize,
    searchOptions: {
      boost: { title: 4, calls: 3, id: 3, path: 2, group: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll([...entries.values()]);
  return (query) =>
    index
      .search(query)
      .slice(0, most)
      .flatMap(({ id }) => entries.get(String(id)) ?? []);
}

function entriesOf(): readonly Found[] {
  const operations = listing.groups.flatMap((group) =>
    group.operations.map((operation) => ({ ...operation, group: group.title })),
  );
  return [...operations, ...listing.models.map((model) => ({ ...model, group: words.models }))];
}

const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー`;
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu');
const isUnspaced = new RegExp(`[${unspaced}]`, 'u');

/** Words; of scripts without spaces, each two characters that stand together. */
function tokenize(text: string): string[] {
  return text
    .split(/[\n\r\p{Z}\p{P}\p{S}]+/u)
    .flatMap((word) => word.match(runs) ?? [])
    .flatMap((run) => (isUnspaced.test(run) ? pairs(Array.from(run)) : [run]));
}

function pairs(characters: readonly string[]): readonly string[] {
  if (characters.length < 3) return [characters.join('')];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
