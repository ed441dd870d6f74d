import type { Service, TypeDefinition } from '../model/api.js';
import { convenienceOf } from '../name/conveniences.js';
import { nameOf, roleId } from '../name/names.js';
import { addedTypes, aliasesOf, aliasModule, type PublicName } from './aliases.js';
import { hasConstructor } from './constructor.js';
import type { Exported } from './file.js';
import { managerModule } from './homes.js';
import { declaredIn, roleName, type Scope } from './scope.js';

/** What a module exports for applications. */
export interface ModuleExports {
  readonly module: string;
  readonly exported: readonly Exported[];
}

/** A manager, and the types of its operations. */
export function managerExports(scope: Scope, service: Service): readonly PublicName[] {
  const module = managerModule(scope.names, service);
  const convenience = convenienceOf(service, scope.names, scope.convention.conveniences);
  return [
    inModule(module, roleName(scope, service, 'manager'), false),
    ...declaredIn(scope, module).flatMap((type) => publicNames(scope, module, type)),
    ...addedTypes(scope, service),
    ...(convenience?.exports.map((name) => inModule(convenience.module, name, true)) ?? []),
    ...aliasesOf(scope, service).map(({ public: name, isType }) =>
      inModule(aliasModule, name, isType),
    ),
  ];
}

/** The types of a module that the document declares by name. */
export function modelExports(scope: Scope, module: string): readonly PublicName[] {
  return declaredIn(scope, module).flatMap((type) => publicNames(scope, module, type));
}

/** Public names by the modules that they come from. */
export function byModule(names: readonly PublicName[]): readonly ModuleExports[] {
  const modules = new Map<string, Exported[]>();
  for (const { public: alias, declared: name, module, isType } of names) {
    const exported = alias === name ? { name, isType } : { name, alias, isType };
    const known = modules.get(module);
    if (known === undefined) modules.set(module, [exported]);
    else known.push(exported);
  }
  return [...modules].map(([module, exported]) => ({ module, exported }));
}

function publicNames(scope: Scope, module: string, type: TypeDefinition): readonly PublicName[] {
  const input = scope.names.get(roleId(type.id, 'input'));
  return [
    inModule(module, nameOf(scope.names, type.id), !hasConstructor(scope, type)),
    ...(input === undefined ? [] : [inModule(aliasModule, input, true)]),
  ];
}

function inModule(module: string, name: string, isType: boolean): PublicName {
  return { public: name, declared: name, module, isType };
}
