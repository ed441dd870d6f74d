import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** A mock server that others wrote, made from a document; it refuses requests that the document does not allow. */
export interface MockServer extends AsyncDisposable {
  readonly origin: string;
}

/** Starts Prism on a free port, with validation of requests on. */
export async function startPrism(document: string): Promise<MockServer> {
  const port = String(await freePort());
  const cli = path.join(root, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const args = ['mock', '--errors', '--host', '127.0.0.1', '--port', port, document];
  const child = spawn(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SCARF_ANALYTICS: 'false', NO_COLOR: '1' },
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (said.includes('is listening on')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      reject(new Error(`Prism ended with ${String(code)}: ${said}`));
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.kill();
      }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
