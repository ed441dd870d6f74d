import { AbortError } from './errors.js';
import { attempt, type Exchange } from './exchange.js';

/**
 * The body of a response as text: no more than so many characters, and those that came with them. Where
 * a part is enough, so is what has come before the body breaks off, or takes too long.
 */
export async function beginningOf(
  exchange: Exchange,
  most: number,
  isPartEnough = false,
): Promise<string> {
  let text = '';
  try {
    await attempt(exchange, async () => {
      const reader = exchange.response.body?.getReader();
      const decoder = new TextDecoder();
      for (let isOpen = true; reader && isOpen && text.length <= most;) {
        const piece: Piece = await reader.read();
        isOpen = !piece.done;
        text += decoder.decode(piece.value, { stream: isOpen });
      }
      await reader?.cancel();
    });
  } catch (error) {
    if (!isPartEnough || error instanceof AbortError) throw error;
  }
  return text;
}

interface Piece {
  readonly done: boolean;
  readonly value?: Uint8Array | undefined;
}
