import { nameOf } from '../name/names.js';
import { declarationsOf } from './declarations.js';
import { SourceFile } from './file.js';
import { declaredIn, type Scope } from './scope.js';

/** `src/models/<type>.ts`: a component and the types that are nested in it. */
export function modelFile(scope: Scope, module: string): SourceFile {
  const declared = declaredIn(scope, module);
  const file = new SourceFile(
    module,
    declared.map(({ id }) => nameOf(scope.names, id)),
  );
  file.add(...declared.flatMap((type) => declarationsOf(scope, file, type)));
  return file;
}

/** The modules of all components. */
export function modelModules(scope: Scope): string[] {
  return [...scope.declared.keys()].filter((module) => module.startsWith('models/'));
}
