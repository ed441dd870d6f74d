import type { Id, Operation, Parameter, Type } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { SourceFile } from './file.js';
import { membersOf, modelOf } from './members.js';
import type { Scope } from './scope.js';
import { typeExpression } from './typeExpression.js';

/**
 * The type of the query parameter that names the wanted properties of an answer: the names of these on the wire are
 * completed. `undefined` for any other parameter, and where such a name does not follow from that of the property.
 */
export function fieldsType(
  scope: Scope,
  file: SourceFile,
  { operation, parameter }: { readonly operation: Operation; readonly parameter: Parameter },
): string | undefined {
  const { name, type } = parameter;
  const isList = type.kind === 'list' && type.of.kind === 'string';
  if (name !== scope.convention.fieldsParameter || !isList) return undefined;
  const answer = operation.success.content?.type;
  const thing = operation.pages?.items.of ?? (answer && listedIn(scope, answer)) ?? answer;
  if (thing?.kind !== 'reference' || !followsFromNames(scope, thing, new Set())) return undefined;
  const field = file.type({ name: 'FieldName', module: 'runtime/fieldName' });
  return `readonly ${field}<${typeExpression(scope, file, thing)}>[]`;
}

/** The items of an answer that is a list of them: these are what the names are for. */
function listedIn({ api, convention }: Scope, type: Type): Type | undefined {
  const names = convention.reading.pages?.items ?? [];
  const model = modelOf(api, type);
  const items = model && membersOf(api, model).find(({ name }) => names.includes(name));
  return items?.type.kind === 'list' ? items.type.of : undefined;
}

/** Whether the wire name of every property of a model, or of each of several, is its public one in snake_case. */
function followsFromNames(scope: Scope, type: Type, above: ReadonlySet<Id>): boolean {
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition === undefined || above.has(definition.id)) return false;
  const inside = new Set([...above, definition.id]);
  if (definition.kind === 'union') {
    return definition.variants.every(
      (variant) =>
        listedIn(scope, variant) === undefined && followsFromNames(scope, variant, inside),
    );
  }
  const model = modelOf(scope.api, type);
  return (
    model !== undefined &&
    membersOf(scope.api, model).every(({ id, name }) => snakeCase(nameOf(scope.names, id)) === name)
  );
}

function snakeCase(name: string): string {
  return name.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
}
