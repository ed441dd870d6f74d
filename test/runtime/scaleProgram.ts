import { connect } from '../../generator/runtime/api.js';
import { bytes } from '../../generator/runtime/body.js';
import { multipart } from '../../generator/runtime/multipart.js';
import { receiveNothing } from '../../generator/runtime/receive.js';
import { receiveStream } from '../../generator/runtime/receiveStream.js';
import { requestInit } from '../../generator/runtime/request.js';
import { resumableDownload } from '../../generator/runtime/resumableDownload.js';
import { withProgress } from '../../generator/runtime/withProgress.js';
import { server as described, type paths } from './calls.js';

// A program of its own, so that nothing else takes memory: uploads and downloads so many bytes, and says how many
// went each way, and by how many its memory has grown at most.

const [baseUrl = '', given = ''] = process.argv.slice(2);
const size = Number(given);
const api = connect<paths>({ baseUrl }, described);
const codec = { decode: (value: unknown) => value };
let counted = 0;

await upload(1_000_000);
await download(1_000_000);
const before = process.memoryUsage.rss();
let peak = before;
const timer = setInterval(() => {
  // What nobody holds may stay as long as there is memory.
  globalThis.gc?.();
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);
counted = 0;
await upload(size / 2);
await uploadPart(size / 2);
const sent = counted;
const received = await download(size);
clearInterval(timer);
process.send?.({ sent, received, growth: peak - before });

async function upload(length: number): Promise<void> {
  const bodySerializer = bytes('application/octet-stream');
  await receiveNothing(codec, () => api.PUT('/bytes', { body: source(length), bodySerializer }));
}

async function uploadPart(length: number): Promise<void> {
  const body = { attributes: { name: 'a' }, file: source(length) };
  const bodySerializer = multipart(['attributes', 'file']);
  await receiveNothing(codec, () => api.POST('/upload', { body, bodySerializer }));
}

function source(length: number): ReadableStream<Uint8Array> {
  const start = counted;
  return withProgress(pieces(length), ({ transferred }) => {
    counted = start + transferred;
  });
}

async function* pieces(length: number): AsyncGenerator<Uint8Array> {
  for (let left = length; left > 0; left -= 65_536) {
    await Promise.resolve();
    yield new Uint8Array(Math.min(left, 65_536));
  }
}

async function download(length: number): Promise<number> {
  let received = 0;
  const body = resumableDownload((call) =>
    receiveStream(codec, () =>
      api.GET('/download#content', requestInit(call, { 'X-Length': String(length) })),
    ),
  );
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return received;
    received += value.length;
  }
}
