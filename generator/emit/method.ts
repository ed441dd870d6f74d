import { StructureKind, type MethodDeclarationStructure } from 'ts-morph';
import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isRequired } from '../name/signature.js';
import { optionalsTypeName } from './addedTypes.js';
import { answerType, receiving } from './answer.js';
import type { SourceFile } from './file.js';
import { memberComment } from './jsdoc.js';
import { listingReference } from './listing.js';
import { methodDocs } from './methodDocs.js';
import type { Called } from './requestParameters.js';
import type { Scope } from './scope.js';
import { sending } from './sending.js';
import { Arguments, hasDefault } from './slots.js';
import { argumentType } from './slotType.js';
import { typeExpression } from './typeExpression.js';

type ParameterStructure = NonNullable<MethodDeclarationStructure['parameters']>[number];

/** One operation as a method: verb, path, body, codecs, and nothing else. */
export function methodOf(
  scope: Scope,
  file: SourceFile,
  at: { readonly service: Service; readonly operation: Operation },
): MethodDeclarationStructure {
  const { operation } = at;
  const called = { operation, given: new Arguments(scope, operation) };
  return {
    kind: StructureKind.Method,
    name: nameOf(scope.names, operation.id),
    ...memberComment(methodDocs(scope, at)),
    parameters: parametersOf(scope, file, called),
    returnType: promiseType(scope, file, operation),
    statements: [`return ${callOf(scope, file, called)};`],
  };
}

/** The type of what a method returns. */
export function promiseType(scope: Scope, file: SourceFile, operation: Operation): string {
  const answer = answerType(scope, file, operation);
  const { pages } = operation;
  if (pages === undefined || listingReference(scope, operation) === undefined)
    return `${file.type({ name: 'ApiPromise', module: 'runtime/settle' })}<${answer}>`;
  const promise = file.type({ name: 'PagePromise', module: 'runtime/pages' });
  return `${promise}<${answer}, ${typeExpression(scope, file, pages.items.of)}>`;
}

function parametersOf(
  scope: Scope,
  file: SourceFile,
  { operation, given }: Called,
): ParameterStructure[] {
  const { positional, optionals } = given.signature;
  const lastRequired = positional.findLastIndex(isRequired);
  const all = positional.map((slot, index): ParameterStructure => {
    const { name } = slot;
    const type = argumentType(scope, file, { operation, slot });
    if (isRequired(slot)) return { name, type };
    if (hasDefault(scope, slot)) {
      // Before a required parameter, a default needs the word for `undefined` in declarations.
      const given = index > lastRequired ? type : `${type} | undefined`;
      return { name, type: given, initializer: '{}' };
    }
    return index > lastRequired
      ? { name, type, hasQuestionToken: true }
      : { name, type: `${type} | undefined` };
  });
  if (optionals.length === 0) return all;
  const type = optionalsTypeName(scope, file, operation);
  return [...all, { name: 'optionalsInput', type, initializer: '{}' }];
}

function callOf(scope: Scope, file: SourceFile, called: Called): string {
  const { operation, given } = called;
  const query = given.of('query');
  const listing = query && listingReference(scope, operation);
  if (query === undefined || listing === undefined) return receive(scope, file, called);
  const isTaken = given.signature.positional.some(({ name }) => name === 'page');
  const page = isTaken ? 'pageParams' : 'page';
  const inside = { operation, given: new Arguments(scope, operation, page) };
  const pages = file.value({ name: 'pages', module: 'runtime/pages' });
  return `${pages}(${query.value}, ${file.value(listing)}, (${page}) => ${receive(scope, file, inside)})`;
}

function receive(scope: Scope, file: SourceFile, called: Called): string {
  const send = `() => ${sending(scope, file, called)}`;
  return receiving(scope, file, { operation: called.operation, send });
}
