import { isAbsolute, relative, resolve, sep } from 'node:path';
import {
  diagnose,
  type Checked,
  type Diagnostic,
  type Json,
  type JsonObject,
} from '../diagnostics/diagnostic.js';
import type { SourceFile } from './document.js';
import { isList, isObject } from './json.js';
import { isJson, parseJson } from './parseJson.js';
import { parseYaml } from './parseYaml.js';
import type { Parsed, Text } from './parsed.js';
import { readText, type TextOrProblem } from './readText.js';

/** A YAML or JSON file that was read and understood: a mapping, and where its nodes stand. */
export interface LoadedFile extends SourceFile {
  readonly value: JsonObject;
}

/** What reading a file gave; `file` is there whenever there was a text, to show where it is broken. */
export interface ReadFile extends Checked<LoadedFile | undefined> {
  readonly file: SourceFile | undefined;
}

/** Reads a YAML or JSON file whose root is a mapping; `path` is absolute or relative to `cwd`. */
export async function readSourceFile(path: string, cwd: string): Promise<ReadFile> {
  const absolute = resolve(cwd, path);
  const shown = shownPath(absolute, cwd);
  return understand(shown, await readText({ absolute, shown }));
}

/** Reads a file of any form as text; `path` is absolute or relative to `cwd`. */
export async function readTextFile(
  path: string,
  cwd: string,
): Promise<Pick<ReadFile, 'file' | 'diagnostics'>> {
  const absolute = resolve(cwd, path);
  const shown = shownPath(absolute, cwd);
  const { text, problem } = await readText({ absolute, shown });
  const file: SourceFile | undefined =
    text === undefined ? undefined : { path: shown, text, rangeOf: () => [0, 0] };
  return { file, diagnostics: problem === undefined ? [] : [problem] };
}

/** The path of a file as people see it: relative to the working folder, with `/`. */
export function shownPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  const outside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return (outside ? absolute : path).replaceAll(sep, '/');
}

/** Parses what was read. */
export function understand(path: string, { text, problem }: TextOrProblem): ReadFile {
  if (text === undefined) return failed(problem ? [problem] : []);
  const parsed = problem ? broken(problem) : parse({ path, text });
  const file: SourceFile = { path, text, rangeOf: parsed.rangeOf };
  const { value, problems } = parsed;
  if (value === undefined) return failed(problems, file);
  return isObject(value)
    ? { value: { ...file, value }, diagnostics: [], file }
    : failed([notAMapping(value, path)], file);
}

function failed(diagnostics: readonly Diagnostic[], file?: SourceFile): ReadFile {
  return { value: undefined, diagnostics, file };
}

function parse(of: Text): Parsed {
  if (of.text.trim() === '') return broken(empty(of.path));
  return looksLikeJson(of) ? parseJson(of) : parseYaml(of);
}

/** YAML may begin with a brace too, so a file that is called YAML is JSON only when it parses. */
function looksLikeJson({ path, text }: Text): boolean {
  if (/\.json$/i.test(path)) return true;
  return /^\s*\{/.test(text) && (!/\.ya?ml$/i.test(path) || isJson(text));
}

function broken(problem: Diagnostic): Parsed {
  return { value: undefined, problems: [problem], rangeOf: () => [0, 0] };
}

function empty(file: string): Diagnostic {
  return diagnose('file-empty', { file }, { source: { file, pointer: '' } });
}

function notAMapping(value: Json, file: string): Diagnostic {
  if (value === null) return empty(file);
  const found = isList(value) ? 'a sequence' : 'a single value';
  return diagnose('not-a-mapping', { found }, { source: { file, pointer: '' } });
}
