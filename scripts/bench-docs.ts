import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import budgets from './bench/budgets.json' with { type: 'json' };
import { alternate } from './bench/rounds.js';

// Says what share of a generation of Box's whole API are the pages of managers and the enriched documents, with their
// samples: as the time that they take more than all else. In turns, each in a process of its own.

const documents = process.argv[2] ?? '../shared/corpus';
const alone = join(import.meta.dirname, 'bench/docsAlone.ts');

const [whole = NaN, docs = NaN] = alternate(3, [() => time('whole'), () => time('docs')]);
const share = docs / (whole - docs);
const kept = share <= budgets.docs;
const seconds = `${docs.toFixed(1)} s of ${whole.toFixed(1)} s`;
console.log(
  `${kept ? 'ok' : 'NO'}  docs: ${seconds}: ${share.toFixed(2)} times the rest, of <= ${budgets.docs}`,
);
if (!kept) process.exitCode = 1;

function time(what: string): number {
  const program = ['--import', 'tsx', alone, what, documents];
  return Number(execFileSync(process.execPath, program, { encoding: 'utf8' }));
}
