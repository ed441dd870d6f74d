import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { Model, Type, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal, propertyKey } from './text.js';

/** The constructor of a model that has constants, which it fills in (rule T7); none for other models. */
export function constructorOf(scope: Scope, file: SourceFile, model: Model): StatementStructures[] {
  const constants = constantsOf(scope, model);
  if (constants.length === 0) return [];
  const name = nameOf(scope.names, model.id);
  const type = file.type({ name: 'ModelConstructor', module: 'runtime/model' });
  const make = file.value({ name: 'model', module: 'runtime/model' });
  const filled = constants.map((constant) => literal(constant.name)).join(' | ');
  const values = constants.map(({ name: key, value }) => `${propertyKey(key)}: ${literal(value)}`);
  const listed = constants.map((constant) => `\`${constant.name}\``).join(', ');
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      docs: [
        `Makes ${article(name)} {@link ${name}}; ${listed} ${constants.length > 1 ? 'are' : 'is'} filled in.`,
      ],
      declarations: [
        {
          name,
          type: `${type}<${name}, ${filled}>`,
          initializer: `/* @__PURE__ */ ${make}<${name}, ${filled}>({ ${values.join(', ')} })`,
        },
      ],
    },
  ];
}

function article(name: string): string {
  return /^[AEIO]/u.test(name) ? 'an' : 'a';
}

/** Whether a definition comes with a constructor, so that its name is a value too. */
export function hasConstructor(scope: Scope, definition: TypeDefinition): boolean {
  return definition.kind === 'model' && constantsOf(scope, definition).length > 0;
}

/** The only value of a type that has just one. */
export function constantOf(scope: Scope, type: Type): string | number | boolean | undefined {
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind !== 'enum' || definition.open) return undefined;
  const [only, ...others] = definition.values;
  return others.length === 0 ? only : undefined;
}

function constantsOf(
  scope: Scope,
  model: Model,
): { readonly name: string; readonly value: string | number | boolean }[] {
  return model.properties.flatMap((property) => {
    const value = property.required ? constantOf(scope, property.type) : undefined;
    return value === undefined ? [] : [{ name: nameOf(scope.names, property.id), value }];
  });
}
