import type { Id, Type, TypeDefinition } from './api.js';

/** The types that a definition is made of at once, without a list, a map or a property in between. */
export function transparentParts(definition: TypeDefinition): readonly Type[] {
  switch (definition.kind) {
    case 'alias':
      return [definition.of];
    case 'union':
      return definition.variants;
    case 'intersection':
      return definition.parts;
    case 'model':
    case 'enum':
      return [];
  }
}

/** The definition that a type is, null aside. */
export function referredTo(type: Type): Id | undefined {
  if (type.kind === 'nullable') return referredTo(type.of);
  return type.kind === 'reference' ? type.to : undefined;
}
