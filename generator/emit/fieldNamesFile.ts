import { StructureKind } from 'ts-morph';
import type { Id, Type } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { fieldName, namedBy } from './fieldsType.js';
import { SourceFile } from './file.js';
import { membersOf, modelOf } from '../model/members.js';
import { parametersIn } from './requestParameters.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** `src/fieldNames.ts`: what answers may be asked to hold; `undefined` where no parameter names that. */
export function fieldNamesFile(scope: Scope): SourceFile | undefined {
  const known = knownNames(scope);
  if (known.size === 0) return undefined;
  const table = 'FieldNames';
  const file = new SourceFile(fieldName.module, [fieldName.name, table]);
  file.add(
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: fieldName.name,
      typeParameters: [{ name: 'Model', constraint: `keyof ${table}` }],
      docs: [
        'The name that a property of a model has on the wire; the known ones are completed, and any other is allowed.',
      ],
      type: `${table}[Model] | (string & {})`,
    },
    {
      kind: StructureKind.Interface,
      name: table,
      docs: ['The declared properties of models, or of each of several.'],
      properties: [...known]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, names]) => ({ name, isReadonly: true, type: names.map(literal).join(' | ') })),
    },
  );
  return file;
}

/** The names on the wire of the properties that parameters name, by the name of the type that has them. */
function knownNames(scope: Scope): ReadonlyMap<string, readonly string[]> {
  const ids = [...scope.operations.values()].flatMap((operation) =>
    parametersIn(operation, 'query').flatMap(
      (parameter) => namedBy(scope, { operation, parameter }) ?? [],
    ),
  );
  return new Map(ids.map((id) => [nameOf(scope.names, id), [...namesIn(scope, id)].sort()]));
}

function namesIn(scope: Scope, id: Id): ReadonlySet<string> {
  const definition = scope.api.types.get(id);
  const types: readonly Type[] =
    definition?.kind === 'union' ? definition.variants : [{ kind: 'reference', to: id }];
  return new Set(types.flatMap((type) => namesOf(scope, type)));
}

function namesOf(scope: Scope, type: Type): readonly string[] {
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind === 'union') return [...namesIn(scope, definition.id)];
  const model = modelOf(scope.api, type);
  return model ? membersOf(scope.api, model).map(({ name }) => name) : [];
}
