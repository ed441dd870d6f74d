import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isObject } from './json.js';
import type { LocalizedDocument } from './site.js';

/** The documents of a folder that are named by a locale, such as `openapi.ja.yml`; English, the original, first. */
export function readDocuments(folder: string): readonly LocalizedDocument[] {
  const tags = readdirSync(folder).flatMap((name) => {
    const [, tag] = /^openapi\.([A-Za-z0-9-]+)\.yml$/.exec(name) ?? [];
    return tag === undefined ? [] : [tag];
  });
  if (tags.length === 0) throw new Error(`There is no openapi.<locale>.yml in ${folder}.`);
  return tags.sort(byOrigin).map((tag) => {
    const document: unknown = parse(readFileSync(join(folder, `openapi.${tag}.yml`), 'utf8'), {
      maxAliasCount: 0,
    });
    if (!isObject(document)) throw new Error(`openapi.${tag}.yml is no document.`);
    return { tag, document };
  });
}

function byOrigin(one: string, other: string): number {
  return Number(other === 'en') - Number(one === 'en') || (one < other ? -1 : 1);
}
