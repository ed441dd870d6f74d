import { pointerOf } from '../model/id.js';
import type { Barrel } from '../name/extras.js';
import { byModule, managerExports, modelExports, type ModuleExports } from './exports.js';
import { extrasIn } from './extras.js';
import { SourceFile } from './file.js';
import { modelModules } from './modelFile.js';
import { runtimeExports } from './runtimeExports.js';
import { declaredIn, type Scope } from './scope.js';

/** An entry point that gathers what is of one kind, and the module behind it. */
export interface Gathering {
  readonly barrel: Barrel;
  readonly module: string;
  readonly gathered: readonly ModuleExports[];
}

/** The entry points that gather anything. */
export function gatheringsOf(scope: Scope): readonly Gathering[] {
  const barrels = extrasIn(scope)?.barrels ?? [];
  return barrels
    .map((barrel) => ({
      barrel,
      module: `barrels/${barrel.name}`,
      gathered: gatheredIn(scope, barrel),
    }))
    .filter(({ gathered }) => gathered.length > 0);
}

/** `src/barrels/<barrel>.ts`: an entry point. */
export function barrelFile({ module, gathered }: Gathering): SourceFile {
  const file = new SourceFile(module, []);
  for (const one of gathered) file.export(one.module, one.exported);
  return file;
}

function gatheredIn(scope: Scope, { of }: Barrel): readonly ModuleExports[] {
  if (of === 'managers')
    return byModule(scope.api.services.flatMap((service) => managerExports(scope, service)));
  if (of === 'models' || of === 'parameters') {
    const modules = modelModules(scope).filter(
      (module) => isOfParameters(scope, module) === (of === 'parameters'),
    );
    return byModule(modules.flatMap((module) => modelExports(scope, module)));
  }
  return runtimeExports(scope).filter(({ module }) => of.includes(module));
}

/** Whether a module declares what the document has among its parameters. */
function isOfParameters(scope: Scope, module: string): boolean {
  const [first] = declaredIn(scope, module);
  return first !== undefined && pointerOf(first.id).startsWith('/components/parameters/');
}
