import type { Type } from '../model/api.js';
import type { Scope } from './scope.js';
import { SourceFile } from './file.js';
import { typeExpression } from './typeExpression.js';

/** A type as TypeScript, where nothing needs to be imported: on a page. */
export function typeName(scope: Scope, type: Type): string {
  return typeExpression(scope, new SourceFile('page', []), type);
}
