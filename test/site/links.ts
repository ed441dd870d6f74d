import { posix } from 'node:path';
import type { SiteFile } from '../../scripts/site/site.js';

/** The links of a site that lead nowhere in it, and the names that a page gives to two places. */
export function faultsOf(files: readonly SiteFile[]): readonly string[] {
  const pages = new Map(files.map(([path, text]) => [path, namesIn(text)]));
  return files
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([path, text]) => [
      ...repeated(pages.get(path) ?? []).map((name) => `${path} has two #${name}`),
      ...targetsIn(text)
        .filter((target) => !leadsSomewhere(target, path, pages))
        .map((target) => `${path} -> ${target}`),
    ]);
}

/** Where the links of a page lead, and what it loads. */
export function targetsIn(text: string): readonly string[] {
  return [...text.matchAll(/ (?:href|src)="([^"]*)"/gu)].map(([, target = '']) => target);
}

function leadsSomewhere(
  target: string,
  from: string,
  pages: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (/^(?:https?:|mailto:|data:,$)/u.test(target)) return true;
  const [path = '', name] = target.split('#');
  const names = pages.get(path === '' ? from : posix.join(posix.dirname(from), path));
  return names !== undefined && (name === undefined || names.includes(name));
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/ id="([^"]*)"/gu)].map(([, name = '']) => name);
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
