import { posix } from 'node:path';
import type { Source } from '../diagnostics/diagnostic.js';
import type { Position } from './surface.js';

/** A place in a file as a surface names it; `document` is the path of the first document, as it is shown to people. */
export function positionOf({ file, pointer }: Source, document: string): Position {
  return `${pathFrom(document, file)}#${pointer}`;
}

/** The file and the pointer of a position. */
export function partsOf(position: Position): { readonly path: string; readonly pointer: string } {
  // A file may have `#` in its name, but a pointer is empty or begins with `/`.
  const [, path = position, pointer = ''] = /^(.*?)#(\/.*)?$/su.exec(position) ?? [];
  return { path, pointer };
}

/**
 * A file as it is seen from the folder of the first document, the same on every machine: a way that leaves this folder may
 * name folders of one machine, so that only the file's name is left of it.
 */
export function pathFrom(document: string, file: string): string {
  if (/^https?:/u.test(file)) return file;
  const way = posix.relative(posix.dirname(document), file);
  return way.startsWith('../') ? posix.basename(file) : way;
}
