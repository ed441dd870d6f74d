import {
  StructureKind,
  type PropertySignatureStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
  type VariableStatementStructure,
} from 'ts-morph';
import type { Operation, Parameter } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf, type Slot } from '../name/signature.js';
import { codecConstant, entriesOf } from './codecDeclaration.js';
import { differs } from './codecs.js';
import type { Reference, SourceFile } from './file.js';
import { jsDoc, memberText } from './jsdoc.js';
import { slotType } from './slotType.js';
import { codecName, roleName, type Scope } from './scope.js';
import { propertyKey } from './text.js';
import { typeExpression } from './typeExpression.js';
import { operationPath } from './wireType.js';

/** The types that the convention adds to an operation: its query parameters, its headers, and what may be left out. */
export function operationTypes(
  scope: Scope,
  file: SourceFile,
  operation: Operation,
): StatementStructures[] {
  const { positional, optionals } = signatureOf(operation, scope.names);
  const query = [...positional, ...optionals].find((slot) => slot.kind === 'query');
  return [
    ...(query?.kind === 'query' ? queryTypes(scope, file, { operation, query }) : []),
    headersType(scope, file, operation),
    ...(optionals.length > 0 ? [optionalsType(scope, file, { operation, optionals })] : []),
  ];
}

/** The names of these types. */
export function addedTypes(scope: Scope, operation: Operation): string[] {
  const { positional, optionals } = signatureOf(operation, scope.names);
  const hasQuery = [...positional, ...optionals].some((slot) => slot.kind === 'query');
  return [
    ...(hasQuery ? [roleName(scope, operation, 'queryParams')] : []),
    roleName(scope, operation, 'headersInput'),
    ...(optionals.length > 0 ? [roleName(scope, operation, 'optionalsInput')] : []),
  ];
}

interface Query {
  readonly operation: Operation;
  readonly query: Extract<Slot, { readonly kind: 'query' }>;
}

function queryTypes(
  scope: Scope,
  file: SourceFile,
  { operation, query }: Query,
): StatementStructures[] {
  const name = roleName(scope, operation, 'queryParams');
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name,
      docs: [`The query parameters of \`${nameOf(scope.names, operation.id)}\`.`],
      properties: query.parameters.map((parameter) => queryProperty(scope, file, parameter)),
    },
    ...(hasQueryCodec(scope, operation) ? [queryCodec(scope, file, { operation, query })] : []),
  ];
}

function queryCodec(
  scope: Scope,
  file: SourceFile,
  { operation, query }: Query,
): VariableStatementStructure {
  return codecConstant(file, {
    name: roleName(scope, operation, 'queryParams'),
    wire: `NonNullable<${operationPath(file, operation)}['parameters']['query']>`,
    maker: 'object',
    entries: entriesOf(scope, file, { members: query.parameters, isOpen: false, from: undefined }),
  });
}

function queryProperty(
  scope: Scope,
  file: SourceFile,
  parameter: Parameter,
): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: propertyKey(nameOf(scope.names, parameter.id)),
    hasQuestionToken: !parameter.required,
    type: typeExpression(scope, file, parameter.type),
    docs: jsDoc(memberText(parameter.docs)),
  };
}

/** Whether the query parameters of an operation differ on the wire, in name or in form. */
export function hasQueryCodec(scope: Scope, { parameters }: Operation): boolean {
  return parameters.some(
    (parameter) =>
      parameter.in === 'query' &&
      (nameOf(scope.names, parameter.id) !== parameter.name ||
        differs(parameter.type, scope.codecs)),
  );
}

/** The codec of an operation's query parameters. */
export function queryCodecReference(
  scope: Scope,
  file: SourceFile,
  operation: Operation,
): Reference {
  return { name: codecName(roleName(scope, operation, 'queryParams')), module: file.module };
}

function headersType(
  scope: Scope,
  file: SourceFile,
  operation: Operation,
): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: roleName(scope, operation, 'headersInput'),
    docs: [`The headers of \`${nameOf(scope.names, operation.id)}\`.`],
    type: file.type({ name: 'ExtraHeaders', module: 'runtime/request' }),
  };
}

const slotTexts: { readonly [K in Slot['kind']]: string } = {
  path: 'The path parameter.',
  body: 'The body of the request.',
  query: 'The query parameters.',
  headers: 'Extra headers.',
  cancellation: 'Cancels the call when it is aborted.',
};

interface Optionals {
  readonly operation: Operation;
  readonly optionals: readonly Slot[];
}

function optionalsType(
  scope: Scope,
  file: SourceFile,
  { operation, optionals }: Optionals,
): StatementStructures {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: roleName(scope, operation, 'optionalsInput'),
    docs: [`What \`${nameOf(scope.names, operation.id)}\` can do without.`],
    properties: optionals.map((slot) => ({
      name: slot.name,
      isReadonly: true,
      hasQuestionToken: !isRequired(slot),
      type: slotType(scope, file, { operation, slot }),
      docs: [slotTexts[slot.kind]],
    })),
  };
}
