import { lockFormat, type Lock } from './lock.js';

/** Prints a lock, one line for each entry, sorted by code units: the same lock always gives the same bytes. */
export function printLock({ methods, types, deprecated }: Lock): string {
  const printed = [...types].map(([id, { name, shape }]): [string, string] => [
    id,
    shape === undefined ? name : `${name} ${shape}`,
  ]);
  const content = [
    `  "version": ${String(lockFormat)}`,
    `  "methods": ${table(methods, '  ')}`,
    `  "types": ${table(printed, '  ')}`,
    `  "deprecated": {\n    "methods": ${table(deprecated.methods, '    ')},\n    "types": ${table(deprecated.types, '    ')}\n  }`,
  ];
  return `{\n${content.join(',\n')}\n}\n`;
}

function table(entries: Iterable<readonly [string, string]>, indent: string): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(
    ([key, value]) => `${indent}  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}
