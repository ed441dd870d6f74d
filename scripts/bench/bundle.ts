import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** How large a program is once it is bundled, in bytes. */
export interface Size {
  readonly minified: number;
  readonly gzip: number;
}

/** Bundles a program as an application would, and weighs the result; imports are resolved from `folder`. */
export async function sizeOf(program: string, folder: string): Promise<Size> {
  const contents = await bundled(program, folder);
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}

/** A program with all that it imports as one module. */
export async function bundled(program: string, folder: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
