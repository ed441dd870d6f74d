import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';

const size = 256 * 1024 * 1024;

function* pieces(length: number): Generator<Buffer> {
  const piece = Buffer.alloc(65_536);
  for (let left = length; left > 0; left -= piece.length) yield piece.subarray(0, left);
}

test('256 MB go each way, and 64 MB of memory are enough', async () => {
  let uploaded = 0;
  const server = createServer((request, response) => {
    request.on('data', (piece: Buffer) => {
      uploaded += piece.length;
    });
    request.on('end', () => {
      if (request.method !== 'GET') return response.writeHead(204).end();
      const length = Number(request.headers['x-length']);
      response.writeHead(200, { 'Content-Length': length });
      return Readable.from(pieces(length)).pipe(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const program = path.join(import.meta.dirname, 'scaleProgram.ts');
  const options = { execArgv: ['--expose-gc', '--import', 'tsx'] };
  const child = fork(program, [`http://127.0.0.1:${address.port}`, String(size)], options);
  const told: { sent: number; received: number; growth: number }[] = [];
  child.on('message', (message: (typeof told)[number]) => told.push(message));
  await once(child, 'exit');
  server.close().closeAllConnections();
  expect(told).toMatchObject([{ sent: size, received: size }]);
  expect(told[0]?.growth).toBeLessThan(64 * 1024 * 1024);
  expect(uploaded).toBeGreaterThan(size);
});
