import type { ConventionName } from '../name/conventions.js';
import type { Config } from './config.js';
import { clientNameFor, packageNameFor } from './titleNames.js';

/** How the generated package is named and described: the configuration with every gap filled. */
export interface Settings {
  readonly convention: ConventionName;
  /** What the names from each further document end in. */
  readonly suffixes: readonly string[];
  /** Base URLs by the names under which a client can change them. */
  readonly servers: { readonly [name: string]: string };
  /** What an integer of 64 bits becomes. */
  readonly int64: 'number' | 'bigint';
  /** The language of the package's prose; `en` is the document's. */
  readonly locale: string;
  /** The languages that the document is translated into. */
  readonly locales: readonly string[];
  /** Whether the package has what the convention knows beside the document. */
  readonly extras: boolean;
  readonly client: ClientSettings;
  readonly package: PackageSettings;
}

/** The class that applications start from. */
export interface ClientSettings {
  /** The name of the class. */
  readonly name: string;
  /** The prefix of the public names of errors and authentication classes; may be empty. */
  readonly brand: string;
}

/** What package.json, the LICENSE and the README say of the package. */
export interface PackageSettings {
  readonly name: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly license: string;
  /** The text of the LICENSE file. */
  readonly licenseText: string | undefined;
  readonly repository: string | undefined;
  readonly author: string | undefined;
  readonly homepage: string | undefined;
  readonly keywords: readonly string[];
  /** The text of the CHANGELOG.md file. */
  readonly changelog: string | undefined;
}

/** What the folder of the release says of the package. */
export interface ReleaseSettings {
  readonly version: string | undefined;
  readonly changelog: string | undefined;
}

/** Fills the gaps of a configuration, or of none at all, from the document's title; what is said of a release wins. */
export function settle(
  config: Config | undefined,
  title: string,
  release?: ReleaseSettings,
): Settings {
  return {
    convention: conventionIn(config),
    suffixes: (config?.further ?? []).map(({ suffix }) => suffix),
    servers: config?.servers ?? {},
    int64: config?.int64 ?? 'number',
    locale: config?.locale ?? 'en',
    locales: (config?.locales ?? []).map(({ tag }) => tag),
    extras: config?.extras ?? false,
    client: {
      name: config?.client.name ?? clientNameFor(title),
      brand: config?.client.brand ?? '',
    },
    package: settlePackage(config, title, release),
  };
}

/** The naming convention of a configuration, or of none at all. */
export function conventionIn(config: Config | undefined): ConventionName {
  return config?.convention ?? 'general';
}

function settlePackage(
  config: Config | undefined,
  title: string,
  release: ReleaseSettings | undefined,
): PackageSettings {
  const given = config?.package;
  return {
    name: given?.name ?? packageNameFor(title),
    version: release?.version ?? given?.version ?? '0.0.0',
    description: given?.description,
    license: given?.license ?? 'UNLICENSED',
    licenseText: config?.licenseText,
    repository: given?.repository,
    author: given?.author,
    homepage: given?.homepage,
    keywords: given?.keywords ?? [],
    changelog: release?.changelog,
  };
}
