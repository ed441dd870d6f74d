import { StructureKind, type ClassDeclarationStructure } from 'ts-morph';
import type { Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { convenienceOf, type Convenience } from '../name/conveniences.js';
import { signatureOf } from '../name/signature.js';
import { optionalsTypeName } from './addedTypes.js';
import { declarationsOf } from './declarations.js';
import { SourceFile } from './file.js';
import { managerModule } from './homes.js';
import { statementComment, typeText } from './jsdoc.js';
import { phrasesOf } from './phrases.js';
import { connection, managerBase } from './managerBaseFile.js';
import { methodOf } from './method.js';
import { operationTypes } from './operationTypes.js';
import { declaredIn, roleName, typeReference, type Scope } from './scope.js';

/** `src/managers/<service>.ts`: the class, then the types of each of its methods. */
export function managerFile(scope: Scope, service: Service): SourceFile {
  const module = managerModule(scope.names, service);
  const declared = declaredIn(scope, module);
  const name = roleName(scope, service, 'manager');
  const types = declared.map(({ id }) => nameOf(scope.names, id));
  const file = new SourceFile(module, [name, ...types, ...argumentNames(scope, service)]);
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

/** What the methods call their arguments: an import of such a name would be hidden from them. */
function argumentNames(scope: Scope, service: Service): string[] {
  return service.operations.flatMap((operation) =>
    signatureOf(operation, scope).positional.map((slot) => slot.name),
  );
}

function managerClass(scope: Scope, file: SourceFile, service: Service): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: roleName(scope, service, 'manager'),
    ...statementComment(
      typeText(service.docs, phrasesOf(scope).operationsOf(`\`${service.key}\``)),
    ),
    ...inherited(scope, file, service),
    methods: service.operations.map((operation) => methodOf(scope, file, { service, operation })),
  };
}

/** A manager with hand-written methods extends their class, and is connected by itself. */
function inherited(
  scope: Scope,
  file: SourceFile,
  service: Service,
): Pick<ClassDeclarationStructure, 'extends' | 'properties' | 'ctors'> {
  const convenience = convenienceOf(service, scope.names, scope.convention.conveniences);
  if (convenience === undefined) return { extends: file.value(managerBase) };
  const server = convenience.connects
    ? `options, ${file.value({ name: 'server', module: 'server' })}`
    : '';
  return {
    extends: baseOf(scope, file, convenience),
    ...connection(scope, file, [`super(${server});`]),
  };
}

/** The class of the runtime that a manager has hand-written methods from. */
function baseOf(scope: Scope, file: SourceFile, convenience: Convenience): string {
  const { className: name, module, typeArguments } = convenience;
  const types = typeArguments.map((type) => typeNamed(scope, file, type));
  return file.value({ name, module }) + (types.length > 0 ? `<${types.join(', ')}>` : '');
}

/** The type of a public name: one of the document's, or one that is added to an operation. */
function typeNamed(scope: Scope, file: SourceFile, name: string): string {
  const { api, names, operations } = scope;
  const id = [...api.types.keys()].find((one) => nameOf(names, one) === name);
  if (id !== undefined) return file.type(typeReference(scope, id));
  const operation = [...operations.values()].find(
    (one) => roleName(scope, one, 'optionalsInput') === name,
  );
  if (operation !== undefined) return optionalsTypeName(scope, file, operation);
  const isAdded = [...names.values()].includes(name);
  if (!isAdded) throw new Error(`There is no type ${name}.`);
  return name;
}
