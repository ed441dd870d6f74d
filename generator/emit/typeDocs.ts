import type { Place, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { memberText, typeText } from './jsdoc.js';
import type { Scope } from './scope.js';

/** What the document says of a type or, where it says nothing, where the type is met. */
export function typeDocs(scope: Scope, definition: TypeDefinition): string {
  const { docs, place } = definition;
  if (definition.kind === 'alias' && definition.aliasOf !== undefined) {
    return `@deprecated Use \`${nameOf(scope.names, definition.aliasOf)}\`.`;
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
    const text = memberText(docs, { constant, plain: true });
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
