import { afterAll, expect, test } from 'vitest';
import path from 'node:path';
import { callsOf } from './examine.js';
import { generated } from './subject.js';

// The document as it was received has a dangling reference; the package holds it mended.
const mended = path.join(import.meta.dirname, '../../generated/openapi/openapi.en.yml');

const calls = await callsOf(await generated(), () => mended);

afterAll(() => calls[Symbol.asyncDispose]());

test.each(calls.all.map((call) => [call.method, call.extent, call] as const))(
  '%s sends what the document says (%s)',
  async (_, __, call) => {
    expect(await call.findings()).toEqual([]);
  },
);
