import {
  StructureKind,
  type InterfaceDeclarationStructure,
  type PropertySignatureStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Enum, Model, Property, Type, TypeDefinition } from '../model/api.js';
import { basesOf } from '../model/properties.js';
import { nameOf } from '../name/names.js';
import { codecDeclaration } from './codecDeclaration.js';
import { constructorOf, formerConstructor, onlyValueOf } from './constructor.js';
import type { SourceFile } from './file.js';
import { memberComment, memberText, statementComment } from './jsdoc.js';
import { phrasesOf } from './phrases.js';
import { typeReference, type Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { typeDocs } from './typeDocs.js';
import { grouped, typeExpression } from './typeExpression.js';
import { ownUndeclared, undeclaredOf } from './undeclared.js';
import { unionType } from './unionType.js';

/** Everything that a definition becomes: its type, the constructor that fills in its constants, and its codec. */
export function declarationsOf(
  scope: Scope,
  file: SourceFile,
  definition: TypeDefinition,
): StatementStructures[] {
  const codec = scope.codecs.has(definition.id) ? [codecDeclaration(scope, file, definition)] : [];
  if (definition.kind !== 'model') {
    const alias = aliasOf(scope, file, definition);
    return [alias, ...formerConstructor(scope, file, definition), ...codec];
  }
  return [
    interfaceOf(scope, file, definition),
    ...constructorOf(scope, file, definition),
    ...codec,
  ];
}

function interfaceOf(scope: Scope, file: SourceFile, model: Model): InterfaceDeclarationStructure {
  const declared = model.properties.map((property) => propertyOf(scope, file, property));
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: nameOf(scope.names, model.id),
    extends: model.bases.map((base) => file.type(typeReference(scope, base))),
    ...statementComment(typeDocs(scope, model)),
    properties: [...declared, ...undeclared(scope, file, model)],
  };
}

function propertyOf(
  scope: Scope,
  file: SourceFile,
  property: Property,
): PropertySignatureStructure {
  const constant = onlyValueOf(scope, property.type);
  const hints = { constant, plain: hidesExample(scope, property.type) };
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: propertyKey(nameOf(scope.names, property.id)),
    hasQuestionToken: isOptional(property),
    type: typeExpression(scope, file, property.type),
    ...memberComment(memberText(phrasesOf(scope), property.docs, hints)),
  };
}

/** A required property that may be null may also be left out, as in Box's SDK. */
export function isOptional({ required, type }: Property): boolean {
  return !required || type.kind === 'nullable';
}

function undeclared(scope: Scope, file: SourceFile, model: Model): PropertySignatureStructure[] {
  const isInherited = basesOf(scope.api, model).some((base) => undeclaredOf(scope.api, base));
  const additional = ownUndeclared(model);
  if (additional === undefined || isInherited) return [];
  const type = typeExpression(scope, file, additional);
  return [
    {
      kind: StructureKind.PropertySignature,
      isReadonly: true,
      name: 'extraData',
      hasQuestionToken: true,
      type: `{ readonly [key: string]: ${type} }`,
      docs: [phrasesOf(scope).otherProperties],
    },
  ];
}

function aliasOf(
  scope: Scope,
  file: SourceFile,
  definition: Exclude<TypeDefinition, Model>,
): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: nameOf(scope.names, definition.id),
    ...aliasComment(scope, definition),
    type: aliasedType(scope, file, definition),
  };
}

/** A short list of values follows the type that it is nested in without an empty line. */
function aliasComment(
  scope: Scope,
  definition: Exclude<TypeDefinition, Model>,
): { readonly leadingTrivia?: string } {
  const text = typeDocs(scope, definition);
  const isShort = definition.kind === 'enum' && !text.includes('\n');
  const isNested = definition.place.kind === 'property' || definition.place.kind === 'parameter';
  return isShort && isNested ? memberComment(text) : statementComment(text);
}

/** The right-hand side of an alias, an enum or a union. */
export function aliasedType(
  scope: Scope,
  file: SourceFile,
  definition: Exclude<TypeDefinition, Model>,
): string {
  switch (definition.kind) {
    case 'alias':
      return typeExpression(scope, file, definition.of);
    case 'union':
      return unionType(scope, file, definition);
    case 'intersection':
      return definition.parts
        .map((part) => grouped(part, typeExpression(scope, file, part)))
        .join(' & ');
    case 'enum':
      return [
        ...definition.values.map(literal),
        ...(definition.open ? others(definition) : []),
      ].join(' | ');
  }
}

/** Any other value of the kinds that an open list has; other than by such a type, the compiler would forget the known ones. */
function others({ values }: Enum): string[] {
  const kinds = ['string', 'number'].filter((kind) =>
    values.some((value) => typeof value === kind),
  );
  return kinds.map((kind) => `(${kind} & {})`);
}

/** Whether an example of the wire would say nothing of the type: its values are listed, or it has another form. */
function hidesExample(scope: Scope, type: Type): boolean {
  if (type.kind === 'nullable') return hidesExample(scope, type.of);
  if (type.kind === 'date' || type.kind === 'dateTime') return true;
  return type.kind === 'reference' && scope.api.types.get(type.to)?.kind === 'enum';
}
