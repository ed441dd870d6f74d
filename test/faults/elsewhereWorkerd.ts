import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { bundle } from './browserBundle.js';

/** The fault suite in workerd, which Cloudflare's workers run on. */
export class Workerd {
  readonly #program: string;
  #process: ChildProcess | undefined;

  constructor(program: string) {
    this.#program = program;
  }

  /** Starts it with what it needs in a folder, and says where it answers. */
  async start(folder: string): Promise<string> {
    const port = await freePort();
    await writeFile(path.join(folder, 'suite.mjs'), await bundle('esm', 'elsewhereWorker.ts'));
    const file = path.join(folder, 'config.capnp');
    await writeFile(file, configOf(port));
    this.#process = spawn(this.#program, ['serve', file], { stdio: 'ignore' });
    const origin = `http://127.0.0.1:${port}`;
    while (!(await answers(origin))) await new Promise((resolve) => setTimeout(resolve, 50));
    return origin;
  }

  async close(): Promise<void> {
    if (this.#process?.kill()) await once(this.#process, 'exit');
  }
}

function configOf(port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "suite", esModule = embed "suite.mjs")],
      compatibilityDate = "2026-01-01"
    )),
    (name = "internet", network = (allow = ["private", "local"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "suite")]
);
`;
}

async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(origin);
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
