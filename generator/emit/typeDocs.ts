import type { Id, Place, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { memberText, typeText } from './jsdoc.js';
import { phrasesOf } from './phrases.js';
import type { Scope } from './scope.js';

/** What the document says of a type or, where it says nothing, where the type is met. */
export function typeDocs(scope: Scope, definition: TypeDefinition): string {
  const { docs, place } = definition;
  if (definition.kind === 'alias' && definition.aliasOf !== undefined) {
    return `@deprecated ${phrasesOf(scope).use(`\`${nameOf(scope.names, definition.aliasOf)}\``)}`;
  }
  const text = described(scope, definition);
  return text.includes('\n') && repeatsProperty(scope, definition)
    ? typeText({ ...docs, description: undefined }, whereabouts(scope, place))
    : text;
}

function described(scope: Scope, definition: TypeDefinition): string {
  const { docs, place } = definition;
  if (definition.kind === 'enum') {
    const [only, ...others] = definition.values;
    const constant = others.length === 0 && !definition.open ? only : undefined;
    const text = memberText(phrasesOf(scope), docs, { constant, plain: true });
    if (text !== '') return text;
  }
  return typeText(docs, docs.summary ?? whereabouts(scope, place));
}

/** Whether the property that a type is nested in says the same: a long text stands there alone. */
function repeatsProperty({ api }: Scope, { place, docs }: TypeDefinition): boolean {
  if (place.kind !== 'property') return false;
  const owner = api.types.get(place.within);
  const properties = owner?.kind === 'model' ? owner.properties : [];
  return properties.some(
    (property) => property.name === place.name && property.docs.description === docs.description,
  );
}

/** What there is to say of a type that the document does not describe: where it is met. */
function whereabouts(scope: Scope, place: Place): string {
  const { met } = phrasesOf(scope);
  const named = (id: Id): string => `\`${nameOf(scope.names, id)}\``;
  switch (place.kind) {
    case 'component':
      return met.component(`\`${place.key}\``);
    case 'body':
      return met.body(named(place.operation));
    case 'answer':
      return met.answer(named(place.operation));
    case 'parameter':
      return met.parameter(named(place.operation));
    case 'property':
      return met.property(`\`${place.name}\``, named(place.within));
    case 'variant':
      return met.variant(named(place.within));
  }
}
