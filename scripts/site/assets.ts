import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './site.js';

const folder = import.meta.dirname;

/** The files that all pages share: the styles, and the scripts as one file each that runs anywhere. */
export function assets(): readonly SiteFile[] {
  const styles = readFileSync(join(folder, 'assets/site.css'), 'utf8');
  const scripts = ['theme', 'site', 'entrance'].map((name): SiteFile => [
    `assets/${name}.js`,
    bundled(join(folder, `client/${name}.ts`)),
  ]);
  return [['assets/site.css', styles], ...scripts];
}

/** Classic scripts: browsers load no modules from a disk. */
function bundled(entry: string): string {
  const { outputFiles } = buildSync({
    ...{ entryPoints: [entry], bundle: true, minify: true, write: false },
    ...{ format: 'iife', target: 'es2022', charset: 'utf8', legalComments: 'none' },
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
