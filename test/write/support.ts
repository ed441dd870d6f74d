import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OutputFile } from '../../generator/write/outputFile.js';

/** A folder that does not exist yet, in a temporary one that goes when the test ends. */
export function newFolder(): string {
  const parent = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'write-')));
  onTestFinished(() => fs.rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'generated');
}

/** Files from a table of path and text. */
export function tree(texts: { readonly [path: string]: string }): readonly OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Writes a file as a person would, with the folders above it. */
export function put(folder: string, path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

/** Every file below a folder with its text, links as `-> target`, empty folders as `path/`. */
export function snapshot(folder: string): { readonly [path: string]: string } {
  if (!fs.existsSync(folder)) return {};
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .filter(({ entry, path }) => !entry.isDirectory() || fs.readdirSync(path).length === 0)
      .map(({ entry, path }): [string, string] => {
        const name = path.slice(folder.length + 1);
        if (entry.isSymbolicLink()) return [name, `-> ${fs.readlinkSync(path)}`];
        return entry.isDirectory() ? [`${name}/`, ''] : [name, fs.readFileSync(path, 'utf8')];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** All that stands in the folder that holds the output folder. */
export function surroundings(folder: string): readonly string[] {
  return fs.readdirSync(dirname(folder)).sort();
}
