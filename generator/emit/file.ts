import {
  StructureKind,
  type ExportDeclarationStructure,
  type ImportDeclarationStructure,
  type ImportSpecifierStructure,
  type SourceFileStructure,
  type StatementStructures,
} from 'ts-morph';

/** Something that a file can import: a name, and the module that exports it (from the root of `src`, or a package). */
export interface Reference {
  readonly name: string;
  readonly module: string;
}

/** A name that one module exports, and under which another exports it again. */
export interface Exported {
  readonly name: string;
  readonly alias?: string;
  readonly isType: boolean;
}

interface Import {
  readonly reference: Reference;
  readonly local: string;
  isValue: boolean;
}

/** One source file in the making. Mentioning a reference imports it; nobody lists imports by hand. */
export class SourceFile {
  /** The file's own place under `src`, without its extension. */
  readonly module: string;
  readonly #text: string | undefined;
  readonly #locals = new Set<string>();
  readonly #imports = new Map<string, Import>();
  readonly #modules = new Set<string>();
  readonly #statements: StatementStructures[] = [];

  /** `locals` are the names that the file declares, `text` is what stands at its top. */
  constructor(module: string, locals: Iterable<string>, text?: string) {
    this.module = module;
    this.#text = text;
    for (const local of locals) this.#locals.add(local);
  }

  /** The place of the file in the output. */
  get path(): string {
    return `src/${this.module}.ts`;
  }

  /** The name by which a type goes in this file; it is imported unless the file declares it. */
  type(reference: Reference): string {
    return this.#use(reference).local;
  }

  /** The name by which a value goes in this file; it is imported unless the file declares it. */
  value(reference: Reference): string {
    const used = this.#use(reference);
    used.isValue = true;
    return used.local;
  }

  /** Adds statements at the end. */
  add(...statements: readonly StatementStructures[]): void {
    for (const statement of statements) {
      this.#statements.push({ leadingTrivia: '\n', ...statement });
    }
  }

  /** Exports names of another module again, or those of its own under second names. */
  export(module: string, exported: readonly Exported[]): void {
    this.#modules.add(module);
    const specifier = module === this.module ? undefined : specifierFrom(this.module, module);
    this.#statements.push(exportDeclaration(specifier, exported));
  }

  /** Exports all names of another module again. */
  exportAll(module: string): void {
    this.#modules.add(module);
    const moduleSpecifier = specifierFrom(this.module, module);
    this.#statements.push({ kind: StructureKind.ExportDeclaration, moduleSpecifier });
  }

  /** The modules of `src` that the file imports or exports again. */
  get dependencies(): readonly string[] {
    const imported = [...this.#imports.values()].map((used) => used.reference.module);
    return [...this.#modules, ...imported].filter((module) => module !== this.module);
  }

  /** The whole file as data. */
  structure(): SourceFileStructure {
    return {
      kind: StructureKind.SourceFile,
      statements: [
        ...(this.#text === undefined ? [] : [`/** ${this.#text} */\n\n`]),
        ...this.#importDeclarations(),
        ...this.#statements,
      ],
    };
  }

  #use(reference: Reference): Import {
    const key = `${reference.module} ${reference.name}`;
    const known = this.#imports.get(key);
    if (known !== undefined) return known;
    const used = { reference, local: this.#localFor(reference), isValue: false };
    this.#imports.set(key, used);
    this.#locals.add(used.local);
    return used;
  }

  #localFor({ name, module }: Reference): string {
    if (module === this.module) return name;
    return this.#locals.has(name) ? this.#localFor({ name: `${name}_`, module }) : name;
  }

  #importDeclarations(): ImportDeclarationStructure[] {
    const modules = new Map<string, Import[]>();
    for (const used of this.#imports.values()) {
      if (used.reference.module === this.module) continue;
      const specifier = specifierFrom(this.module, used.reference.module);
      const members = modules.get(specifier);
      if (members === undefined) modules.set(specifier, [used]);
      else members.push(used);
    }
    return [...modules].sort(([a], [b]) => byCodeUnit(a, b)).map(importDeclaration);
  }
}

function exportDeclaration(
  moduleSpecifier: string | undefined,
  exported: readonly Exported[],
): ExportDeclarationStructure {
  const isTypeOnly = exported.every((one) => one.isType);
  return {
    kind: StructureKind.ExportDeclaration,
    ...(moduleSpecifier === undefined ? {} : { moduleSpecifier }),
    isTypeOnly,
    namedExports: exported.map(({ name, alias, isType }) => ({
      name,
      isTypeOnly: isType && !isTypeOnly,
      ...(alias === undefined ? {} : { alias }),
    })),
  };
}

function importDeclaration([moduleSpecifier, members]: [
  string,
  Import[],
]): ImportDeclarationStructure {
  const isTypeOnly = members.every((member) => !member.isValue);
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier,
    isTypeOnly,
    namedImports: members
      .sort((a, b) => byCodeUnit(a.local, b.local))
      .map(({ reference, local, isValue }) =>
        importSpecifier(reference.name, local, isTypeOnly || isValue),
      ),
  };
}

function importSpecifier(name: string, local: string, plain: boolean): ImportSpecifierStructure {
  const specifier = { kind: StructureKind.ImportSpecifier, name, isTypeOnly: !plain } as const;
  return local === name ? specifier : { ...specifier, alias: local };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A relative specifier, with the `.js` that ESM asks for; a package's name stays as it is. */
function specifierFrom(from: string, to: string): string {
  if (to.startsWith('package:')) return to.slice('package:'.length);
  const depth = from.split('/').length - 1;
  const up = depth === 0 ? './' : '../'.repeat(depth);
  const folder = from.split('/').slice(0, -1).join('/');
  const isBeside = depth > 0 && to.startsWith(`${folder}/`);
  return isBeside ? `./${to.slice(folder.length + 1)}.js` : `${up}${to}.js`;
}
