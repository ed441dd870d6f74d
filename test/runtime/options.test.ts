import { beforeAll, expect, test } from 'vitest';
import { compile } from './compile.js';

const preamble = `
import { Readable } from 'node:stream';
import type { ConnectionOptions } from '../../generator/runtime/api.js';
import type { Binary } from '../../generator/runtime/binary.js';
import type { CallOptions, CancelOptions } from '../../generator/runtime/request.js';
declare function upload(bytes: Binary): void;
declare function download(headers: object, options?: CancelOptions): void;
declare function list(headers?: object, last?: AbortSignal | CancelOptions): void;
const { signal } = new AbortController();
const sending = { timeouts: { timeoutMs: 1 }, retries: { maxAttempts: 1 }, idempotencyKey: 'k' };
`;

const right: { readonly [what: string]: string } = {
  'a token alone': 'download({}, { cancellationToken: signal }); list({}, signal);',
  'a token, and how to send': 'download({}, { cancellationToken: signal, ...sending });',
  'how to send, in the place of a token': 'list({}, sending); list();',
  'the options of a call in the place of less': `
    declare const options: CallOptions;
    const less: CancelOptions = options;
    const connection: ConnectionOptions = { allowInsecure: true };`,
  'bytes of every kind, and functions that give them': `
    upload(new Uint8Array()); upload(new Blob([])); upload(new Blob([]).stream());
    upload(Readable.from([])); upload(() => Readable.from([])); upload(async () => new Blob([]));
    upload(() => new Blob([]).stream()); upload(async () => new Blob([]).stream());`,
};

const wrong: { readonly [what: string]: string } = {
  'headers beside headers': 'download({}, { headers: {} });',
  'a number in the place of a signal': 'list({}, 1);',
  'a function that gives no bytes': `upload(() => 'text');`,
  'a function that gives a function': 'upload(() => () => new Uint8Array());',
  text: `upload('text');`,
};

let errors: ReadonlyMap<string, readonly string[]>;
const modules = Object.entries({ ...right, ...wrong }).map(
  ([what, code], index) => [what, `options${index}.ts`, preamble + code] as const,
);

beforeAll(() => {
  errors = compile(Object.fromEntries(modules.map(([, file, code]) => [file, code])));
}, 60_000);

test.each(modules.map(([what, file]) => [what, file]))('%s', (what = '', file = '') => {
  const found = errors.get(file) ?? ['It was not compiled.'];
  if (what in right) expect(found).toEqual([]);
  else expect(found).toHaveLength(1);
});
