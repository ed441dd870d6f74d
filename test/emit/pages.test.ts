import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../generator/config/config.js';
import { settle } from '../../generator/config/settings.js';
import { ownNames } from '../../generator/emit/brand.js';
import { apiPage } from '../../generator/emit/apiPage.js';
import { managerPage } from '../../generator/emit/managerPage.js';
import { readme } from '../../generator/emit/readme.js';
import { scopeOf } from '../../generator/emit/scope.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import type { OutputFile } from '../../generator/write/outputFile.js';
import { box, corpus, hasBox } from '../support/box.js';
import { intrusionsIn, rendered } from './rendering.js';

const root = path.join(import.meta.dirname, '../..');

/** The pages of Box's whole API, not formatted. */
async function pagesOfBox(): Promise<readonly OutputFile[]> {
  const { document } = (await box()).composed;
  const convention = conventions.box;
  const api = build(document, convention.reading).value;
  const settings = settle(
    (await readConfig('spec/box/codegen.yml', root, corpus)).value,
    api.title,
  );
  const names = name(api, convention, ownNames(settings, convention)).value;
  const scope = scopeOf({ document, translations: [], api, names, convention, settings });
  return [readme(scope), apiPage(scope), ...api.services.map((one) => managerPage(scope, one))];
}

/** The anchors of a page as GitHub makes them, which other code than ours decides. */
function anchorsIn(text: string): ReadonlySet<string> {
  const bare = text.replace(/^```[\s\S]*?^```$/gmu, '');
  const taken = new Map<string, number>();
  const anchors = [...bare.matchAll(/^#{1,6} (.*)$/gmu)].map(([, heading = '']) => {
    const base = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = taken.get(base);
    taken.set(base, (before ?? -1) + 1);
    return before === undefined ? base : `${base}-${String(before + 1)}`;
  });
  return new Set(anchors);
}

/** Where links of a page lead inside the package: the file, and the anchor there. */
function linksIn({
  path: from,
  text,
}: OutputFile): readonly (readonly [file: string, anchor: string])[] {
  const bare = text.replace(/^```[\s\S]*?^```$/gmu, '').replace(/`[^`]*`/gu, '');
  return [...bare.matchAll(/\]\((?!https?:|mailto:)([^)#]*)#?([^)]*)\)/gu)].map(
    ([, file = '', anchor = '']) => [
      file === '' ? from : path.posix.join(path.posix.dirname(from), file),
      anchor,
    ],
  );
}

describe.skipIf(!hasBox)("The pages of Box's whole API", async () => {
  if (!hasBox) return;
  const pages = await pagesOfBox();
  const managers = pages.filter(({ path: file }) => file.startsWith('docs/'));
  // A link may lead to the folder of the pages, too.
  const anchors = new Map([
    ...pages.map(({ path: file, text }) => [file, anchorsIn(text)] as const),
    ['docs', new Set<string>()] as const,
  ]);

  test('are there for each manager', () => {
    expect(managers).toHaveLength(85);
  });

  test('lead somewhere by each of their links', () => {
    const lost = pages.flatMap((page) =>
      linksIn(page)
        .filter(
          ([file, anchor]) => !(anchor === '' ? anchors.has(file) : anchors.get(file)?.has(anchor)),
        )
        .map(([file, anchor]) => `${page.path}: ${file}#${anchor}`),
    );
    expect(lost).toEqual([]);
  });

  test.each(managers.map(({ path: file, text }) => [file, text] as const))(
    '%s has the form of such pages',
    (_, text) => {
      expect(text).toMatch(/^# \w+Manager\n/u);
      const [head = '', ...sections] = text.split(/^## /mu);
      const listed = [...head.matchAll(/^- \[.*\]\(#(.*)\)$/gmu)].map(([, anchor]) => anchor);
      expect(listed).toHaveLength(sections.length);
      expect(new Set(listed).size).toBe(sections.length);
      const calls = sections.filter((section) =>
        section.includes('This operation is performed by'),
      );
      const form =
        /This operation is performed by calling function `\w+`\.\n\n(?:.+\n\n)*<!-- sample [\w.#/-]+ -->\n\n```ts\n[\s\S]*?\n```\n\n### Arguments\n\n- [\s\S]*\n\n### Returns\n\nThis function returns a value of type `.*`\.\n/u;
      expect(calls.filter((section) => !form.test(section))).toEqual([]);
      expect(calls.length).toBeGreaterThanOrEqual(1);
      const marks = text.match(/<!-- sample .* -->/gu) ?? [];
      expect(new Set(marks).size).toBe(calls.length);
    },
  );

  test.each(managers.map(({ path: file, text }) => [file, text] as const))(
    '%s has nothing of its own that a renderer obeys',
    (_, text) => {
      const own = /^HTML: <!-- sample [\w.#/-]+ -->$|^link: \.\.\/(?:README|api)\.md/u;
      expect(intrusionsIn(rendered(text)).filter((found) => !own.test(found))).toEqual([]);
    },
  );
});
