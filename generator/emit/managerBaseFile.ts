import { StructureKind, type ClassDeclarationStructure } from 'ts-morph';
import { SourceFile, type Reference } from './file.js';
import { statementComment } from './jsdoc.js';
import { optionsParameter } from './optionsType.js';
import type { Scope } from './scope.js';

/** The class that managers extend, as far as they have no other base. */
export const managerBase: Reference = { name: 'Manager', module: 'manager' };

/** `src/manager.ts`: what managers have in common, the connection that their methods send by. */
export function managerBaseFile(scope: Scope): SourceFile {
  const file = new SourceFile(managerBase.module, [managerBase.name]);
  file.add({
    kind: StructureKind.Class,
    isExported: true,
    isAbstract: true,
    name: managerBase.name,
    ...statementComment('What managers have in common: the connection that their methods send by.'),
    ...connection(scope, file),
  });
  return file;
}

/** The members of a class that is connected to the API; `first` is what its constructor begins with. */
export function connection(
  scope: Scope,
  file: SourceFile,
  first: readonly string[] = [],
): Pick<ClassDeclarationStructure, 'properties' | 'ctors'> {
  const api = file.type({ name: 'Api', module: 'runtime/api' });
  const connect = file.value({ name: 'connect', module: 'runtime/api' });
  const server = file.value({ name: 'server', module: 'server' });
  const paths = file.type({ name: 'paths', module: 'wire' });
  return {
    properties: [{ name: 'api', isReadonly: true, type: `${api}<${paths}>`, docs: ['@internal'] }],
    ctors: [
      {
        parameters: [optionsParameter(scope, file)],
        statements: [...first, `this.api = ${connect}<${paths}>(options, ${server});`],
      },
    ],
  };
}
