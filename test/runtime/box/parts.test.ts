import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../generator/runtime/box/parts.js';

const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });

test('parts have one size, the last one may be smaller, and hold all bytes in their order', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 1, max: 30 }), async (all, size) => {
      const parts: Uint8Array[] = [];
      for await (const part of partsOf(Readable.from(all), size)) parts.push(part);
      expect(Buffer.concat(parts)).toEqual(Buffer.concat(all));
      expect(parts.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      expect(parts.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});

test('no more is read than the parts that are asked for need', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      await Promise.resolve();
      read += 7;
      yield new Uint8Array(7);
    }
  }
  const parts = partsOf(endless(), 10);
  await parts.next();
  await parts.next();
  expect(read).toBe(21);
});

test('a source is let go when nobody asks for more', async () => {
  let isLetGo = false;
  const source = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(10));
    },
    cancel: () => {
      isLetGo = true;
    },
  });
  for await (const part of partsOf(source, 4)) {
    expect(part).toEqual(new Uint8Array(4));
    break;
  }
  expect(isLetGo).toBe(true);
});
