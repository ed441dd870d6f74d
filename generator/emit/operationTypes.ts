import {
  StructureKind,
  VariableDeclarationKind,
  type InterfaceDeclarationStructure,
  type StatementStructures,
} from 'ts-morph';
import type { Operation } from '../model/api.js';
import { nameOf } from '../name/names.js';
import {
  addedTo,
  common,
  commonOptionals,
  declaredName,
  headersTypeName,
  propertiesFor,
  type Added,
  type AddedProperty,
} from './addedTypes.js';
import type { SourceFile } from './file.js';
import { memberComment } from './jsdoc.js';
import { phrasesOf } from './phrases.js';
import { roleName, type Scope } from './scope.js';
import type { SlotOf } from './slots.js';
import { slotType } from './slotType.js';
import { propertyKey } from './text.js';

/** The types that the convention adds to an operation, as far as no earlier one, or the one that it is a name of, has declared the same. */
export function operationTypes(
  scope: Scope,
  file: SourceFile,
  operation: Operation,
): StatementStructures[] {
  if (operation.aliasOf !== undefined) return [];
  const { query, headers } = addedTo(scope, operation);
  const phrases = phrasesOf(scope);
  const method = `\`${nameOf(scope.names, operation.id)}\``;
  const headersName = roleName(scope, operation, 'headers');
  const isNew = headersName === declaredName(scope, operation, 'headers');
  return [
    ...(query ? [queryType(scope, file, { operation, query, text: phrases.queryOf(method) })] : []),
    ...(headers && isNew
      ? headersTypes(
          file,
          interfaceFor(
            headersName,
            phrases.headersOf(method),
            propertiesFor(scope, file, { operation, slot: headers }),
          ),
        )
      : []),
    ...(hasOwnOptionals(addedTo(scope, operation)) ? [optionalsType(scope, file, operation)] : []),
  ];
}

/** The query parameters; those of an earlier operation under another name, where they are the same. */
function queryType(
  scope: Scope,
  file: SourceFile,
  given: { readonly operation: Operation; readonly query: SlotOf<'query'>; readonly text: string },
): StatementStructures {
  const { operation, query, text } = given;
  const name = roleName(scope, operation, 'queryParams');
  const type = declaredName(scope, operation, 'queryParams');
  return name === type
    ? interfaceFor(name, text, propertiesFor(scope, file, { operation, slot: query }))
    : { kind: StructureKind.TypeAlias, isExported: true, name, docs: [text], type };
}

function hasOwnOptionals(added: Added): boolean {
  return added.optionals.length > 0 && commonOptionals(added) === undefined;
}

function interfaceFor(
  name: string,
  text: string,
  properties: readonly AddedProperty[],
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [text],
    properties: properties.map((property) => ({
      kind: StructureKind.PropertySignature,
      isReadonly: true,
      name: propertyKey(property.name),
      hasQuestionToken: property.isOptional,
      type: property.type,
      ...memberComment(property.text),
    })),
  };
}

/** Headers as a type, and as what makes them. */
function headersTypes(
  file: SourceFile,
  declared: InterfaceDeclarationStructure,
): StatementStructures[] {
  const { name } = declared;
  const type = file.type({ name: 'ModelConstructor', module: 'runtime/model' });
  const make = file.value({ name: 'model', module: 'runtime/model' });
  return [
    { ...declared, extends: [file.type({ name: 'ExtraHeaders', module: common })] },
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      docs: [`Makes \`${name}\`.`],
      declarations: [
        {
          name,
          type: `${type}<${name}, never>`,
          initializer: `/* @__PURE__ */ ${make}({})`,
        },
      ],
    },
  ];
}

function optionalsType(scope: Scope, file: SourceFile, operation: Operation): StatementStructures {
  const { optionals, headers } = addedTo(scope, operation);
  const argument = headers ? `<${headersTypeName(scope, file, operation)}>` : '';
  const own = optionals.filter(({ kind }) => kind === 'body' || kind === 'query');
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: roleName(scope, operation, 'optionalsInput'),
    docs: [phrasesOf(scope).optionalsOf(`\`${nameOf(scope.names, operation.id)}\``)],
    extends: [file.type({ name: 'CallOptions', module: common }) + argument],
    properties: own.map((slot) => ({
      name: slot.name,
      isReadonly: true,
      hasQuestionToken: true,
      type: slotType(scope, file, { operation, slot }),
    })),
  };
}
