import type { Api, Id, Type, TypeDefinition } from '../model/api.js';
import { sha256 } from '../write/digest.js';

/** Digests of what values of each type look like on the wire, by the types' identities. */
export type Shapes = ReadonlyMap<Id, string>;

const depth = 3;

/**
 * The shapes of all definitions, whatever they are called and wherever they stand: what each holds itself, and what the
 * definitions hold that it mentions, as far as two steps away.
 */
export function shapesOf(types: Api['types']): Shapes {
  let shapes: Shapes = new Map();
  for (let step = 0; step < depth; step += 1) {
    const inside = shapes;
    shapes = new Map([...types].map(([id, type]) => [id, shapeOf(type, inside)]));
  }
  return shapes;
}

function shapeOf(definition: TypeDefinition, inside: Shapes): string {
  return sha256(JSON.stringify(contentOf(definition, inside))).slice(0, 12);
}

function contentOf(definition: TypeDefinition, inside: Shapes): unknown {
  const use = (type: Type): unknown => useOf(type, inside);
  const refer = (id: Id): string => inside.get(id) ?? '';
  switch (definition.kind) {
    case 'model': {
      const properties = definition.properties.map(({ name, type, required, access }) =>
        JSON.stringify([name, use(type), required, access]),
      );
      const { additional } = definition;
      const others = additional === undefined ? null : use(additional);
      return ['model', definition.bases.map(refer).sort(), properties.sort(), others];
    }
    case 'enum':
      return [
        'enum',
        definition.values.map((value) => JSON.stringify(value)).sort(),
        definition.open,
      ];
    case 'union': {
      const { name = null, mapping = new Map<string, Id>() } = definition.discriminator ?? {};
      const tags = [...mapping].map(([value, id]) => JSON.stringify([value, refer(id)]));
      return ['union', unordered(definition.variants, inside), name, tags.sort()];
    }
    case 'intersection':
      return ['intersection', unordered(definition.parts, inside)];
    case 'alias':
      return ['alias', use(definition.of)];
  }
}

function unordered(types: readonly Type[], inside: Shapes): readonly string[] {
  return types.map((type) => JSON.stringify(useOf(type, inside))).sort();
}

function useOf(type: Type, inside: Shapes): unknown {
  switch (type.kind) {
    case 'literal':
      return ['literal', type.value];
    case 'list':
    case 'map':
    case 'nullable':
      return [type.kind, useOf(type.of, inside)];
    case 'tuple': {
      const rest = type.rest === undefined ? null : useOf(type.rest, inside);
      return ['tuple', type.items.map((item) => useOf(item, inside)), rest];
    }
    case 'reference':
      return ['reference', inside.get(type.to) ?? ''];
    default:
      return type.kind;
  }
}
