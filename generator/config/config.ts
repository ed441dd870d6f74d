import { dirname, isAbsolute, join, resolve } from 'node:path';
import { diagnose, hasErrors, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import { readText } from '../load/readText.js';
import { readSourceFile, shownPath } from '../load/sourceFile.js';
import { readReleaseFiles, type ReleaseFiles } from './release.js';
import { validate, type ConfigFile, type FurtherDocument } from './validate.js';

/** A document to read, the overlays for it, and what the names that come from it end in; `suffix` may be empty. */
export interface DocumentInput {
  readonly document: string;
  readonly overlays: readonly string[];
  readonly suffix: string;
}

/** The file of the translations into a language. */
export interface LocaleInput {
  readonly tag: string;
  readonly path: string;
}

/** A configuration that fits its schema, with its paths relative to the working folder. */
export interface Config {
  readonly document: string;
  readonly overlays: readonly string[];
  /** Documents that become part of the same client. */
  readonly further: readonly DocumentInput[];
  readonly servers: { readonly [name: string]: string };
  readonly int64: NonNullable<ConfigFile['int64']>;
  readonly output: string;
  readonly locales: readonly LocaleInput[];
  /** The language of the package's own prose; `en` is the document's. */
  readonly locale: string;
  readonly convention: ConfigFile['convention'];
  readonly extras: boolean;
  readonly client: NonNullable<ConfigFile['client']>;
  readonly package: NonNullable<ConfigFile['package']>;
  /** The text of the license file. */
  readonly licenseText: string | undefined;
  readonly release: ReleaseFiles;
}

/** What reading a configuration gave; `file` is there whenever there was a text, to show what is wrong with it. */
export interface ReadConfig extends Checked<Config | undefined> {
  readonly file: SourceFile | undefined;
}

/**
 * Reads a configuration, and the license that it names; `path` is absolute or relative to `cwd`. Its documents stand in
 * the folder `documents`; without one, in its own.
 */
export async function readConfig(
  path: string,
  cwd: string,
  documents = dirname(path),
): Promise<ReadConfig> {
  const { value: read, diagnostics, file } = await readSourceFile(path, cwd);
  if (read === undefined) return { value: undefined, diagnostics, file };
  const validation = validate(read.value, read.path);
  if (!validation.valid) return { value: undefined, diagnostics: validation.diagnostics, file };
  const license = await readLicense(validation.config, { path, cwd, shown: read.path });
  if (hasErrors(license.diagnostics)) return { ...license, value: undefined, file };
  const folder = dirname(path);
  const release = await readReleaseFiles(
    within(folder, validation.config.release ?? 'release'),
    cwd,
  );
  const conflicts = [
    ...versionConflicts(validation.config, release, read.path),
    ...unknownLocale(validation.config, read.path),
  ];
  if (conflicts.length > 0) return { value: undefined, diagnostics: conflicts, file };
  const texts = { licenseText: license.value, release };
  return { ...license, value: configOf(validation.config, { folder, documents }, texts), file };
}

/** A version is kept in one place. */
function versionConflicts(
  config: ConfigFile,
  { version: { file } }: ReleaseFiles,
  shown: string,
): readonly Diagnostic[] {
  const version = config.package?.version;
  const released = file?.text.trim();
  if (file === undefined || released === undefined || version === undefined) return [];
  const source = { file: shown, pointer: '/package/version' };
  return version === released
    ? []
    : [diagnose('release-version-conflict', { version, file: file.path, released }, { source })];
}

function unknownLocale({ locales, locale = 'en' }: ConfigFile, shown: string): Diagnostic[] {
  const known = ['en', ...Object.keys(locales ?? {})];
  const source = { file: shown, pointer: '/locale' };
  return known.includes(locale) ? [] : [diagnose('locale-unknown', { locale, known }, { source })];
}

function configOf(
  config: ConfigFile,
  { folder, documents }: { readonly folder: string; readonly documents: string },
  texts: Pick<Config, 'licenseText' | 'release'>,
): Config {
  const input = ({ document, overlays = [], suffix = '' }: FurtherDocument): DocumentInput => ({
    document: within(documents, document),
    overlays: overlays.map((path) => within(folder, path)),
    suffix,
  });
  const { convention, extras, client, furtherDocuments, servers, int64, ...rest } = config;
  const { document, overlays } = input(config);
  const locales = Object.entries(rest.locales ?? {});
  return {
    document,
    overlays,
    further: (furtherDocuments ?? []).map(input),
    servers: servers ?? {},
    int64: int64 ?? 'number',
    output: within(folder, rest.output),
    locales: locales.map(([tag, path]) => ({ tag, path: within(folder, path) })),
    locale: rest.locale ?? 'en',
    convention,
    extras: extras ?? false,
    client: client ?? {},
    package: rest.package ?? {},
    ...texts,
  };
}

function within(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

interface Place {
  readonly path: string;
  readonly cwd: string;
  readonly shown: string;
}

async function readLicense(
  config: ConfigFile,
  { path, cwd, shown }: Place,
): Promise<Checked<string | undefined>> {
  const name = config.package?.licenseFile;
  if (name === undefined) return { value: undefined, diagnostics: [] };
  const absolute = resolve(cwd, dirname(path), name);
  const license = shownPath(absolute, cwd);
  const { text, problem } = await readText({ absolute, shown: license });
  if (problem === undefined) return { value: text, diagnostics: [] };
  const source = { file: shown, pointer: '/package/licenseFile' };
  return {
    value: undefined,
    diagnostics: [diagnose('license-file-unreadable', { file: license }, { source })],
  };
}
