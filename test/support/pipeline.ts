import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { settle } from '../../generator/config/settings.js';
import { emit } from '../../generator/emit/emit.js';
import { format } from '../../generator/format/format.js';
import { build } from '../../generator/model/build.js';
import { conventions, type ConventionName } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { documentOf } from './document.js';

export { minimal } from './document.js';

/** What a document becomes, in memory: each file's text by its path, and what the stages had to say. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the stages from `model` to `format` on a document that needs no repair. */
export async function generated(
  root: JsonObject,
  convention: ConventionName = 'general',
  {
    extras = false,
    int64 = 'number',
  }: { readonly extras?: boolean; readonly int64?: 'number' | 'bigint' } = {},
): Promise<Generated> {
  const document = documentOf(root);
  const chosen = conventions[convention];
  const api = build(document, chosen.reading);
  const names = name(api.value, chosen);
  const files = await emit({
    api: api.value,
    names: names.value,
    convention: chosen,
    settings: { ...settle(undefined, api.value.title), extras, int64 },
    document,
    runtime: runtimeSources(),
    generator: '0.0.0',
  });
  const formatted = await format(files);
  return {
    files: new Map(formatted.map((file) => [file.path, file.text])),
    diagnostics: [...api.diagnostics, ...names.diagnostics],
  };
}

/** The modules of the runtime, as they are copied into packages. */
export function runtimeSources(): ReadonlyMap<string, string> {
  const folder = path.join(import.meta.dirname, '../../generator/runtime');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [
        `runtime/${file.replaceAll(path.sep, '/').replace(/\.ts$/u, '')}`,
        readFileSync(path.join(folder, file), 'utf8'),
      ]),
  );
}
