import type { Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { brandedName } from './brand.js';
import { hasConstructor } from './constructor.js';
import { SourceFile, type Exported } from './file.js';
import { managerModule } from './homes.js';
import { modelModules } from './modelFile.js';
import { addedTypes } from './operationTypes.js';
import { declaredIn, roleName, type Scope } from './scope.js';

/** `src/index.ts`: everything that an application may use, name by name. */
export function indexFile(scope: Scope): SourceFile {
  const file = new SourceFile('index', []);
  const { client } = scope.settings;
  file.export('client', [{ name: client.name, isType: false }]);
  for (const service of scope.api.services) {
    file.export(managerModule(scope.names, service), managerExports(scope, service));
  }
  for (const module of modelModules(scope)) file.export(module, typeExports(scope, module));
  for (const [module, exported] of runtimeExports(scope)) file.export(module, exported);
  return file;
}

function managerExports(scope: Scope, service: Service): Exported[] {
  const added = service.operations.flatMap((operation) => addedTypes(scope, operation));
  return [
    { name: roleName(scope, service, 'manager'), isType: false },
    ...typeExports(scope, managerModule(scope.names, service)),
    ...added.map((name) => ({ name, isType: true })),
  ];
}

function typeExports(scope: Scope, module: string): Exported[] {
  return declaredIn(scope, module).map((type) => ({
    name: nameOf(scope.names, type.id),
    isType: !hasConstructor(scope, type),
  }));
}

function runtimeExports(scope: Scope): [string, Exported[]][] {
  const { tokenAuth } = scope.convention;
  const error = (name: Parameters<typeof brandedName>[1]): Exported => {
    const alias = brandedName(scope, name);
    return alias === name ? { name, isType: false } : { name, alias, isType: false };
  };
  const type = (name: string): Exported => ({ name, isType: true });
  const options = { ...type('ClientOptions'), alias: `${scope.settings.client.name}Input` };
  return [
    [tokenAuth.module, [{ name: tokenAuth.name, isType: false }]],
    ['runtime/api', [options]],
    ['runtime/auth', [type('Authentication')]],
    [
      'runtime/errors',
      [
        error('ApiError'),
        error('SdkError'),
        error('DecodingError'),
        error('AbortError'),
        type('RequestInfo'),
        type('ResponseInfo'),
      ],
    ],
    ['runtime/model', [type('ModelConstructor')]],
    ['runtime/receive', [type('ApiPromise'), type('ResponseHead'), type('WithResponse')]],
    ['runtime/request', [type('ExtraHeaders')]],
  ];
}
