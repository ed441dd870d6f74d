import { execFileSync } from 'node:child_process';
import budgets from './bench/budgets.json' with { type: 'json' };
import { compiled } from './bench/compiled.js';
import { packageFolder, peer, urlOf } from './bench/peer.js';
import { alternate } from './bench/rounds.js';
import { report } from './bench/verdict.js';

// Says how long a new process takes to import the built package, and the official one; both as ES modules.

const rounds = 15;
const program = `
const start = performance.now();
await import(process.argv[1]);
console.log(performance.now() - start);
`;

const entry = urlOf(compiled(packageFolder()), 'dist/index.js');
const [ours = NaN, theirs = NaN] = alternate(rounds, [
  () => timeToImport(entry),
  () => timeToImport(peer.name),
]);
report({
  name: 'import',
  ours,
  theirs,
  unit: 'ms',
  budget: { atMost: budgets.timesPeer.import },
});

function timeToImport(specifier: string): number {
  const given = ['--input-type=module', '--eval', program, specifier];
  const cwd = `${import.meta.dirname}/bench`;
  return Number(execFileSync(process.execPath, given, { cwd, encoding: 'utf8' }));
}
