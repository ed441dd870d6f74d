import { StructureKind, type ClassDeclarationStructure } from 'ts-morph';
import type { Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { declarationsOf } from './declarations.js';
import { SourceFile } from './file.js';
import { managerModule } from './homes.js';
import { typeText } from './jsdoc.js';
import { methodOf } from './method.js';
import { operationTypes } from './operationTypes.js';
import { declaredIn, roleName, type Scope } from './scope.js';

/** `src/managers/<service>.ts`: the class, then the types of each of its methods. */
export function managerFile(scope: Scope, service: Service): SourceFile {
  const module = managerModule(scope.names, service);
  const declared = declaredIn(scope, module);
  const name = roleName(scope, service, 'manager');
  const file = new SourceFile(module, [name, ...declared.map(({ id }) => nameOf(scope.names, id))]);
  file.add(managerClass(scope, file, service));
  for (const operation of service.operations) {
    const own = declared.filter(({ id }) => scope.homes.get(id)?.owner === operation.id);
    file.add(
      ...own.flatMap((type) => declarationsOf(scope, file, type)),
      ...operationTypes(scope, file, operation),
    );
  }
  return file;
}

function managerClass(scope: Scope, file: SourceFile, service: Service): ClassDeclarationStructure {
  const api = file.type({ name: 'Api', module: 'runtime/api' });
  const options = file.type({ name: 'ClientOptions', module: 'runtime/api' });
  const connect = file.value({ name: 'connect', module: 'runtime/api' });
  const server = file.value({ name: 'server', module: 'server' });
  const paths = file.type({ name: 'paths', module: 'wire' });
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: roleName(scope, service, 'manager'),
    docs: [typeText(service.docs, `The operations of \`${service.key}\``)],
    properties: [{ name: 'api', isReadonly: true, type: `${api}<${paths}>`, docs: ['@internal'] }],
    ctors: [
      {
        parameters: [{ name: 'options', type: options }],
        statements: [`this.api = ${connect}<${paths}>(options, ${server});`],
      },
    ],
    methods: service.operations.map((operation) => methodOf(scope, file, { service, operation })),
  };
}
