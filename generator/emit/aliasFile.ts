import { StructureKind, type TypeAliasDeclarationStructure } from 'ts-morph';
import type { Model, Operation } from '../model/api.js';
import { nameOf, roleId } from '../name/names.js';
import { optionalsTypeName } from './addedTypes.js';
import { aliasesOf, aliasModule, hasTypedOptionals } from './aliases.js';
import { inputType, namedType } from './constructor.js';
import { byModule } from './exports.js';
import { SourceFile } from './file.js';
import { phrasesOf } from './phrases.js';
import { roleName, type Scope } from './scope.js';

const text = 'Second names, one for each method, manager and model, of what many of them share.';

/** `src/aliases.ts`: second names for types, for code that is written with them; `undefined` where there are none. */
export function aliasFile(scope: Scope): SourceFile | undefined {
  const inputs = inputsOf(scope);
  const own = [...scope.operations.values()].filter(({ aliasOf }) => aliasOf === undefined);
  const typed = own.filter((one) => hasTypedOptionals(scope, one));
  const optionals = typed.map((operation) => roleName(scope, operation, 'optionalsInput'));
  const names = [...inputs.map(({ name }) => name), ...optionals];
  const file = new SourceFile(aliasModule, names, text);
  const aliases = scope.api.services.flatMap((service) => aliasesOf(scope, service));
  const others = aliases.filter(({ public: name, declared }) => name !== declared);
  for (const { module, exported } of byModule(others)) file.export(module, exported);
  file.add(...optionalsAliases(scope, file, typed));
  file.add(...inputs.map((input) => inputAlias(scope, file, input)));
  return names.length + aliases.length > 0 ? file : undefined;
}

interface Input {
  readonly name: string;
  readonly model: Model;
}

/** The models that the convention has a second type for (rule T6), under each of their names. */
function inputsOf(scope: Scope): readonly Input[] {
  return [...scope.api.types.values()].flatMap((type) => {
    const name = scope.names.get(roleId(type.id, 'input'));
    const model = namedType(scope, type);
    return name === undefined || model.kind !== 'model' ? [] : [{ name, model }];
  });
}

function inputAlias(
  scope: Scope,
  file: SourceFile,
  { name, model }: Input,
): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    docs: [phrasesOf(scope).taken(`\`new ${nameOf(scope.names, model.id)}\``)],
    type: inputType(scope, file, model),
  };
}

/** The last arguments that have query parameters, or headers, of their own. */
function optionalsAliases(
  scope: Scope,
  file: SourceFile,
  operations: readonly Operation[],
): TypeAliasDeclarationStructure[] {
  return operations.map((operation) => ({
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: roleName(scope, operation, 'optionalsInput'),
    docs: [phrasesOf(scope).optionalsOf(`\`${nameOf(scope.names, operation.id)}\``)],
    type: optionalsTypeName(scope, file, operation),
  }));
}
