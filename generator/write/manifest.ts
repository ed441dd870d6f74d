import { type Checked, type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import { sortedEntries, treeDigest } from './digest.js';
import {
  isExactly,
  isHash,
  isListOf,
  isOptional,
  isObject,
  isShape,
  isString,
  isTableOf,
  parseJson,
} from './guards.js';
import type { FileHash, Generator, Inputs } from './inputs.js';
import { pathProblem } from './safePath.js';

/** What we own in an output folder, and what it was made from. No clock, no path of a machine. */
export interface Manifest {
  readonly inputs: Inputs;
  /** The SHA-256 of every file that we wrote, by its path. */
  readonly files: ReadonlyMap<string, string>;
}

const version = 1;

const isFileHash = isShape<FileHash>({ path: isString, sha256: isHash });

const isManifest = isShape({
  version: isExactly(version),
  inputs: isShape<Inputs>({
    generator: isShape<Generator>({ name: isString, version: isString, digest: isString }),
    document: isListOf(isFileHash),
    overlays: isListOf(isFileHash),
    config: isString,
    locales: isOptional(isListOf(isFileHash)),
    release: isOptional(isListOf(isFileHash)),
  }),
  tree: isHash,
  files: isTableOf(isHash),
});

/** Prints a manifest: the same manifest always gives the same bytes. */
export function printManifest({ inputs, files }: Manifest): string {
  const content = {
    version,
    inputs: printableInputs(inputs),
    tree: treeDigest(files),
    files: Object.fromEntries(sortedEntries(files)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The order of keys is ours, not the caller's. */
function printableInputs(inputs: Inputs): Inputs {
  const { generator, document, overlays, config, locales, release } = inputs;
  const { name, version, digest } = generator;
  return {
    generator: { name, version, digest },
    document: document.map(printableFile),
    overlays: overlays.map(printableFile),
    config,
    ...(locales && { locales: locales.map(printableFile) }),
    ...(release && { release: release.map(printableFile) }),
  };
}

function printableFile({ path, sha256 }: FileHash): FileHash {
  return { path, sha256 };
}

/** Reads a manifest; `shown` is how its path is shown to people. */
export function parseManifest(text: string, shown: string): Checked<Manifest | undefined> {
  const content = parseJson(text);
  if (!isManifest(content)) return refuse(misfit(content, shown));
  const files = new Map(Object.entries(content.files));
  if (content.tree !== treeDigest(files)) {
    return refuse(damaged(shown, 'its tree hash does not fit its files'));
  }
  const unsafe = [...files.keys()].find((path) => pathProblem(path) !== undefined);
  if (unsafe !== undefined) return refuse(damaged(shown, `it lists \`${unsafe}\``));
  return { value: { inputs: content.inputs, files }, diagnostics: [] };
}

function misfit(content: unknown, shown: string): Diagnostic {
  if (content === undefined) return damaged(shown, 'it is no JSON');
  const found = isObject(content) ? content['version'] : undefined;
  if (typeof found === 'number' && found !== version) {
    return diagnose('unknown-manifest-version', { file: shown, version: found });
  }
  return damaged(shown, 'its parts are not those of a manifest');
}

function damaged(file: string, why: string): Diagnostic {
  return diagnose('damaged-manifest', { file, why });
}

function refuse(diagnostic: Diagnostic): Checked<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}
