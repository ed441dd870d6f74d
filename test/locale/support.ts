import type { Diagnostic, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Document } from '../../generator/load/document.js';
import { locate } from '../../generator/load/locate.js';
import { understand, type LoadedFile } from '../../generator/load/sourceFile.js';
import type { Locale } from '../../generator/locale/locale.js';
import { parseLocale } from '../../generator/locale/parseLocale.js';

/** A file that was read, for tests of what comes after. */
export function fileOf(path: string, text: string): LoadedFile {
  const { value, diagnostics } = understand(path, { text, problem: undefined });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}

/** Translations, from the text of their file. */
export function localeOf(text: string): Locale {
  const { value, diagnostics } = parseLocale(fileOf('ja.yml', text));
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}

/** A document, from the text of its file, with the places of its nodes. */
export function documentIn(text: string): Document {
  const file = fileOf('api.yml', text);
  return {
    root: file.value,
    files: new Map([[file.path, file]]),
    sourceOf: (pointer) => ({ file: file.path, pointer }),
  };
}

/** Each finding as `line:column code: message`. */
export function said(diagnostics: readonly Diagnostic[], file: LoadedFile): readonly string[] {
  return diagnostics.map(({ code, severity, message, source }) => {
    const { line, column } = (source && locate(source, new Map([[file.path, file]]))) ?? {};
    return `${String(line)}:${String(column)} ${severity}[${code}]: ${message}`;
  });
}

/** The node at a way of keys. */
export function at(root: JsonObject, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)];
    return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
  }, root);
}
