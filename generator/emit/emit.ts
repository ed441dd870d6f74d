import type { Surface } from '../surface/surface.js';
import type { OutputFile } from '../write/outputFile.js';
import { aliasFile } from './aliasFile.js';
import { apiPage } from './apiPage.js';
import { barrelFile, gatheringsOf, type Gathering } from './barrelFile.js';
import { changelog } from './changelog.js';
import { clientFile } from './clientFile.js';
import { brandFile, serverFile } from './constants.js';
import { failuresFile } from './failuresFile.js';
import { fieldNamesFile } from './fieldNamesFile.js';
import { indexFile } from './indexFile.js';
import { listingsFile } from './listing.js';
import { license } from './license.js';
import { managerBase, managerBaseFile } from './managerBaseFile.js';
import { managerFile } from './managerFile.js';
import { managerPage } from './managerPage.js';
import { modelFile, modelModules } from './modelFile.js';
import { nodeFile } from './nodeFile.js';
import { openapiFiles } from './openapi.js';
import { packageJson } from './packageJson.js';
import { print } from './print.js';
import { readme } from './readme.js';
import { rollupConfig } from './rollupConfig.js';
import { runtimeFiles, type RuntimeSources } from './runtimeFiles.js';
import { samples } from './samples.js';
import { scopeOf, type Scope } from './scope.js';
import { surfaceFile } from './surface/surfaceFile.js';
import { surfaceOf } from './surface/surfaceOf.js';
import { testingFile } from './testingFile.js';
import { tsconfigJson } from './tsconfigJson.js';
import { wireFile } from './wireFile.js';

/** What the output is made from. */
export interface EmitInput
  extends
    Pick<Scope, 'api' | 'names' | 'convention' | 'settings' | 'document'>,
    Partial<Pick<Scope, 'translations'>> {
  readonly runtime: RuntimeSources;
  /** The version of the generator. */
  readonly generator: string;
}

/** Every file of the package, not yet formatted. */
export async function emit(input: EmitInput): Promise<readonly OutputFile[]> {
  const scope = scopeOf(input);
  const gatherings = gatheringsOf(scope);
  return [
    ...sources(scope, input.runtime, gatherings),
    surfaceFile({ ...input, scope }),
    await wireFile(scope),
    packageJson(scope, gatherings),
    rollupConfig(scope, gatherings),
    tsconfigJson(scope),
    ...license(scope),
    ...changelog(scope),
    readme(scope),
    apiPage(scope),
    ...samples(scope),
    ...documentationIn(scope),
  ];
}

/** The pages of managers and the enriched documents alone. */
export function documentation(input: EmitInput): readonly OutputFile[] {
  return documentationIn(scopeOf(input));
}

function documentationIn(scope: Scope): OutputFile[] {
  return [
    ...scope.api.services.map((service) => managerPage(scope, service)),
    ...openapiFiles(scope),
  ];
}

/** The surface alone, for comparisons: no code is printed for it. */
export function surface(input: EmitInput): Surface {
  return surfaceOf({ ...input, scope: scopeOf(input) });
}

function sources(
  scope: Scope,
  runtime: RuntimeSources,
  gatherings: readonly Gathering[],
): OutputFile[] {
  const managers = scope.api.services.map((service) => managerFile(scope, service));
  const isBaseUsed = managers.some((file) => file.dependencies.includes(managerBase.module));
  const printed = [
    indexFile(scope, gatherings),
    ...gatherings.map(barrelFile),
    ...[
      aliasFile(scope),
      listingsFile(scope),
      fieldNamesFile(scope),
      failuresFile(scope),
      testingFile(scope),
      nodeFile(scope),
    ].filter((file) => file !== undefined),
    clientFile(scope),
    ...(isBaseUsed ? [managerBaseFile(scope)] : []),
    ...managers,
    ...modelModules(scope).map((module) => modelFile(scope, module)),
  ];
  const brand = brandFile(scope);
  const dependencies = printed.flatMap((file) => file.dependencies);
  // The file of the server, which is written as text, imports a type of `runtime/api`.
  const copied = runtimeFiles(runtime, ['runtime/api', ...dependencies]);
  return [
    ...print(printed),
    serverFile(scope),
    brand,
    ...copied.filter(({ path }) => path !== brand.path),
  ];
}
