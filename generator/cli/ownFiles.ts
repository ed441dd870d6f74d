import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));

/** The generator's own files: their text by their path below its folder, with `/` and LF. */
export async function readOwnFiles(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(js|json|ts)$/.test(entry.name));
  const read = files.map(async (entry): Promise<[string, string]> => {
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'utf8');
    return [relative(home, path).split(sep).join('/'), text.replaceAll('\r\n', '\n')];
  });
  return new Map(await Promise.all(read));
}

/** The runtime's modules by their place in the output, such as `runtime/codec`. */
export function runtimeIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const modules = [...files].flatMap(([path, text]): [string, string][] => {
    const module = /^(runtime\/.*)\.ts$/.exec(path)?.[1];
    return module === undefined || module.endsWith('.d') ? [] : [[module, text]];
  });
  return new Map(modules);
}
