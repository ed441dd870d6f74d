import type { ApiPromise } from './settle.js';

/** What a call for a page will give; iterating over it gives the items of that page and of all that follow. */
export interface PagePromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {}

/** How pages follow each other. */
interface Listing<Query, Page, Items extends keyof Page> {
  /** The property of a page that holds its items. */
  readonly items: Items;
  /** The parameter that takes a marker, and the property that holds the next one. */
  readonly marker?: readonly [keyof Query, keyof Page];
  /** The parameter that takes the number of items to pass over, and the property that holds how many there are. */
  readonly offset?: readonly [keyof Query, keyof Page];
}

/** What a list holds. */
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/**
 * Asks for a page and, when its items have been iterated over, for those that follow, one at a time.
 *
 * @internal
 */
export function pages<Query extends object, Page extends object, Items extends keyof Page>(
  query: Query,
  listing: Listing<NoInfer<Query>, NoInfer<Page>, Items>,
  send: (query: Query) => ApiPromise<Page>,
): PagePromise<Page, ItemOf<Page[Items]>> {
  const first = send(query);
  const items = async function* (): AsyncGenerator<ItemOf<Page[Items]>> {
    const follow = follower(query, listing);
    for (let page: Page | undefined = await first; page;) {
      const list: unknown = page[listing.items];
      if (!Array.isArray(list) || list.length === 0) return;
      yield* list;
      const next = follow(page, list.length);
      page = next && (await send({ ...query, [next[0]]: next[1] }));
    }
  };
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}

/** Tells which parameter, with which value, gives the page behind another one of so many items. */
function follower<Query extends object, Page extends object, Items extends keyof Page>(
  query: Query,
  { marker, offset }: Listing<Query, Page, Items>,
): (page: Page, count: number) => readonly [keyof Query, unknown] | undefined {
  const markers = new Set<unknown>(marker && [query[marker[0]]]);
  let position = Number((offset && query[offset[0]]) ?? 0);
  return (page, count) => {
    const next: unknown = marker && page[marker[1]];
    if (marker && next != null && next !== '') {
      if (markers.has(next)) return undefined;
      markers.add(next);
      return [marker[0], next];
    }
    const total: unknown = offset && page[offset[1]];
    position += count;
    // A listing that could have gone on by markers, and does not say how long it is, is at its end.
    const isMore = typeof total === 'number' ? position < total : !marker;
    return offset && isMore ? [offset[0], position] : undefined;
  };
}
