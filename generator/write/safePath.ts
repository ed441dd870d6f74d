import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { manifestName, type OutputFile } from './outputFile.js';

const longestName = 255;
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/** What makes a path unfit for an output folder on any system; nothing if it is fit. */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/')) return 'is absolute';
  if (path.includes('\\')) return 'contains a backslash';
  for (const name of path.split('/')) {
    const problem = nameProblem(name);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'has an empty segment';
  if (name === '.' || name === '..') return `has the segment \`${name}\``;
  if (/[\u0000-\u001f\u007f<>:"|?*]/.test(name))
    return 'has a character that not every system allows';
  if (/[. ]$/.test(name)) return 'has a segment that ends in a dot or a space';
  if (reserved.test(name)) return 'has a segment that Windows reserves';
  if (Buffer.byteLength(name) > longestName) return 'has a segment of more than 255 bytes';
  return undefined;
}

/** Finds paths that would leave the output folder, and paths that would fall together on some system. */
export function checkPaths(files: readonly OutputFile[]): readonly Diagnostic[] {
  const taken = new Map([[fold(manifestName), manifestName]]);
  const folders = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const why = pathProblem(path);
    if (why !== undefined) return [diagnose('unsafe-path', { path, why })];
    const other = clash(path, taken, folders);
    return other === undefined ? [] : [diagnose('path-clash', { path, other })];
  });
}

/** The path or folder that this one would fall together with; both tables learn the new path. */
function clash(
  path: string,
  files: Map<string, string>,
  folders: Map<string, string>,
): string | undefined {
  const above = foldersAbove(path);
  const other =
    files.get(fold(path)) ??
    folders.get(fold(path)) ??
    above.map((folder) => files.get(fold(folder)) ?? otherSpelling(folder, folders)).find(Boolean);
  files.set(fold(path), path);
  for (const folder of above) folders.set(fold(folder), folder);
  return other;
}

function otherSpelling(folder: string, folders: ReadonlyMap<string, string>): string | undefined {
  const known = folders.get(fold(folder));
  return known === folder ? undefined : known;
}

/** The folders above a path, the outermost first; the output folder itself is not among them. */
export function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** How a file system that ignores case and Unicode composition sees a path. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
