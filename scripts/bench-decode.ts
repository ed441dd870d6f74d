import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import budgets from './bench/budgets.json' with { type: 'json' };
import { packageFolder } from './bench/peer.js';
import { alternate } from './bench/rounds.js';
import { report, short } from './bench/verdict.js';

// Says how fast text becomes models, and how fast with the official SDK: in turns, each in processes of
// its own, since a heap that one decoder has grown makes the next one faster.

const folder = packageFolder();
const alone = join(import.meta.dirname, 'bench/decodeAlone.ts');

compare('decode an invite', 'invite', budgets.timesPeer.decodeInvite);
compare('decode 1,000 full files', 'files', budgets.timesPeer.decodeFiles);

function compare(name: string, payload: 'invite' | 'files', atLeast: number): void {
  const measurements = ['ours', 'theirs', 'parse'].map((who) => () => perSecond(who, payload));
  const [our = NaN, their = NaN, parse = NaN] = alternate(5, measurements);
  const unit = `times a second (JSON.parse alone ${short(parse)})`;
  report({ name, ours: our, theirs: their, unit, budget: { atLeast } });
}

function perSecond(who: string, payload: string): number {
  const program = ['--import', 'tsx', alone, who, payload, folder];
  return Number(execFileSync(process.execPath, program, { encoding: 'utf8' }));
}
