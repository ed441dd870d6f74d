import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hash, hexToBase64 } from '../../../generator/runtime/box/hash.js';

test('digests what comes piece by piece as node:crypto does', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(pieces, async (all) => {
      const hash = new Hash({ algorithm: 'sha1' });
      for (const piece of all) hash.updateHash(piece);
      const expected = createHash('sha1').update(Buffer.concat(all)).digest('base64');
      expect(await hash.digestHash()).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test.each(Array.from({ length: 130 }, (_, length) => length))(
  'digests %i bytes',
  async (length) => {
    const bytes = new Uint8Array(length).fill(7);
    const hash = new Hash({ algorithm: 'sha1' });
    hash.updateHash(bytes);
    expect(await hash.digestHash()).toBe(createHash('sha1').update(bytes).digest('base64'));
  },
);

test('digests a view into other bytes, and goes on after a digest', async () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at);
  const hash = new Hash({ algorithm: 'sha1' });
  hash.updateHash(bytes.subarray(7, 130));
  expect(await hash.digestHash()).toBe(
    createHash('sha1').update(bytes.subarray(7, 130)).digest('base64'),
  );
  hash.updateHash(bytes.subarray(130));
  expect(await hash.digestHash('base64')).toBe(
    createHash('sha1').update(bytes.subarray(7)).digest('base64'),
  );
});

test('counts more bits than 32 hold', async () => {
  const hash = new Hash({ algorithm: 'sha1' });
  const expected = createHash('sha1');
  const megabytes = new Uint8Array(2 ** 24);
  for (let times = 0; times < 33; times++) {
    hash.updateHash(megabytes);
    expected.update(megabytes);
  }
  expect(await hash.digestHash()).toBe(expected.digest('base64'));
});

test('hexadecimal digits become base64', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const buffer = Buffer.from(bytes);
      expect(hexToBase64(buffer.toString('hex'))).toBe(buffer.toString('base64'));
    }),
  );
});
