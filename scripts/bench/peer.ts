import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The official SDK, which the benchmarks compare with; `npm ci` in this folder installs it. */
export const peer = {
  name: 'box-node-sdk',
  folder: join(import.meta.dirname, 'node_modules/box-node-sdk'),
};

/** The whole-API package, as `npm run generate:box` writes it. */
export const whole = join(import.meta.dirname, '../../build/box');

/** The package that a benchmark is about: that of the first argument, else the whole API. */
export function packageFolder(): string {
  const folder = process.argv[2] ?? whole;
  if (existsSync(join(folder, 'package.json'))) return folder;
  throw new Error(`${folder} holds no package: npm run generate:box -- <folder of documents>`);
}

/** The address of a file in a folder, as `import` takes it. */
export function urlOf(folder: string, file: string): string {
  return pathToFileURL(join(folder, file)).href;
}
