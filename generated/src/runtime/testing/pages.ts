import { isRecord } from '../record.js';
import type { DescribedOperation } from './described.js';

/** The page of a listing that a query asks for. */
export function pageOf(
  { body, items = '', marker, offset }: DescribedOperation,
  all: readonly unknown[],
  query: URLSearchParams,
): unknown {
  if (!isRecord(body)) return all;
  const limit = Math.max(1, Number(query.get('limit') ?? 100) || 100);
  const byMarker = marker && (!offset || query.has(marker[0]) || query.get('usemarker') === 'true');
  const parameter = byMarker ? marker[0] : offset?.[0];
  const isPaged = parameter !== undefined;
  const start = isPaged ? Number(query.get(parameter) ?? 0) || 0 : 0;
  const end = isPaged ? start + limit : all.length;
  const isMore = end < all.length;
  const known = { limit, offset: start, total_count: all.length };
  const entries = Object.entries({ ...body, [items]: all.slice(start, end) }).flatMap(
    ([name, value]): [string, unknown][] => {
      if (name === marker?.[1]) return byMarker && isMore ? [[name, String(end)]] : [];
      if (name === offset?.[1]) return byMarker ? [] : [[name, all.length]];
      return [[name, Object.entries(known).find(([key]) => key === name)?.[1] ?? value]];
    },
  );
  return Object.fromEntries(entries);
}
