import { convenienceOf } from '../../name/conveniences.js';
import { nameOf, roleId } from '../../name/names.js';
import {
  surfaceFormat,
  type ManagerSurface,
  type Surface,
  type Table,
  type TypeSurface,
} from '../../surface/surface.js';
import type { RuntimeSources } from '../runtimeFiles.js';
import { roleName, type Scope } from '../scope.js';
import { addedSurfaces } from './addedSurface.js';
import { clientSurface } from './clientSurface.js';
import { formsOf } from './forms.js';
import { methodSurface } from './methodSurface.js';
import { packageSurface } from './packageSurface.js';
import { publicRuntime } from './publicRuntime.js';
import { runtimeSurface } from './runtimeSurface.js';
import { typeSurface } from './typeSurface.js';

/** What the surface is made from, besides the scope. */
export interface SurfaceInput {
  readonly scope: Scope;
  /** The version of the generator. */
  readonly generator: string;
  /** The modules that packages have their runtime from. */
  readonly runtime: RuntimeSources;
}

/** Everything of a package that a caller can observe. */
export function surfaceOf({ scope, generator, runtime }: SurfaceInput): Surface {
  return {
    format: surfaceFormat,
    generator,
    package: packageSurface(scope),
    client: clientSurface(scope),
    managers: managersOf(scope),
    types: typesOf(scope),
    forms: formsOf(scope),
    runtime: runtimeSurface(runtime, publicRuntime(scope)),
  };
}

function managersOf(scope: Scope): Table<ManagerSurface> {
  const managers = scope.api.services.map((service): [string, ManagerSurface] => {
    const methods = service.operations.map(
      (operation) => [nameOf(scope.names, operation.id), methodSurface(scope, operation)] as const,
    );
    const base = convenienceOf(service, scope.names, scope.convention.conveniences)?.className;
    const manager = {
      class: roleName(scope, service, 'manager'),
      ...(base !== undefined && { base }),
      methods: Object.fromEntries(methods),
    };
    return [nameOf(scope.names, service.id), manager];
  });
  return Object.fromEntries(managers);
}

function typesOf(scope: Scope): Table<TypeSurface> {
  const { api, names } = scope;
  const declared = [...api.types.values()].flatMap((type): [string, TypeSurface][] => {
    const surface = typeSurface(scope, type);
    const name = nameOf(names, type.id);
    const input = names.get(roleId(type.id, 'input'));
    const alias: TypeSurface = { kind: 'alias', at: surface.at, of: { ref: name } };
    const own: [string, TypeSurface] = [name, surface];
    return input === undefined ? [own] : [own, [input, alias]];
  });
  const added = api.services.flatMap((service) => [...addedSurfaces(scope, service)]);
  return Object.fromEntries([...declared, ...added]);
}
