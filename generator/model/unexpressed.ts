import type { JsonObject } from '../diagnostics/diagnostic.js';
import { partsOf } from './composition.js';
import { childOf, childrenOf, itemsOf, refuse, type Context, type Node } from './context.js';
import { idAt } from './id.js';
import { asList, own } from './json.js';
import { isNull, wordsOf } from './scalar.js';

/** Refuses, by name, what the IR has no words for. */
export function refuseUnexpressed(context: Context, node: Node): void {
  for (const [what, isUsed] of unexpressed) {
    if (isUsed(context, node)) refuse(context, node, what);
  }
}

type Test = (context: Context, node: Node) => boolean;

const unexpressed: readonly (readonly [what: string, isUsed: Test])[] = [
  ['a list whose items have different types by position', (_, { value }) => 'prefixItems' in value],
  [
    'alternatives beside properties of their own',
    (_, node) => offersChoice(node) && declaresProperties(node.value),
  ],
  [
    'alternatives as a part of `allOf`',
    (context, node) =>
      partsOf(context, node, idAt(node.pointer)).some(
        (part) => part.node.pointer !== node.pointer && offersChoice(part.node),
      ),
  ],
  [
    'properties of what may also be something else than an object',
    (_, { value }) => wordsOf(value).length > 1 && declaresProperties(value),
  ],
  ['several types of undeclared properties', (_, node) => valueSchemas(node) > 1],
  [
    'a list of values that are neither text nor numbers',
    (_, { value }) => [...asList(own(value, 'enum')), own(value, 'const')].some(isOddValue),
  ],
];

function offersChoice(node: Node): boolean {
  const members = [...itemsOf(node, 'oneOf'), ...itemsOf(node, 'anyOf')];
  return members.some(
    ({ value }) => !isNull(value) && ('$ref' in value || 'type' in value || 'properties' in value),
  );
}

function declaresProperties(schema: JsonObject): boolean {
  return own(schema, 'properties') !== undefined;
}

function valueSchemas(node: Node): number {
  const patterns = childrenOf(childOf(node, 'patternProperties')).length;
  return patterns + (childOf(node, 'additionalProperties') === undefined ? 0 : 1);
}

function isOddValue(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}
