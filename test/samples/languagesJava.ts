import { spawnSync } from 'node:child_process';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../../scripts/parsers/Parse.java');

const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });

/** Whether there is a Java that has its compiler with it. */
export const hasJava = modules.status === 0 && modules.stdout.includes('jdk.compiler');

if (!hasJava) console.log('Java is left out: there is no `java` that has its compiler with it.');

/** What the compiler's parser has to say of each of these calls, `ok` where nothing, and the strings in it. */
export function parsedByJava(
  expressions: readonly string[],
): readonly (readonly [verdict: string, strings: readonly string[]])[] {
  const input = expressions.map((one) => `${one}\0`).join('');
  const { stdout, stderr } = spawnSync(
    'java',
    ['-XX:TieredStopAtLevel=1', '-Dfile.encoding=UTF-8', file],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  if (stderr !== '') throw new Error(stderr);
  return stdout.trimEnd().split('\n').map(lineOf);
}

function lineOf(line: string): readonly [string, readonly string[]] {
  if (!/^ok( |$)/u.test(line)) return [line, []];
  const strings = line.split(' ').slice(1);
  return [
    'ok',
    strings
      .filter((one) => one !== '')
      .map((one) => (one.slice(1).match(/.{4}/gu) ?? []).map(unitOf).join('')),
  ];
}

function unitOf(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
