import type { Api, Id, Type } from '../model/api.js';
import { partsOf } from './codecs.js';

/** Whether values of a type hold integers of 64 bits, however deep. */
export function holdsBigInt(api: Api, type: Type, above: ReadonlySet<Id> = new Set()): boolean {
  const holds = (of: Type): boolean => holdsBigInt(api, of, above);
  switch (type.kind) {
    case 'bigint':
      return true;
    case 'list':
    case 'map':
    case 'nullable':
      return holds(type.of);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].some(holds);
    case 'reference': {
      const definition = above.has(type.to) ? undefined : api.types.get(type.to);
      const inside = new Set([...above, type.to]);
      return (
        definition !== undefined && partsOf(definition).some((of) => holdsBigInt(api, of, inside))
      );
    }
    default:
      return false;
  }
}
