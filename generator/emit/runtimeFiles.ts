import { ts } from 'ts-morph';
import type { OutputFile } from '../write/outputFile.js';

/** The runtime's modules by their place under `src`, such as `runtime/codec`, with their text. */
export type RuntimeSources = ReadonlyMap<string, string>;

/** The runtime modules that the output uses, directly or through others, copied as they are. */
export function runtimeFiles(sources: RuntimeSources, used: Iterable<string>): OutputFile[] {
  const reached = new Set<string>();
  const open = [...used];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    const text = sources.get(module);
    if (text === undefined || reached.has(module)) continue;
    reached.add(module);
    open.push(...importsOf(module, text));
  }
  return [...reached].sort().map((module) => ({
    path: `src/${module}.ts`,
    text: sources.get(module) ?? '',
  }));
}

function importsOf(module: string, text: string): string[] {
  const imported = ts.preProcessFile(text).importedFiles;
  return imported.flatMap(({ fileName }) =>
    fileName.startsWith('.')
      ? [new URL(fileName.replace(/\.js$/u, ''), `file:///${module}`).pathname.slice(1)]
      : [],
  );
}
