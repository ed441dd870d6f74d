import type { Call } from '../scenario.js';

/** The bytes of an upload, in the form that a scenario gives them in. */
export function contentOf({ body = 'bytes', form = 'bytes' }: Call): Uint8Array | ReadableStream {
  const bytes = new TextEncoder().encode(String(body));
  return form === 'bytes' ? bytes : new Blob([bytes]).stream();
}

/** Reads a download to its end, and says how many bytes came and what they begin with. */
export async function readAll(stream: AsyncIterable<Uint8Array> | undefined): Promise<unknown> {
  let size = 0;
  let start = '';
  for await (const piece of stream ?? []) {
    size += piece.length;
    if (start.length < 20) start += new TextDecoder().decode(piece).slice(0, 20);
  }
  return { size, start };
}
