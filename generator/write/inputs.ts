/** A file that a run read: its path relative to the document's folder, never a machine's path, and its SHA-256. */
export interface FileHash {
  readonly path: string;
  readonly sha256: string;
}

/** All that a generated tree depends on. */
export interface Inputs {
  readonly generator: Generator;
  /** The document and the files that it refers to. */
  readonly document: readonly FileHash[];
  /** The overlays, in the order in which they apply. */
  readonly overlays: readonly FileHash[];
  /** The SHA-256 of the configuration. */
  readonly config: string;
  /** The translations, where there are any. */
  readonly locales?: readonly FileHash[];
  /** The version, the changelog and the lock of public names, where there are any. */
  readonly release?: readonly FileHash[];
}

/** Which generator wrote a tree; the digest covers its code. */
export interface Generator {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
}

/** An input whose change makes generated files stale. */
export type Input = 'spec' | 'overlay' | 'config' | 'locale' | 'release' | 'generator';

/** Which inputs differ between two runs. */
export function changedInputs(before: Inputs, after: Inputs): readonly Input[] {
  const changed: { readonly [I in Input]: boolean } = {
    spec: !sameFiles(before.document, after.document),
    overlay: !sameFiles(before.overlays, after.overlays),
    config: before.config !== after.config,
    locale: !sameFiles(before.locales ?? [], after.locales ?? []),
    release: !sameFiles(before.release ?? [], after.release ?? []),
    generator: !sameGenerator(before.generator, after.generator),
  };
  return allInputs.filter((input) => changed[input]);
}

const allInputs: readonly Input[] = ['spec', 'overlay', 'config', 'locale', 'release', 'generator'];

function sameFiles(before: readonly FileHash[], after: readonly FileHash[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ path, sha256 }, i) => path === after[i]?.path && sha256 === after[i].sha256)
  );
}

function sameGenerator(before: Generator, after: Generator): boolean {
  return (
    before.name === after.name && before.version === after.version && before.digest === after.digest
  );
}
