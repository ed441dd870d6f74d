import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import type { SourceFiles } from '../../generator/load/document.js';
import { locate } from '../../generator/load/locate.js';

/** Writes files into a new temporary folder that lives as long as the test. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openapi-managers-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What was found, each as `file:line:column code`; without a position where no text was read. */
export function found(diagnostics: readonly Diagnostic[], files: SourceFiles): string[] {
  return diagnostics.map(({ code, source }) => {
    const at = source && locate(source, files);
    return at ? `${at.file}:${at.line}:${at.column} ${code}` : `${source?.file ?? ''} ${code}`;
  });
}
