import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { serve, type SampleServer, type Sent } from './curlServer.js';
import type { Tried } from './curlSubject.js';

const run = promisify(execFile);

/** Whether there is a cURL to run samples with. */
export const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** What the two samples of an operation have sent, each to the server in the place of the API's own. */
export interface Compared {
  readonly operation: string;
  readonly curl: readonly Sent[];
  readonly typescript: readonly Sent[];
  /** What went wrong in the shell. */
  readonly problem: string;
}

/** Runs the samples of every operation, a few at a time. */
export async function compared(all: readonly Tried[]): Promise<readonly Compared[]> {
  await using server = await serve();
  const waiting = [...all.entries()];
  const found: Compared[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, tried] = next;
      found[index] = await compare(server, tried, String(index));
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return found;
}

async function compare(server: SampleServer, tried: Tried, key: string): Promise<Compared> {
  const [problem] = await Promise.all([
    runCommand(tried.curl, server.originFor(`curl-${key}`)),
    runCall(tried, server.originFor(`typescript-${key}`)),
  ]);
  return {
    operation: tried.operation,
    curl: server.sentBy(`curl-${key}`),
    typescript: server.sentBy(`typescript-${key}`),
    problem,
  };
}

/** The command as it is printed, but for where its host is, and without the meter that cURL shows in a pipe. */
async function runCommand(command: string, origin: string): Promise<string> {
  const here = command.replace(/(["'])https?:\/\//, `$1${origin}`).replace(/^curl/, 'curl -sS');
  try {
    return (await run('sh', ['-c', here])).stderr;
  } catch (error) {
    return String(error);
  }
}

/** What a call makes of the answer is not looked at: it is not the one that its operation gives. */
async function runCall({ call }: Tried, origin: string): Promise<void> {
  try {
    await call((request) => {
      const address = request.url.replace(/^https?:\/\//, '');
      return fetch(new Request(origin + address, request));
    });
  } catch {
    return;
  }
}
