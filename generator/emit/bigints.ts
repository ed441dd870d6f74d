import type { Api, Id, Type } from '../model/api.js';
import { mentionedBy, partsOf, referencesIn } from './codecs.js';

/** Whether values of a type hold integers of 64 bits, however deep. */
export function holdsBigInt(api: Api, type: Type): boolean {
  if (isBigInt(type)) return true;
  const met = new Set<Id>(referencesIn(type));
  for (const id of met) {
    const definition = api.types.get(id);
    if (definition === undefined) continue;
    if (partsOf(definition).some(isBigInt)) return true;
    mentionedBy(definition).forEach((one) => met.add(one));
  }
  return false;
}

/** Whether a type is one of integers of 64 bits, or of lists and the like that hold these themselves. */
function isBigInt(type: Type): boolean {
  switch (type.kind) {
    case 'bigint':
      return true;
    case 'list':
    case 'map':
    case 'nullable':
      return isBigInt(type.of);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].some(isBigInt);
    default:
      return false;
  }
}
