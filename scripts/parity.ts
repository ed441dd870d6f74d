import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './house-rules/root.js';
import { compare } from './parity/compare.js';
import { explain, readExceptions } from './parity/exceptions.js';
import { readPackage } from './parity/program.js';
import { readSurface } from './parity/surface.js';
import { judge, lineOf, table } from './parity/verdict.js';

// Compares the public names of a generated package with those of the official SDK, and prints every difference.

const { values } = parseArgs({
  options: {
    surface: { type: 'string', default: '../shared/box/surface.json' },
    package: { type: 'string', default: 'build/box' },
    accepted: { type: 'boolean', default: false },
  },
});
const surface = readSurface(resolve(root, values.surface));
const comparisons = compare(surface, readPackage(resolve(root, values.package)));
const exceptions = readExceptions(join(root, 'test/parity-exceptions.json'));
const explained = explain(comparisons, exceptions);
const rows = judge(comparisons, explained);

print('Accepted', values.accepted ? explained.accepted.map(lineOf) : []);
print('Unexplained', explained.unexplained.map(lineOf));
print('Exceptions that nothing needs any more', explained.stale);
console.log(`${values.package} and ${surface.package} ${surface.version}\n\n${table(rows)}`);
if (rows.some(({ kept }) => !kept) || explained.stale.length > 0) process.exitCode = 1;

function print(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
