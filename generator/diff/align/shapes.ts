import type { PropertySurface, TypeSurface, TypeUse } from '../../surface/surface.js';
import type { Types } from '../members.js';
import { mapOf } from '../node.js';
import { mapUse } from './renamed.js';

/** One of the two tables, and the names in it that the other one does not have. */
export interface Loose {
  readonly types: Types;
  readonly names: ReadonlySet<string>;
}

/** How deep the types that types refer to are looked into. */
const rounds = 4;

/**
 * What types look like, whatever they are called: two types of names that only one table has look alike where their parts
 * do. Each is a number, the same for those that look alike.
 */
export class Shapes {
  readonly #numbers = new Map<string, number>();
  #shapes = new Map<Loose, Map<string, number>>();

  constructor(sides: readonly Loose[]) {
    for (let round = 0; round < rounds; round += 1) {
      this.#shapes = new Map(sides.map((side) => [side, this.#round(side)]));
    }
  }

  /** The number of a type. */
  of(side: Loose, name: string): number | undefined {
    return this.#shapes.get(side)?.get(name);
  }

  /** A text for a type as it is used, the same for those that look alike. */
  ofUse(side: Loose, use: TypeUse): string {
    const known = this.#shapes.get(side);
    return JSON.stringify(
      mapUse(use, (name) => (side.names.has(name) ? `#${known?.get(name) ?? ''}` : name)),
    );
  }

  #round(side: Loose): Map<string, number> {
    const shapes = [...side.names].flatMap((name) => {
      const type = side.types.get(name);
      return type ? [[name, this.#numberOf(this.#text(side, type))] as const] : [];
    });
    return new Map(shapes);
  }

  #text(side: Loose, type: TypeSurface): string {
    const use = (one: TypeUse): string => this.ofUse(side, one);
    const named = (name: string): string => use({ ref: name });
    switch (type.kind) {
      case 'model': {
        const properties = [...mapOf(type.properties)].map(([name, property]) => [
          name,
          this.#propertyText(side, property),
        ]);
        const additional = type.additional === undefined ? null : use(type.additional);
        return JSON.stringify(['model', properties.sort(), type.bases?.map(named), additional]);
      }
      case 'enum':
        return JSON.stringify(['enum', type.open, [...type.values].sort()]);
      case 'union':
        return JSON.stringify(['union', type.variants.map(use).sort(), type.by?.name]);
      case 'intersection':
        return JSON.stringify(['intersection', type.parts.map(use)]);
      case 'alias':
        return JSON.stringify(['alias', use(type.of)]);
    }
  }

  #propertyText(side: Loose, { type, optional, wire }: PropertySurface): string {
    return JSON.stringify([this.ofUse(side, type), optional, wire]);
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }
}
