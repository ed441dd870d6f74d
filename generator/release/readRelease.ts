import type { ReleaseFiles } from '../config/release.js';
import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import type { Lock } from './lock.js';
import { readLock } from './readLock.js';
import { isVersion } from './version.js';

/** What is known of the last release: each part where its file is there. */
export interface Release {
  readonly version: string | undefined;
  readonly changelog: string | undefined;
  readonly lock: Lock | undefined;
  /** The files that it was read from. */
  readonly files: readonly SourceFile[];
}

/** What reading a release gave; `files` are there also where one of them is broken. */
export interface ReadRelease extends Checked<Release> {
  readonly files: readonly SourceFile[];
}

/** Understands the files of a release; without any, nothing is known of one. */
export function readRelease(given: ReleaseFiles | undefined): ReadRelease {
  const version = readVersion(given?.version.file);
  const lock = given?.lock.value === undefined ? nothing : readLock(given.lock.value);
  const read = [given?.version, given?.changelog, given?.lock];
  const files = read.flatMap((one) => one?.file ?? []);
  const changelog = given?.changelog.file?.text;
  return {
    value: { version: version.value, changelog, lock: lock.value, files },
    diagnostics: [
      ...read.flatMap((one) => one?.diagnostics ?? []),
      ...version.diagnostics,
      ...lock.diagnostics,
    ],
    files,
  };
}

const nothing: Checked<undefined> = { value: undefined, diagnostics: [] };

function readVersion(file: SourceFile | undefined): Checked<string | undefined> {
  if (file === undefined) return nothing;
  const version = file.text.trim();
  if (isVersion(version)) return { value: version, diagnostics: [] };
  const source = { file: file.path, pointer: '' };
  const text = version.replace(/\s+/gu, ' ').slice(0, 40);
  return { value: undefined, diagnostics: [diagnose('release-version', { text }, { source })] };
}
