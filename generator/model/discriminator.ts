import type { Id } from './api.js';
import { childOf, targetOf, type Context, type Node } from './context.js';
import { idAt } from './id.js';
import { asText, entriesOf, own } from './json.js';

/** Records what a schema says of the property that tells apart its alternatives, or the schemas that extend it. */
export function readDiscriminator(context: Context, node: Node, id: Id): void {
  const discriminator = childOf(node, 'discriminator');
  const name = discriminator && asText(own(discriminator.value, 'propertyName'));
  if (discriminator === undefined || name === undefined) return;
  const mapping = entriesOf(own(discriminator.value, 'mapping')).flatMap(([value, to]) => {
    const target = asText(to) ?? '';
    const pointer = targetOf({ $ref: target }) ?? `/components/schemas/${target}`;
    return [[value, idAt(pointer)] as const];
  });
  context.discriminators.set(id, { name, mapping: new Map(mapping) });
}
