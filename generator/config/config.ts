import { dirname, isAbsolute, join, resolve } from 'node:path';
import { diagnose, hasErrors, type Checked } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import { readText } from '../load/readText.js';
import { readSourceFile, shownPath } from '../load/sourceFile.js';
import { validate, type ConfigFile } from './validate.js';

/** A configuration that fits its schema, with its paths relative to the working folder. */
export interface Config {
  readonly document: string;
  readonly overlays: readonly string[];
  readonly output: string;
  readonly convention: ConfigFile['convention'];
  readonly client: NonNullable<ConfigFile['client']>;
  readonly package: NonNullable<ConfigFile['package']>;
  /** The text of the license file. */
  readonly licenseText: string | undefined;
}

/** What reading a configuration gave; `file` is there whenever there was a text, to show what is wrong with it. */
export interface ReadConfig extends Checked<Config | undefined> {
  readonly file: SourceFile | undefined;
}

/** Reads a configuration, and the license that it names; `path` is absolute or relative to `cwd`. */
export async function readConfig(path: string, cwd: string): Promise<ReadConfig> {
  const { value: read, diagnostics, file } = await readSourceFile(path, cwd);
  if (read === undefined) return { value: undefined, diagnostics, file };
  const validation = validate(read.value, read.path);
  if (!validation.valid) return { value: undefined, diagnostics: validation.diagnostics, file };
  const license = await readLicense(validation.config, { path, cwd, shown: read.path });
  if (hasErrors(license.diagnostics)) return { ...license, value: undefined, file };
  return { ...license, value: configOf(validation.config, dirname(path), license.value), file };
}

function configOf(
  { document, overlays, output, convention, client, ...rest }: ConfigFile,
  folder: string,
  licenseText: string | undefined,
): Config {
  const beside = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  return {
    document: beside(document),
    overlays: (overlays ?? []).map(beside),
    output: beside(output),
    convention,
    client: client ?? {},
    package: rest.package ?? {},
    licenseText,
  };
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
