import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { Model, Type, TypeDefinition } from '../model/api.js';
import { constantOf, constantsOf } from '../name/constants.js';
import { nameOf } from '../name/names.js';
import type { SourceFile } from './file.js';
import { statementComment } from './jsdoc.js';
import { membersOf } from '../model/members.js';
import { phrasesOf } from './phrases.js';
import { typeReference, type Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { typeDocs } from './typeDocs.js';

/** The constructor of a model that has constants, which it fills in (rule T7); none for other models. */
export function constructorOf(scope: Scope, file: SourceFile, model: Model): StatementStructures[] {
  const constants = constantsIn(scope, model);
  if (constants.length === 0) return [];
  const name = nameOf(scope.names, model.id);
  const type = file.type({ name: 'ModelConstructor', module: 'runtime/model' });
  const make = file.value({ name: 'model', module: 'runtime/model' });
  const values = constants.map(({ name: key, value }) => `${propertyKey(key)}: ${literal(value)}`);
  const listed = constants.map((constant) => `\`${constant.name}\``);
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      leadingTrivia: '',
      declarationKind: VariableDeclarationKind.Const,
      docs: [phrasesOf(scope).makes(`\`${name}\``, listed)],
      declarations: [
        {
          name,
          type: `${type}<${name}, ${keysOf(constants)}>`,
          initializer: `/* @__PURE__ */ ${make}({ ${values.join(', ')} })`,
        },
      ],
    },
  ];
}

/** What `new` takes to make a model: its constants may be left out. */
export function inputType(scope: Scope, file: SourceFile, model: Model): string {
  const type = file.type({ name: 'ModelInput', module: 'runtime/model' });
  const name = file.type(typeReference(scope, model.id));
  return `${type}<${name}, ${keysOf(constantsIn(scope, model))}>`;
}

/** Whether a definition comes with a constructor, so that its name is a value too. */
export function hasConstructor(scope: Scope, definition: TypeDefinition): boolean {
  const named = namedType(scope, definition);
  return named.kind === 'model' && constantsIn(scope, named).length > 0;
}

/** The definition itself or, for a deprecated name, that which it stands for. */
export function namedType({ api }: Pick<Scope, 'api'>, definition: TypeDefinition): TypeDefinition {
  const aliasOf = definition.kind === 'alias' ? definition.aliasOf : undefined;
  return (aliasOf === undefined ? undefined : api.types.get(aliasOf)) ?? definition;
}

/** The constructor of a model under a deprecated name of it; none for what cannot be constructed. */
export function formerConstructor(
  scope: Scope,
  file: SourceFile,
  alias: TypeDefinition,
): StatementStructures[] {
  const named = namedType(scope, alias);
  if (named === alias || !hasConstructor(scope, named)) return [];
  const initializer = file.value(typeReference(scope, named.id));
  const name = nameOf(scope.names, alias.id);
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      ...statementComment(typeDocs(scope, alias)),
      declarations: [{ name, type: `typeof ${initializer}`, initializer }],
    },
  ];
}

/** The only value that a type can have; a list that admits other values than its only one says less. */
export function onlyValueOf(
  { api }: Pick<Scope, 'api'>,
  type: Type,
): string | number | boolean | undefined {
  const definition = type.kind === 'reference' ? api.types.get(type.to) : undefined;
  if (definition?.kind === 'enum' && definition.open) return undefined;
  return constantOf(type, api.types);
}

function keysOf(constants: readonly { readonly name: string }[]): string {
  return constants.map(({ name }) => literal(name)).join(' | ');
}

/** The constants of a model and of its bases. */
function constantsIn(
  { api, names }: Scope,
  model: Model,
): { readonly name: string; readonly value: string | number | boolean }[] {
  const properties = membersOf(api, model);
  return constantsOf({ ...model, properties }, api.types).flatMap(({ id, type }) => {
    const value = constantOf(type, api.types);
    return value === undefined ? [] : [{ name: nameOf(names, id), value }];
  });
}
