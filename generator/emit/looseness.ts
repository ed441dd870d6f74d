import type { Id, Property, Type } from '../model/api.js';
import { mentionedBy, referencesIn } from './codecs.js';
import { isOptional } from './declarations.js';
import { isRecognising } from './unionType.js';
import type { Scope } from './scope.js';

/**
 * Whether the type of a value admits what that of the wire does not, though nothing has to be converted: a variant that
 * the document does not know, or a required property that is left out since it may be null.
 */
export function isLoose(scope: Scope, type: Type): boolean {
  const met = new Set<Id>(referencesIn(type));
  for (const id of met) {
    const definition = scope.api.types.get(id);
    if (definition === undefined) continue;
    if (definition.kind === 'model' && definition.properties.some(isLooseProperty)) return true;
    if (definition.kind === 'union' && isRecognising(scope, definition)) return true;
    mentionedBy(definition).forEach((one) => met.add(one));
  }
  return false;
}

/** Whether a property that is required on the wire may be left out. */
function isLooseProperty(property: Property): boolean {
  return property.required && isOptional(property);
}
