import type { Type, Union } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';
import { typeExpression } from './typeExpression.js';
import { tagsOf, variantsOf } from './variants.js';

/** The alternatives of a union; where objects are received, one more stands for those that the document does not know. */
export function unionType(scope: Scope, file: SourceFile, union: Union): string {
  const variants = union.variants.map((variant) => typeExpression(scope, file, variant));
  return [...variants, ...unrecognized(scope, file, union)].join(' | ');
}

/** Whether an alternative of a union stands for what the document does not know. */
export function isRecognising(scope: Scope, { id, variants }: Union): boolean {
  const { objects } = variantsOf(scope.api, variants);
  const isTaken = variants.some((variant) => isTakenBy(scope, variant));
  const isClosed = objects.every(({ type }) => type.kind === 'reference');
  return scope.received.has(id) && objects.length > 1 && !isTaken && isClosed;
}

function unrecognized(scope: Scope, file: SourceFile, union: Union): string[] {
  if (!isRecognising(scope, union)) return [];
  const { objects } = variantsOf(scope.api, union.variants);
  const type = file.type({ name: 'Unrecognized', module: 'runtime/unrecognized' });
  const tags = tagsOf(scope.api, objects, union.discriminator);
  return [
    tags?.rest.length === 0 ? `${type}<${literal(nameOf(scope.names, tags.property.id))}>` : type,
  ];
}

/** Whether a variant is a union which takes what nobody knows. */
function isTakenBy(scope: Scope, type: Type): boolean {
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind === 'alias') return isTakenBy(scope, definition.of);
  return definition?.kind === 'union' && scope.received.has(definition.id);
}
