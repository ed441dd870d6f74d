import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import type { Area } from './areas.js';

/** The TypeScript files of an area, in the order of their names; each is named relative to the root. */
export function sourcesOf(root: string, area: Area): readonly ts.SourceFile[] {
  return filesBelow(root, area.folder)
    .filter((path) => path.endsWith('.ts') && !area.except.some((part) => isWithin(path, part)))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

/** A file as the compiler sees it, before it looks at types. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** The number of lines of a text, as `wc -l` counts them. */
export function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}
