import type { Gathering } from './barrelFile.js';
import { byModule, managerExports, modelExports, type ModuleExports } from './exports.js';
import { failureNames, hasFailures } from './failuresFile.js';
import { SourceFile } from './file.js';
import { modelModules } from './modelFile.js';
import { runtimeExports } from './runtimeExports.js';
import type { Scope } from './scope.js';

/** `src/index.ts`: everything that an application may use. What other entry points gather is taken from there. */
export function indexFile(scope: Scope, gatherings: readonly Gathering[]): SourceFile {
  const file = new SourceFile('index', []);
  const gathered = gatherings.flatMap((one) => one.gathered.map(({ module }) => module));
  const runtime = runtimeExports(scope).filter(({ module }) => !gathered.includes(module));
  file.export('client', [{ name: scope.settings.client.name, isType: false }]);
  for (const { module } of gatherings) file.exportAll(module);
  const others = gatherings.length > 0 ? runtime : [...described(scope), ...runtime];
  for (const { module, exported } of others) file.export(module, exported);
  if (hasFailures(scope)) {
    const { module, table, guard, failure } = failureNames;
    file.export(failure.module, [{ name: failure.name, isType: true }]);
    file.export(module, [
      { name: guard, isType: false },
      { name: table, isType: true },
    ]);
  }
  return file;
}

/** What comes from the document. */
function described(scope: Scope): readonly ModuleExports[] {
  return byModule([
    ...scope.api.services.flatMap((service) => managerExports(scope, service)),
    ...modelModules(scope).flatMap((module) => modelExports(scope, module)),
  ]);
}
