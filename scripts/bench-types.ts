import budgets from './bench/budgets.json' with { type: 'json' };
import { compiled } from './bench/compiled.js';
import { compile, consumer } from './bench/consumer.js';
import { packageFolder, peer } from './bench/peer.js';
import { alternate } from './bench/rounds.js';
import { report, short } from './bench/verdict.js';

// Says how long the compiler takes for a small program that uses the package, and for the same with the official one.

const rounds = 5;

using empty = consumer();
using withOurs = consumer({ name: 'the-package', folder: compiled(packageFolder()) });
using withTheirs = consumer(peer);

const { errors } = compile(withOurs);
for (const error of errors) console.log(error);
console.log(`${errors.length === 0 ? 'ok' : 'NO'}  errors: ${errors.length}, of 0`);
console.log(`    errors with ${peer.name}: ${compile(withTheirs).errors.length}`);
if (errors.length > 0) process.exitCode = 1;

const [nothing = NaN, ours = NaN, theirs = NaN] = alternate(
  rounds,
  [empty, withOurs, withTheirs].map((program) => () => compile(program).milliseconds),
);
console.log(`    an empty program: ${short(nothing)} ms`);
report({
  name: 'tsc --noEmit',
  ours,
  theirs,
  unit: 'ms',
  budget: { atMost: budgets.timesPeer.types },
});
