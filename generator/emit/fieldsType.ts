import type { Id, Operation, Parameter, Type } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { SourceFile } from './file.js';
import { membersOf, modelOf } from '../model/members.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** The type that says which names `fields` may hold, by the name of a model; its module. */
export const fieldName = { name: 'FieldName', module: 'fieldNames' };

/** A query parameter of an operation. */
interface Place {
  readonly operation: Operation;
  readonly parameter: Parameter;
}

/**
 * The type of the query parameter that names the wanted properties of an answer: the names of these on
 * the wire are completed. `undefined` for any other parameter.
 */
export function fieldsType(scope: Scope, file: SourceFile, place: Place): string | undefined {
  const id = namedBy(scope, place);
  return id && `readonly ${file.type(fieldName)}<${literal(nameOf(scope.names, id))}>[]`;
}

/** The definition whose properties a parameter names; `undefined` where it names none. */
export function namedBy(scope: Scope, { operation, parameter }: Place): Id | undefined {
  const { name, type } = parameter;
  const isList = type.kind === 'list' && type.of.kind === 'string';
  if (name !== scope.convention.fieldsParameter || !isList) return undefined;
  const answer = operation.success.content?.type;
  const thing = operation.pages?.items.of ?? (answer && listedIn(scope, answer)) ?? answer;
  return thing?.kind === 'reference' && hasFields(scope, thing, new Set()) ? thing.to : undefined;
}

/** The items of an answer that is a list of them: these are what the names are for. */
function listedIn({ api, convention }: Scope, type: Type): Type | undefined {
  const names = convention.reading.pages?.items ?? [];
  const model = modelOf(api, type);
  const items = model && membersOf(api, model).find(({ name }) => names.includes(name));
  return items?.type.kind === 'list' ? items.type.of : undefined;
}

/** Whether a type is a model, or one of several that are no lists. */
function hasFields(scope: Scope, type: Type, above: ReadonlySet<Id>): boolean {
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind !== 'union') return modelOf(scope.api, type) !== undefined;
  const inside = new Set([...above, definition.id]);
  return (
    !above.has(definition.id) &&
    definition.variants.every(
      (variant) => listedIn(scope, variant) === undefined && hasFields(scope, variant, inside),
    )
  );
}
