import type { OutputFile } from '../write/outputFile.js';
import { apiPage } from './apiPage.js';
import { clientFile } from './clientFile.js';
import { brandFile, serverFile } from './constants.js';
import { indexFile } from './indexFile.js';
import { license } from './license.js';
import { managerFile } from './managerFile.js';
import { managerPage } from './managerPage.js';
import { modelFile, modelModules } from './modelFile.js';
import { packageJson } from './packageJson.js';
import { print } from './print.js';
import { readme } from './readme.js';
import { runtimeFiles, type RuntimeSources } from './runtimeFiles.js';
import { samples } from './samples.js';
import { scopeOf, type Scope } from './scope.js';
import { tsconfigJson } from './tsconfigJson.js';
import { wireFile } from './wireFile.js';
import { openapiYaml } from './yaml.js';

/** What the output is made from. */
export interface EmitInput extends Pick<
  Scope,
  'api' | 'names' | 'convention' | 'settings' | 'document'
> {
  readonly runtime: RuntimeSources;
}

/** Every file of the package, not yet formatted. */
export async function emit(input: EmitInput): Promise<readonly OutputFile[]> {
  const scope = scopeOf(input);
  return [
    ...sources(scope, input.runtime),
    await wireFile(input.document.root),
    packageJson(scope),
    tsconfigJson(),
    ...license(scope),
    readme(scope),
    apiPage(scope),
    ...scope.api.services.map((service) => managerPage(scope, service)),
    ...samples(scope),
    openapiYaml(scope),
  ];
}

function sources(scope: Scope, runtime: RuntimeSources): OutputFile[] {
  const printed = [
    indexFile(scope),
    clientFile(scope),
    ...scope.api.services.map((service) => managerFile(scope, service)),
    ...modelModules(scope).map((module) => modelFile(scope, module)),
  ];
  const brand = brandFile(scope);
  const copied = runtimeFiles(
    runtime,
    printed.flatMap((file) => file.dependencies),
  );
  return [
    ...print(printed),
    serverFile(scope),
    brand,
    ...copied.filter(({ path }) => path !== brand.path),
  ];
}
