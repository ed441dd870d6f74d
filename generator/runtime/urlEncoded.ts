import type { BodySerializer } from './body.js';
import { query, type QueryStyle } from './query.js';
import { isRecord } from './record.js';

/** Writes a form as the query of a URL is written: `form`, exploded, where no other style is given. */
export function urlEncoded(styles: { readonly [name: string]: QueryStyle } = {}): BodySerializer {
  const write = query<{ readonly [name: string]: unknown }>(styles);
  return (body) => ({
    type: 'application/x-www-form-urlencoded',
    content: write({ ...(isRecord(body) && body) }),
  });
}
