import {
  StructureKind,
  type InterfaceDeclarationStructure,
  type PropertySignatureStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Model, Place, Property, Type, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { codecDeclaration } from './codecDeclaration.js';
import { constantOf, constructorOf } from './constructor.js';
import type { SourceFile } from './file.js';
import { jsDoc, memberText, typeText } from './jsdoc.js';
import type { Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { typeExpression } from './typeExpression.js';

/** Everything that a definition becomes: its type, the constructor that fills in its constants, and its codec. */
export function declarationsOf(
  scope: Scope,
  file: SourceFile,
  definition: TypeDefinition,
): StatementStructures[] {
  const codec = scope.codecs.has(definition.id) ? [codecDeclaration(scope, file, definition)] : [];
  if (definition.kind !== 'model') return [aliasOf(scope, file, definition), ...codec];
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
    docs: jsDoc(docsText(scope, model)),
    properties: model.additional
      ? [...declared, extraData(typeExpression(scope, file, model.additional))]
      : declared,
  };
}

function propertyOf(
  scope: Scope,
  file: SourceFile,
  property: Property,
): PropertySignatureStructure {
  const constant = constantOf(scope, property.type);
  const hints = { constant, plain: hidesExample(scope, property.type) };
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: propertyKey(nameOf(scope.names, property.id)),
    hasQuestionToken: isOptional(property),
    type: typeExpression(scope, file, property.type),
    docs: jsDoc(memberText(property.docs, hints)),
  };
}

/** A required property that may be null may also be left out, as in Box's SDK. */
export function isOptional({ required, type }: Property): boolean {
  return !required || type.kind === 'nullable';
}

function extraData(type: string): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: 'extraData',
    hasQuestionToken: true,
    type: `{ readonly [key: string]: ${type} }`,
    docs: ['Every other property, under its own name.'],
  };
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
    docs: jsDoc(docsText(scope, definition)),
    type: aliasedType(scope, file, definition),
  };
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
      return definition.variants.map((variant) => typeExpression(scope, file, variant)).join(' | ');
    case 'intersection':
      return definition.parts.map((part) => typeExpression(scope, file, part)).join(' & ');
    case 'enum': {
      const known = definition.values.map(literal);
      const others = definition.values.some((value) => typeof value === 'string')
        ? '(string & {})'
        : '(number & {})';
      return [...known, ...(definition.open ? [others] : [])].join(' | ');
    }
  }
}

/** What the document says of a type or, where it says nothing, where the type is met. */
function docsText(scope: Scope, definition: TypeDefinition): string {
  const { docs, place } = definition;
  if (definition.kind === 'enum') {
    const [only, ...others] = definition.values;
    const constant = others.length === 0 && !definition.open ? only : undefined;
    const text = memberText(docs, { constant, plain: true });
    if (text !== '') return text;
  }
  return typeText(docs, docs.summary ?? whereabouts(scope, place));
}

/** What there is to say of a type that the document does not describe: where it is met. */
function whereabouts(scope: Scope, place: Place): string {
  switch (place.kind) {
    case 'component':
      return `The schema \`${place.key}\``;
    case 'body':
      return `The body of \`${nameOf(scope.names, place.operation)}\``;
    case 'answer':
      return `What \`${nameOf(scope.names, place.operation)}\` answers`;
    case 'parameter':
      return `A parameter of \`${nameOf(scope.names, place.operation)}\``;
    case 'property':
      return `The \`${place.name}\` of \`${nameOf(scope.names, place.within)}\``;
    case 'variant':
      return `One kind of \`${nameOf(scope.names, place.within)}\``;
  }
}

/** Whether an example of the wire would say nothing of the type: its values are listed, or it has another form. */
function hidesExample(scope: Scope, type: Type): boolean {
  if (type.kind === 'nullable') return hidesExample(scope, type.of);
  if (type.kind === 'date' || type.kind === 'dateTime') return true;
  return type.kind === 'reference' && scope.api.types.get(type.to)?.kind === 'enum';
}
