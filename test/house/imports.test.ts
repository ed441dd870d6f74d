import { describe, expect, test } from 'vitest';
import ownPackage from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/house-rules/root.js';
import { parse, sourcesOf } from '../../scripts/house-rules/sources.js';
import { clocks, globals, late, parts, readers, watched } from './allowedImports.js';
import { globalsIn, importsOf, loadedWith, localeWordsIn } from './imports.js';

const files = sourcesOf(root, { name: 'generator', folder: 'generator', except: [] });
const imports = importsOf(files, 'generator');
const own = imports.filter(({ to }) => to.endsWith('.ts'));
const foreign = imports.filter(({ to }) => !to.endsWith('.ts'));

describe('imports run one way', () => {
  const allowed = new Map(parts);

  test('from a part to parts before it', () => {
    const names = parts.map(([part]) => part);
    const backward = parts.flatMap(([part, mayImport]) =>
      mayImport
        .filter((other) => !names.slice(0, names.indexOf(part)).includes(partOf(other)))
        .map((other) => `${part} -> ${other}`),
    );
    expect(backward).toEqual([]);
    expect([...new Set(files.map(({ fileName }) => partOf(inGenerator(fileName))))].sort()).toEqual(
      [...names].sort(),
    );
  });

  test('as far as each part is allowed to', () => {
    const wrong = own
      .filter(({ from, to }) => partOf(from) !== partOf(to))
      .filter(({ from, to }) => !isWithin(to, allowed.get(partOf(from)) ?? []))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('and nothing is allowed that nobody needs', () => {
    const needless = parts.flatMap(([part, mayImport]) =>
      mayImport
        .filter(
          (other) => !own.some(({ from, to }) => partOf(from) === part && isWithin(to, [other])),
        )
        .map((other) => `${part} -> ${other}`),
    );
    expect(needless).toEqual([]);
  });
});

describe('packages and built-in modules', () => {
  test('have their readers, and no other', () => {
    const wrong = foreign
      .filter(({ from, to }) => !isWithin(from, readers[moduleOf(to)] ?? []))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('have no reader named that does not read', () => {
    const needless = Object.entries(readers).flatMap(([module, who]) =>
      who
        .filter(
          (one) =>
            !foreign.some(({ from, to }) => moduleOf(to) === module && isWithin(from, [one])),
        )
        .map((one) => `${one} -> ${module}`),
    );
    expect(needless).toEqual([]);
  });

  test('are the dependencies of the package', () => {
    // The output depends on openapi-fetch, not the generator.
    const read = Object.keys(readers).filter((module) => !module.startsWith('node:'));
    const expected = read.filter((module) => module !== 'openapi-fetch');
    expect(Object.keys(ownPackage.dependencies)).toEqual(expected.sort());
  });
});

describe('what is slow to load is loaded late', () => {
  test('in these places', () => {
    const found = imports.filter(({ kind }) => kind === 'late');
    const edges = new Set(found.map(({ from, to }) => `${from} -> ${to}`));
    expect([...edges].sort()).toEqual(late);
  });

  test.each(['generate.ts', 'cli/diff.ts', 'cli/execute.ts', 'cli.ts'])(
    'and not together with %s',
    (start) => {
      const loaded = [...loadedWith(start, imports)].map(moduleOf);
      expect(loaded).not.toContain('openapi-typescript');
      expect(loaded).not.toContain('prettier');
      expect(loaded).not.toContain('ts-morph');
    },
  );

  test('so that the command line begins with built-in modules only', () => {
    const loaded = [...loadedWith('cli.ts', imports)].filter((file) => !file.endsWith('.ts'));
    expect(loaded.filter((module) => !module.startsWith('node:'))).toEqual([]);
  });
});

describe('stages depend on nothing but their input', () => {
  const stages = files.filter(({ fileName }) => !fileName.startsWith('generator/runtime/'));

  test('the command line alone prints, exits and asks for the time', () => {
    const found = stages.flatMap((file) => {
      const used = [...new Set(globalsIn(file, [...watched, ...clocks]))].sort();
      return used.length === 0 ? [] : [[inGenerator(file.fileName), used]];
    });
    expect(Object.fromEntries(found)).toEqual(globals);
  });

  test('nothing is random, and nothing depends on a locale', () => {
    const random = stages.flatMap((file) => globalsIn(file, ['Math']));
    expect(random).not.toContain('Math.random');
    expect(stages.flatMap(localeWordsIn)).toEqual([]);
  });
});

describe('the graph', () => {
  const graphOf = (text: string) => importsOf([parse('generator/a/b.ts', text)], 'generator');

  test.each([
    ["import { a } from './c.js';", 'a/c.ts', 'value'],
    ["import '../c/d.js';", 'c/d.ts', 'value'],
    ["import { type A } from './c.js';", 'a/c.ts', 'value'],
    ["import type { A } from '../cli.js';", 'cli.ts', 'type'],
    ["export { a } from 'yaml';", 'yaml', 'value'],
    ["export type * from './c.js';", 'a/c.ts', 'type'],
    ["type A = import('./c.js').A;", 'a/c.ts', 'type'],
    ["const a = await import('prettier');", 'prettier', 'late'],
    ['await import(a);', 'what is not a literal', 'late'],
  ])('knows %s', (text, to, kind) => {
    expect(graphOf(text)).toEqual([{ from: 'a/b.ts', to, kind }]);
  });

  test('knows no import in a text', () => {
    expect(graphOf("const a = \"import b from 'c'\"; const d = `import('e')`;")).toEqual([]);
  });

  test('knows globals from members of the same name', () => {
    const text =
      'process.exit(1); a.process; ({ fetch: b }); (console: C) => 1; f(fetch); process;';
    expect(globalsIn(parse('a.ts', text), ['console', 'fetch', 'process'])).toEqual([
      'process.exit',
      'fetch',
      'process',
    ]);
  });
});

function inGenerator(fileName: string): string {
  return fileName.replace(/^generator\//, '');
}

function partOf(path: string): string {
  return path.replace(/\/.*$/, '');
}

function isWithin(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** The package that a specifier such as `ajv/dist/2020.js` or `@scope/name/file.js` leads into. */
function moduleOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}
