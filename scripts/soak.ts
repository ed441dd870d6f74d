import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { BoxCcgAuth } from '../generator/runtime/box/ccgAuth.js';
import { CcgConfig } from '../generator/runtime/box/ccgConfig.js';
import { ApiError } from '../generator/runtime/errors.js';
import { Invites } from '../test/runtime/invites.js';
import { ends, fateOf, isPost } from './faults/fates.js';
import { hasKeys } from './json.js';

// Makes many calls, 64 at a time, of which one in ten meets a fault, with tokens that are good for 500 requests:
// every call must end as it has to, each token be renewed once, and nothing be left behind.

const all = Number(process.argv[2] ?? 200_000);
const early = Math.min(20_000, Math.floor(all / 2));
const atOnce = 64;
const problems: string[] = [];
process.on('unhandledRejection', (reason) => problems.push(`unhandled: ${String(reason)}`));

const server = fork(join(import.meta.dirname, 'faults/soakServer.ts'), {
  execArgv: ['--import', 'tsx'],
});
const origin = `http://127.0.0.1:${numberIn(await messageOf(server), 'port')}`;
const config = new CcgConfig({ clientId: 'id', clientSecret: 'secret', enterpriseId: '1' });
const invites = new Invites({ auth: new BoxCcgAuth({ config }), baseUrl: origin });
let refusedTwice = 0;

const start = performance.now();
await calls(0, early);
const heapEarly = await heap();
await calls(early, all);
const heapLate = await heap();
const seconds = (performance.now() - start) / 1000;

server.send('counts');
const counts = await messageOf(server);
const [requests, tokens, expiries, repeatedPosts] = [
  numberIn(counts, 'requests'),
  numberIn(counts, 'tokens'),
  numberIn(counts, 'expiries'),
  numberIn(counts, 'posts'),
];
server.disconnect();
await once(server, 'exit');
await turn();

const growth = (heapLate / heapEarly - 1) * 100;
const open = process.getActiveResourcesInfo().filter((name) => /TCP|Timeout|Immediate/.test(name));
demand('every call ends as it must', problems.length === 0, problems.slice(0, 5).join('; '));
demand('one token for each that ran out', tokens === expiries + 1 || tokens === expiries);
demand('no POST is made twice', repeatedPosts === 0);
demand('the heap does not grow', growth < 10);
demand('nothing is left open', open.length === 0, open.join(' '));
console.log(`${all} calls, ${requests} requests in ${seconds.toFixed(0)} s`);
console.log(`${tokens} tokens, ${expiries} of which ran out; ${refusedTwice} calls refused twice`);
console.log(`heap ${mb(heapEarly)} MB after ${early} calls, ${mb(heapLate)} MB after all`);

async function calls(from: number, to: number): Promise<void> {
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < to) {
      // Node keeps a table of all requests not yet collected, which never shrinks: it must not depend on chance how many there are.
      if (next % 5_000 === 0) globalThis.gc?.();
      await oneCall(next++);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function oneCall(call: number): Promise<void> {
  const fate = fateOf(call);
  const controller = new AbortController();
  const options = {
    headers: { extraHeaders: { 'X-Call': String(call) } },
    cancellationToken: controller.signal,
    ...(fate === 'silent' && { timeouts: { timeoutMs: 500 } }),
  };
  const timer = fate === 'cancelled' ? setTimeout(() => controller.abort(), 20) : undefined;
  const sent = isPost(call)
    ? invites.create({ actionableBy: { login: 'a' } }, options)
    : invites.get('1', options);
  const end = await sent.then(() => 'value', endOf);
  clearTimeout(timer);
  if (end === 'refused twice') refusedTwice += 1;
  else if (end !== ends[fate]) problems.push(`call ${call}, ${fate}: ${end}`);
}

/** The name of an error; a second 401 ends a call, however it would have ended else. */
function endOf(error: unknown): string {
  if (!(error instanceof ApiError && error.responseInfo.statusCode === 401))
    return error instanceof Error ? error.name : String(error);
  const times = numberIn(error.responseInfo.contextInfo?.['extraData'], 'times');
  return times === 2 ? 'refused twice' : `refused ${times} times`;
}

async function heap(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await turn();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('message', resolve));
}

function numberIn(value: unknown, name: string): number {
  return hasKeys(value, name)
    ? Number(Object.entries(value).find(([key]) => key === name)?.[1])
    : NaN;
}

function demand(what: string, isTrue: boolean, detail = ''): void {
  console.log(`${isTrue ? 'ok    ' : 'FAILED'} ${what}${isTrue || !detail ? '' : `: ${detail}`}`);
  if (!isTrue) process.exitCode = 1;
}

function mb(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
