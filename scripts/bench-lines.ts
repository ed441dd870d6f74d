import { join } from 'node:path';
import budgets from './bench/budgets.json' with { type: 'json' };
import { packageFolder, peer } from './bench/peer.js';
import { short } from './bench/verdict.js';
import { linesOf, sourcesOf } from './house-rules/sources.js';

// Says how many lines the managers and models of the whole API have, full docs included.

const ours = linesIn(join(packageFolder(), 'src'), ['managers', 'models']);
const theirs = linesIn(join(peer.folder, 'src'), ['managers', 'schemas', 'parameters']);
const kept = ours <= budgets.lines;
console.log(
  `${kept ? 'ok' : 'NO'}  managers and models: ${short(ours)} lines, of <= ${short(budgets.lines)};`,
  `${peer.name} ${short(theirs)}`,
);
if (!kept) process.exitCode = 1;

function linesIn(root: string, folders: readonly string[]): number {
  return folders
    .flatMap((folder) => sourcesOf(root, { name: 'output', folder, except: [] }))
    .reduce((sum, { text }) => sum + linesOf(text), 0);
}
