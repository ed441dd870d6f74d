import type { Property, TypeDefinition } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import type { PropertySurface, TypeSurface } from '../../surface/surface.js';
import { hasConstructor } from '../constructor.js';
import { isOptional } from '../declarations.js';
import type { Scope } from '../scope.js';
import { described, placeOf } from './placing.js';
import { typeUse } from './typeUse.js';

/** A definition as callers see it. */
export function typeSurface(scope: Scope, definition: TypeDefinition): TypeSurface {
  const { names } = scope;
  const about = described(scope, definition, partDocs(definition));
  switch (definition.kind) {
    case 'model': {
      const { additional, bases, properties } = definition;
      return {
        kind: 'model',
        ...about,
        ...(hasConstructor(scope, definition) && { constructs: true }),
        ...(bases.length > 0 && { bases: bases.map((base) => nameOf(names, base)) }),
        properties: Object.fromEntries(
          properties.map((one) => [nameOf(names, one.id), propertyOf(scope, one, about.at)]),
        ),
        ...(additional && { additional: typeUse(names, additional) }),
      };
    }
    case 'enum': {
      const { values, open } = definition;
      return { kind: 'enum', ...about, values, ...(open && { open: true }) };
    }
    case 'union': {
      const { discriminator, variants } = definition;
      return {
        kind: 'union',
        ...about,
        variants: variants.map((variant) => typeUse(names, variant)),
        ...(discriminator && {
          by: {
            name: discriminator.name,
            values: Object.fromEntries(
              [...discriminator.mapping].map(([value, id]) => [value, nameOf(names, id)]),
            ),
          },
        }),
      };
    }
    case 'intersection':
      return {
        kind: 'intersection',
        ...about,
        parts: definition.parts.map((part) => typeUse(names, part)),
      };
    case 'alias':
      return { kind: 'alias', ...about, of: typeUse(names, definition.of) };
  }
}

function partDocs(definition: TypeDefinition): TypeDefinition['docs'][] {
  return definition.kind === 'model' ? definition.properties.map(({ docs }) => docs) : [];
}

function propertyOf(scope: Scope, property: Property, model: string): PropertySurface {
  const { access, name, source, type } = property;
  const at = placeOf(scope, source);
  const isUsual = at === `${model}/properties/${escaped(name)}`;
  return {
    type: typeUse(scope.names, type),
    ...(isOptional(property) && { optional: true }),
    ...(name !== nameOf(scope.names, property.id) && { wire: name }),
    ...(access !== 'readWrite' && { access }),
    ...demands(property),
    ...(!isUsual && { at }),
  };
}

/** What a property, or a parameter, has beyond its type. */
export function demands({
  docs,
}: Pick<Property, 'docs'>): Pick<PropertySurface, 'default' | 'deprecated' | 'limits'> {
  return {
    ...(docs.deprecated && { deprecated: true }),
    ...(docs.default !== undefined && { default: docs.default }),
    ...(docs.limits && { limits: docs.limits }),
  };
}

/** A token of a JSON Pointer (RFC 6901, section 3). */
function escaped(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
