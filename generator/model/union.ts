import { parsePointer } from '../load/pointer.js';
import type { Alias, Enum, Id, Place, Type, Union } from './api.js';
import { childOf, itemsOf, targetOf, type Context, type Node } from './context.js';
import { openValuesOf } from './enumeration.js';
import { idAt } from './id.js';
import { asText, entriesOf, own } from './json.js';
import { isNull, scalarOf, wordsOf } from './scalar.js';
import { typeOf } from './types.js';

type Alternatives =
  | Pick<Alias, 'kind' | 'of'>
  | Pick<Enum, 'kind' | 'values' | 'open'>
  | Pick<Union, 'kind' | 'variants' | 'discriminator'>;

/** What a schema offers by `oneOf`, `anyOf` or several type words; `undefined` where it offers no choice. */
export function unionOf(context: Context, node: Node, place: Place): Alternatives | undefined {
  const members = [...itemsOf(node, 'oneOf'), ...itemsOf(node, 'anyOf')].filter(isAlternative);
  const open = openValuesOf(members.map((member) => member.value));
  if (open !== undefined) return { kind: 'enum', ...open };
  const [only] = members;
  if (only !== undefined && members.length === 1) {
    return { kind: 'alias', of: typeOf(context, only, place) };
  }
  const variants =
    members.length > 0 ? memberTypes(context, node, members) : wordTypes(context, node, place);
  return variants.length > 1
    ? { kind: 'union', variants, discriminator: discriminatorOf(node, members) }
    : undefined;
}

/** Whether a member is a type of its own: neither null nor a mere constraint such as `required: [a]`. */
function isAlternative(member: Node): boolean {
  const constraints = ['required', 'not', 'description', 'title', 'minProperties', 'maxProperties'];
  return (
    !isNull(member.value) && Object.keys(member.value).some((key) => !constraints.includes(key))
  );
}

function memberTypes(context: Context, node: Node, members: readonly Node[]): Type[] {
  const within = idAt(node.pointer);
  return members.map((member, index) =>
    typeOf(context, member, { kind: 'variant', within, index }),
  );
}

function wordTypes(context: Context, node: Node, place: Place): Type[] {
  const items = childOf(node, 'items');
  const unknown: Type = { kind: 'unknown' };
  const types: { readonly [word: string]: Type } = {
    array: { kind: 'list', of: unknown },
    object: { kind: 'map', of: unknown },
  };
  return wordsOf(node.value).map((word) =>
    word === 'array' && items !== undefined
      ? { kind: 'list', of: typeOf(context, items, place) }
      : (types[word] ?? { kind: scalarOf(word, asText(own(node.value, 'format'))) }),
  );
}

/** The variant of each value of the discriminator: those that `mapping` names, and each component under its own key. */
function discriminatorOf(node: Node, members: readonly Node[]): Union['discriminator'] {
  const discriminator = childOf(node, 'discriminator');
  const name = discriminator && asText(discriminator.value['propertyName']);
  if (discriminator === undefined || name === undefined) return undefined;
  const targets = members.flatMap((member) => targetOf(member.value) ?? []);
  const implicit = targets.map((target): [string, Id] => [
    parsePointer(target).at(-1) ?? '',
    idAt(target),
  ]);
  const explicit = entriesOf(own(discriminator.value, 'mapping')).flatMap(([value, to]) => {
    const target = asText(to) ?? '';
    const pointer = targetOf({ $ref: target }) ?? `/components/schemas/${target}`;
    return [[value, idAt(pointer)] as const];
  });
  return { name, mapping: new Map([...implicit, ...explicit]) };
}
