import type { PackageSurface, Table } from '../../surface/surface.js';
import type { PublicName } from '../aliases.js';
import { gatheringsOf, type Gathering } from '../barrelFile.js';
import { managerExports, modelExports, type ModuleExports } from '../exports.js';
import { managerModule } from '../homes.js';
import { modelModules } from '../modelFile.js';
import { engines, dependencies } from '../packageJson.js';
import { runtimeExports } from '../runtimeExports.js';
import type { Scope } from '../scope.js';
import { hasTestingEntry, testing, testingExports } from '../testingFile.js';

/** What package.json says to those who install the package, and what each of its entry points exports. */
export function packageSurface(scope: Scope): PackageSurface {
  const { name, version } = scope.settings.package;
  return { name, version, node: engines.node, dependencies, entries: entriesOf(scope) };
}

function entriesOf(scope: Scope): Table<readonly string[]> {
  const { services } = scope.api;
  const modules = modelModules(scope);
  const all = [
    scope.settings.client.name,
    ...services.flatMap((service) => publicNames(managerExports(scope, service))),
    ...modules.flatMap((module) => publicNames(modelExports(scope, module))),
    ...runtimeExports(scope).flatMap(exportedNames),
  ];
  const served = ['createTestServer', ...exportedNames(testingExports)];
  const own = hasTestingEntry(scope) ? { [`./${testing}`]: served } : {};
  return sorted({
    '.': all,
    ...Object.fromEntries(gatheringsOf(scope).map(gathered)),
    ...own,
    './managers/*': services.map((service) => managerModule(scope.names, service)),
    './models/*': modules,
  });
}

function gathered({ barrel, gathered: all }: Gathering): readonly [string, readonly string[]] {
  return [`./${barrel.name}`, all.flatMap(exportedNames)];
}

function publicNames(names: readonly PublicName[]): readonly string[] {
  return names.map((name) => name.public);
}

function exportedNames({ exported }: ModuleExports): readonly string[] {
  return exported.map(({ name, alias = name }) => alias);
}

function sorted(entries: Table<readonly string[]>): Table<readonly string[]> {
  const byName = Object.entries(entries).map(
    ([entry, names]) => [entry, [...new Set(names)].sort()] as const,
  );
  return Object.fromEntries(byName);
}
