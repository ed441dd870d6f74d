import { describe, expect, test } from 'vitest';
import { pages } from '../../generator/runtime/pages.js';
import type { ApiPromise } from '../../generator/runtime/settle.js';

interface Query {
  readonly marker?: string;
  readonly offset?: number;
  readonly limit?: number;
}

interface Page {
  readonly entries?: readonly number[] | null;
  readonly nextMarker?: string | null;
  readonly totalCount?: number;
}

const byMarker = { items: 'entries', marker: ['marker', 'nextMarker'] } as const;
const byOffset = { items: 'entries', offset: ['offset', 'totalCount'] } as const;
const byBoth = { ...byMarker, ...byOffset };
type Listing = Parameters<typeof pages<Query, Page, 'entries'>>[1];

/** Calls for pages that are answered one after the other, and what was asked. */
function calls(
  answers: readonly Page[],
  listing: Listing,
  query: Query = {},
): { readonly asked: Query[]; readonly listing: ReturnType<typeof start> } {
  const asked: Query[] = [];
  const start = () =>
    pages<Query, Page, 'entries'>(query, listing, (page): ApiPromise<Page> => {
      const data = Promise.resolve(answers[asked.length] ?? { entries: [0] });
      asked.push(page);
      const response = { status: 200, statusText: '', headers: new Headers() };
      return Object.assign(data, {
        withResponse: async () => ({ data: await data, response, rawData: undefined }),
      });
    });
  return { asked, listing: start() };
}

async function itemsOf(listing: AsyncIterable<number>): Promise<number[]> {
  const items: number[] = [];
  for await (const item of listing) items.push(item);
  return items;
}

describe('a listing', () => {
  test('gives its first page, and asks for no other', async () => {
    const { asked, listing } = calls([{ entries: [1], nextMarker: 'b' }], byMarker, { limit: 1 });
    expect(await listing).toEqual({ entries: [1], nextMarker: 'b' });
    expect((await listing.withResponse()).response.status).toBe(200);
    expect(asked).toEqual([{ limit: 1 }]);
  });

  test.each<[string, Listing, Page[], Query, number[], Query[]]>([
    [
      'by markers',
      byMarker,
      [
        { entries: [1, 2], nextMarker: 'b' },
        { entries: [3], nextMarker: 'c' },
        { entries: [4], nextMarker: null },
      ],
      { limit: 2 },
      [1, 2, 3, 4],
      [{ limit: 2 }, { limit: 2, marker: 'b' }, { limit: 2, marker: 'c' }],
    ],
    [
      'from a marker',
      byMarker,
      [
        { entries: [1], nextMarker: 'c' },
        { entries: [2], nextMarker: '' },
      ],
      { marker: 'b' },
      [1, 2],
      [{ marker: 'b' }, { marker: 'c' }],
    ],
    [
      'by offsets',
      byOffset,
      [
        { entries: [1, 2], totalCount: 3 },
        { entries: [3], totalCount: 3 },
      ],
      {},
      [1, 2, 3],
      [{}, { offset: 2 }],
    ],
    [
      'from an offset',
      byOffset,
      [
        { entries: [1], totalCount: 12 },
        { entries: [2], totalCount: 12 },
      ],
      { offset: 10 },
      [1, 2],
      [{ offset: 10 }, { offset: 11 }],
    ],
    [
      'by offsets, of an unknown length',
      byOffset,
      [{ entries: [1] }, { entries: [2] }, { entries: [] }],
      {},
      [1, 2],
      [{}, { offset: 1 }, { offset: 2 }],
    ],
    [
      'by offsets where no marker comes',
      byBoth,
      [
        { entries: [1], totalCount: 2 },
        { entries: [2], totalCount: 2 },
      ],
      {},
      [1, 2],
      [{}, { offset: 1 }],
    ],
    [
      'by markers where one comes',
      byBoth,
      [{ entries: [1], nextMarker: 'b' }, { entries: [2] }],
      {},
      [1, 2],
      [{}, { marker: 'b' }],
    ],
    [
      'to an empty page',
      byMarker,
      [
        { entries: [1], nextMarker: 'b' },
        { entries: [], nextMarker: 'c' },
      ],
      {},
      [1],
      [{}, { marker: 'b' }],
    ],
    [
      'to a repeated marker',
      byMarker,
      [
        { entries: [1], nextMarker: 'b' },
        { entries: [2], nextMarker: 'a' },
      ],
      { marker: 'a' },
      [1, 2],
      [{ marker: 'a' }, { marker: 'b' }],
    ],
    ['to a page without items', byMarker, [{ entries: null, nextMarker: 'b' }], {}, [], [{}]],
  ])('goes on %s', async (_, listing, answers, query, items, asked) => {
    const call = calls(answers, listing, query);
    expect(await itemsOf(call.listing)).toEqual(items);
    expect(call.asked).toEqual(asked);
  });

  test('asks for a page when its items are due, and for none that nobody wants', async () => {
    const { asked, listing } = calls(
      [
        { entries: [1, 2], nextMarker: 'b' },
        { entries: [3, 4], nextMarker: 'c' },
      ],
      byMarker,
    );
    const seen: [number, number][] = [];
    for await (const item of listing) {
      seen.push([item, asked.length]);
      if (item === 3) break;
    }
    expect(seen).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
    expect(asked).toHaveLength(2);
  });

  test('fails where one of its pages does', async () => {
    const first: Page = { entries: [1], nextMarker: 'b' };
    const error = new Error('Gone.');
    let count = 0;
    const listing = pages<Query, Page, 'entries'>({}, byMarker, () => {
      const data = count++ === 0 ? Promise.resolve(first) : Promise.reject(error);
      return Object.assign(data, { withResponse: () => Promise.reject(error) });
    });
    const items: number[] = [];
    const walk = async (): Promise<void> => {
      for await (const item of listing) items.push(item);
    };
    await expect(walk()).rejects.toBe(error);
    expect(items).toEqual([1]);
  });
});
