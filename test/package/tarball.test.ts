import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { isListOf, isShape, isString, parseJson } from '../../generator/write/guards.js';
import { pack, type Packed } from './packing.js';
import { contentOf, execute, filesIn, patience, root, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const generated = path.join(root, 'generated');
const modules = (await filesIn(path.join(generated, 'src'))).map((file) => file.slice(0, -3));
const pages = await filesIn(path.join(generated, 'docs'));
const documents = await filesIn(path.join(generated, 'openapi'));

/** The modules behind `exports`: those that have declarations and code of their own, and those that show some names of the first. */
const own = ['index', 'testing'];
const parts = modules.filter((module) => /^(managers|models)\//.test(module));
const entries = ['index', ...parts];

let packed: Packed;
let another: Packed;
let content: { readonly [path: string]: string };

beforeAll(async () => {
  const copies = [pack(path.join(folder, 'one')), pack(path.join(folder, 'another'))] as const;
  // When one fails the other still writes, and what it writes must be removed.
  await Promise.allSettled(copies);
  [packed, another] = await Promise.all(copies);
  content = await contentOf(packed.content);
}, patience);

/** The address of the code of the package. */
function indexOf({ content: unpacked }: Packed): string {
  return pathToFileURL(path.join(unpacked, 'dist/index.js')).href;
}

describe('The tarball', () => {
  test('holds one module of code and one for tests, the declarations of both, names for each entry point, the sources, the documentation, the documents, and nothing else', () => {
    const code = own.flatMap((module) => [`dist/${module}.js`, `dist/${module}.js.map`]);
    const built = [...code, ...[...own, ...parts].map((module) => `dist/${module}.d.ts`)];
    const sources = modules.map((module) => `src/${module}.ts`);
    const docs = [
      ...pages.map((page) => `docs/${page}`),
      ...documents.map((document) => `openapi/${document}`),
    ];
    const others = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'api.md',
      'package.json',
      'surface.json',
    ];
    expect(Object.keys(content)).toEqual([...built, ...sources, ...docs, ...others].sort());
    expect(modules).toEqual(expect.arrayContaining(['index', 'client', 'managers/invites']));
    expect(pages).toEqual(['invites.md']);
  });

  test('holds the generated files as they are', async () => {
    const copied = Object.keys(content).filter((file) => !file.startsWith('dist/'));
    const committed = await contentOf(generated);
    for (const file of copied) expect(content[file], file).toBe(committed[file]);
  });

  test('is the same, byte for byte, when it is packed again in another place', async () => {
    const [one, two] = [await readFile(packed.tarball), await readFile(another.tarball)];
    expect(one.equals(two)).toBe(true);
  });

  test('names no place of the machine that packed it', () => {
    const telling = Object.keys(content).filter((file) => content[file]?.includes(folder));
    expect(telling).toEqual([]);
  });
});

const isSourceMap = isShape({ sources: isListOf(isString), mappings: isString });

describe('A source map of the package', () => {
  test('leads from the code to sources that are packed too', () => {
    const sources = sourcesOf('dist/index.js');
    expect(sources).toEqual(expect.arrayContaining(['src/client.ts', 'src/managers/invites.ts']));
    expect(sources.filter((source) => content[source] === undefined)).toEqual([]);
  });

  test('leads from an error to the line of the source that throws it', async () => {
    const call = "new BoxClient({ baseUrl: 'nowhere' });";
    const program = `import { BoxClient } from '${indexOf(packed)}'; ${call}`;
    const given = ['--enable-source-maps', '--input-type=module', '--eval', program] as const;
    const { stderr } = await execute([process.execPath, ...given], { cwd: folder });
    const [, place = '', line] = /\/package\/(src\/[\w/]+\.ts):(\d+)/.exec(stderr) ?? [];
    expect(place).toBe('src/runtime/api.ts');
    const lines = content[place]?.split('\n') ?? [];
    expect(lines[Number(line) - 1]).toContain('throw new SdkError');
  });

  function sourcesOf(file: string): readonly string[] {
    expect(content[file]).toContain(`//# sourceMappingURL=${path.basename(file)}.map`);
    const map = parseJson(content[`${file}.map`] ?? '');
    if (!isSourceMap(map)) throw new Error(`${file} is no source map.`);
    return map.sources.map((source) => path.posix.join(path.posix.dirname(file), source));
  }
});

describe('An entry point', () => {
  test('declares no value that the one module of code does not export', async () => {
    const exported = Object.keys(Object(await import(indexOf(packed))));
    const declared = declaredValues();
    expect(declared).toEqual(
      expect.arrayContaining(['BoxClient', 'InvitesManager', 'Invite', 'CreateInviteHeaders']),
    );
    expect(declared.filter((name) => !exported.includes(name))).toEqual([]);
    expect(exported.filter((name) => !declared.includes(name))).toEqual([]);
  });

  /** The names of all classes, functions and constants in the declarations of all entry points. */
  function declaredValues(): readonly string[] {
    const files = entries.map((module) => path.join(packed.content, `dist/${module}.d.ts`));
    const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, types: [] });
    const checker = program.getTypeChecker();
    const names = files.flatMap((file) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const symbols = module ? checker.getExportsOfModule(module) : [];
      return symbols.filter((symbol) => isValue(checker, symbol)).map(({ name }) => name);
    });
    return [...new Set(names)];
  }

  function isValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
    const isTypeOnly = symbol.declarations?.every(ts.isTypeOnlyExportDeclaration);
    if (isTypeOnly) return false;
    const declared =
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (declared.flags & ts.SymbolFlags.Value) !== 0;
  }
});

describe('The test server', () => {
  test('is a module of code of its own, of which the other one holds nothing', async () => {
    const address = new URL('testing.js', indexOf(packed)).href;
    expect(Object.keys(Object(await import(address)))).toEqual(['createTestServer']);
    expect(content['dist/index.js']).not.toMatch(/createTestServer|failNext/);
    expect(content['dist/testing.js']).not.toMatch(/^import /m);
  });

  test('declares nothing but what is for its users', () => {
    expect(reachableFrom(['dist/testing.d.ts'])).toEqual(['dist/testing.d.ts']);
    expect(namesDeclaredIn('dist/testing.d.ts')).toEqual([
      'Fault',
      'TestRequest',
      'TestServer',
      'TestServerOptions',
      'createTestServer',
    ]);
  });
});

describe('The declarations that a user can reach', () => {
  const internals = [
    /@internal/,
    /codec/i,
    /\bwire\.js/,
    /openapi-fetch/,
    /\bprivate\b/,
    /#\w/,
    /\bdeclare function (?!intercepted|isFailureOf|logged|observed|with[A-Z])/,
  ];

  test('are those that have a public name, and what stands in their signatures', () => {
    const text = content['dist/index.d.ts'] ?? '';
    const [, ...lists] = text.split(/^export (?:type )?\{/m);
    const named: readonly string[] = lists.join().match(/\w+/g) ?? [];
    const others = namesDeclaredIn('dist/index.d.ts').filter((name) => !named.includes(name));
    const calls = [
      'ConnectionOptions',
      'Documented',
      'HeaderValues',
      'QueryOptions',
      'SendingOptions',
      'Session',
    ];
    const retries = ['RetriedRequest', 'RetriedResponse'];
    const seen = ['Fetch', 'ObservedOutcome', 'ObservedRequest'];
    const bases = ['ApiErrorFields', 'BearerAuth', 'Manager'];
    const fields = ['FieldName', 'FieldNames'];
    expect(others).toEqual([...calls, ...retries, ...seen, ...bases, ...fields].sort());
  });

  test('stand in one file, whatever entry point they are reached by', () => {
    for (const part of parts) {
      const declarations = `dist/${part}.d.ts`;
      expect(reachableFrom([declarations])).toEqual(['dist/index.d.ts', declarations].sort());
      expect(content[declarations]).toMatch(/^export \{ .+ \} from '\.\.\/index\.js';\n$/);
    }
  });

  test.each(internals)('show no internals: nothing in them matches %s', (internal) => {
    const lines = reachable().flatMap((file) =>
      (content[file] ?? '').split('\n').map((line) => `${file}: ${line}`),
    );
    expect(lines.filter((line) => internal.test(line))).toEqual([]);
  });

  test('need no package besides this one', () => {
    const imported = reachable().flatMap((file) => importsOf(content[file] ?? ''));
    expect(imported.filter((specifier) => !specifier.startsWith('.'))).toEqual([]);
  });

  /** The declarations behind each entry of `exports`, and all that they import. */
  function reachable(): readonly string[] {
    return reachableFrom(entries.map((module) => `dist/${module}.d.ts`));
  }
});

/** The names of all declarations in a file. */
function namesDeclaredIn(file: string): readonly string[] {
  const declared = /^(?:declare )?(?:abstract )?(?:class|const|function|interface|type) (\w+)/gm;
  const names = [...(content[file] ?? '').matchAll(declared)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

function reachableFrom(declarations: readonly string[]): readonly string[] {
  const reached = new Set(declarations);
  for (const file of reached) {
    for (const specifier of importsOf(content[file] ?? '')) {
      if (!specifier.startsWith('.')) continue;
      const target = path.posix.join(path.posix.dirname(file), specifier);
      reached.add(target.replace(/\.js$/, '.d.ts'));
    }
  }
  return [...reached].sort();
}

function importsOf(text: string): readonly string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport\(?)\s*['"]([^'"]+)['"]/g);
  return [...specifiers].flatMap(([, specifier = '']) => specifier);
}

describe('Nothing is wrong with the package', () => {
  test('in the eyes of publint --strict', async () => {
    const tarball = new Uint8Array(await readFile(packed.tarball)).buffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
  });

  test(
    'in the eyes of attw --profile esm-only, by any of its entry points',
    async () => {
      const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
      const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color'];
      const subpaths = modules.filter((module) => /^(testing$|managers\/|models\/)/.test(module));
      const entries = ['--include-entrypoints', ...subpaths.map((subpath) => `./${subpath}`)];
      const command = [process.execPath, attw, packed.tarball, ...options, ...entries] as const;
      const { code, stdout } = await execute(command, { cwd: folder });
      expect(stdout).toContain('"box-invites-sdk/managers/invites"');
      expect({ code, stdout }).toMatchObject({ code: 0 });
    },
    patience,
  );
});
