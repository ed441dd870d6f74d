import { attempt, type Exchange } from './exchange.js';

/** Reads the body of a response as text, piece by piece, and no further than so many characters and those that came with them. */
export function beginningOf(
  exchange: Exchange,
  most: number,
  take: (text: string) => void,
): Promise<void> {
  return attempt(exchange, async () => {
    const reader = exchange.response.body?.getReader();
    const decoder = new TextDecoder();
    let size = 0;
    for (let done = !reader; reader && !done && size <= most;) {
      const piece: { readonly done: boolean; readonly value?: Uint8Array | undefined } =
        await reader.read();
      ({ done } = piece);
      const text = decoder.decode(piece.value, { stream: !done });
      size += text.length;
      take(text);
    }
    await reader?.cancel();
  });
}
