import { parsePointer } from '../load/pointer.js';
import type { TypeDefinition } from '../model/api.js';
import { pointerOf } from '../model/id.js';
import { pascal } from './words.js';

/** What the name of a type ends in that stands in one of these sections of `components`. */
const sections: { readonly [section: string]: string } = {
  parameters: '',
  requestBodies: 'RequestBody',
  responses: 'Response',
};

/**
 * The name of a type that stands in a component which operations refer to: it is that component's, not one of theirs
 * (rule T5). `undefined` for a type that stands in an operation or in a schema.
 */
export function sharedName({ id, place }: TypeDefinition): string | undefined {
  if (!('operation' in place)) return undefined;
  const [components, section = '', key] = parsePointer(pointerOf(id));
  const word = Object.hasOwn(sections, section) ? sections[section] : undefined;
  if (components !== 'components' || key === undefined || word === undefined) return undefined;
  const name = pascal(key);
  return name.endsWith(word) ? name : name + word;
}
