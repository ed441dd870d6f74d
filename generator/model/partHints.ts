import type { Id, Model, Operation, Property, Type, TypeDefinition } from './api.js';
import { brand } from './id.js';

/** What a caller may say of a part of bytes, beside the bytes: each is a property of its own. */
const hints = {
  fileName: { suffix: 'FileName', what: 'file name' },
  contentType: { suffix: 'ContentType', what: 'media type' },
} as const;

/**
 * The types with, in the bodies that are sent in parts, two more properties behind each one that holds bytes: `<part>FileName`
 * and `<part>ContentType`. They describe the part, and are no parts themselves.
 */
export function withPartHints(
  types: ReadonlyMap<Id, TypeDefinition>,
  operations: readonly Operation[],
): ReadonlyMap<Id, TypeDefinition> {
  const bodies = operations.flatMap(({ body }) => (body?.form === 'multipart' ? [body.type] : []));
  const hinted = new Map(types);
  for (const model of bodies.flatMap((type) => modelsIn(types, type))) {
    hinted.set(model.id, { ...model, properties: model.properties.flatMap(withHints) });
  }
  return hinted;
}

/** Whether a property describes a part, and is none itself. */
export function isPartHint({ id }: Pick<Property, 'id'>): boolean {
  return Object.keys(hints).some((hint) => id.endsWith(`@${hint}`));
}

/** The model that a type comes down to, and its bases. */
function modelsIn(types: ReadonlyMap<Id, TypeDefinition>, type: Type): Model[] {
  if (type.kind === 'nullable') return modelsIn(types, type.of);
  const definition = type.kind === 'reference' ? types.get(type.to) : undefined;
  if (definition?.kind === 'alias') return modelsIn(types, definition.of);
  if (definition?.kind !== 'model') return [];
  const bases = definition.bases.map((to): Type => ({ kind: 'reference', to }));
  return [definition, ...bases.flatMap((base) => modelsIn(types, base))];
}

function withHints(property: Property): readonly Property[] {
  if (!isBinary(property.type)) return [property];
  const described = Object.entries(hints).map(([hint, { suffix, what }]): Property => ({
    ...property,
    id: brand(`${property.id}@${hint}`),
    docs: {
      ...property.docs,
      description: `The ${what} of \`${property.name}\`.`,
      example: undefined,
    },
    name: property.name + suffix,
    preferredName: undefined,
    type: { kind: 'string' },
    required: false,
  }));
  return [property, ...described];
}

function isBinary(type: Type): boolean {
  return type.kind === 'nullable' ? isBinary(type.of) : type.kind === 'binary';
}
