import type { Content, Operation, Type } from '../../model/api.js';
import { nameOf, type Names } from '../../name/names.js';
import type { TypeUse } from '../../surface/surface.js';

/** A type as the surface has it: with the names of definitions in the place of their identities. */
export function typeUse(names: Names, type: Type): TypeUse {
  const inner = (of: Type): TypeUse => typeUse(names, of);
  switch (type.kind) {
    case 'literal':
      return { literal: type.value };
    case 'list':
      return { list: inner(type.of) };
    case 'map':
      return { map: inner(type.of) };
    case 'nullable':
      return { nullable: inner(type.of) };
    case 'tuple': {
      const tuple = type.items.map(inner);
      return type.rest === undefined ? { tuple } : { tuple, rest: inner(type.rest) };
    }
    case 'reference':
      return { ref: nameOf(names, type.to) };
    default:
      return type.kind;
  }
}

/** What a method gives: one type, or one of several where the successes differ; `undefined` for nothing at all. */
export function gives(names: Names, operation: Operation): TypeUse | undefined {
  if (operation.gives === 'location') return 'string';
  const answers = [operation.success, ...operation.otherSuccesses];
  const all = answers.map(({ content }) => content && contentUse(names, content));
  const distinct = new Map(all.map((use) => [JSON.stringify(use), use]));
  const [first, ...others] = distinct.values();
  if (others.length === 0) return first;
  return { oneOf: [...distinct.values()].map((use) => use ?? nothing) };
}

const nothing: TypeUse = { ref: 'undefined' };

/** What content is for callers: bytes are a stream, and text is a string, whatever the document calls them. */
export function contentUse(names: Names, { form, type }: Content): TypeUse {
  if (form === 'binary') return 'binary';
  return form === 'text' ? 'string' : typeUse(names, type);
}
