import type { JsonObject } from '../diagnostics/diagnostic.js';
import { resolve, targetOf, type Context, type Node } from './context.js';
import { asList, own } from './json.js';
import { schemasIn } from './schema.js';
import { isNever, strengthOf } from './strength.js';

/** Whether a schema admits null, in any of the ways in which OpenAPI says so. */
export function admitsNull(context: Context, node: Node, seen: readonly string[] = []): boolean {
  if (seen.includes(node.pointer)) return false;
  const stated = statedNull(context, node);
  if (stated !== undefined) return stated;
  const further = [...seen, node.pointer];
  const target = resolve(context, node);
  if (target.pointer !== node.pointer && admitsNull(context, target, further)) return true;
  const alternatives = [...schemasIn(node, 'oneOf'), ...schemasIn(node, 'anyOf')];
  return (
    alternatives.some((one) => isNull(context, one) || admitsNull(context, one, further)) ||
    everyPartAdmitsNull(context, node, further)
  );
}

/** What the schema says of null, or the last of the parts in its `allOf` that says anything. */
function statedNull(context: Context, node: Node): boolean | undefined {
  const own = ownWord(node.value) ?? (isNull(context, node) ? true : undefined);
  const parts = schemasIn(node, 'allOf').filter((part) => targetOf(part.value) === undefined);
  return own ?? parts.flatMap((part) => statedNull(context, part) ?? []).at(-1);
}

function ownWord(schema: JsonObject): boolean | undefined {
  const nullable = own(schema, 'nullable');
  if (typeof nullable === 'boolean') return nullable;
  const isListed = asList(own(schema, 'enum')).includes(null);
  return isListed || asList(own(schema, 'type')).includes('null') ? true : undefined;
}

/** All parts of `allOf` that count are known elsewhere, or offer a choice, and admit null. */
function everyPartAdmitsNull(context: Context, node: Node, seen: readonly string[]): boolean {
  const parts = schemasIn(node, 'allOf').filter(({ value }) => strengthOf(value) > 0);
  return parts.length > 0 && parts.every((part) => admitsNull(context, part, seen));
}

/** Whether a schema admits nothing but null, or is how a document of OpenAPI 3.0 says so among alternatives. */
export function isNull(context: Context, node: Node): boolean {
  const { value } = resolve(context, node);
  return saysNull(value) || (own(value, 'nullable') === true && admitsNothingElse(value));
}

/** Whether a schema says that it admits nothing but null. */
export function saysNull(schema: JsonObject): boolean {
  const values = asList(own(schema, 'enum'));
  const type = own(schema, 'type');
  const words = typeof type === 'string' ? [type] : asList(type);
  return (
    (words.length > 0 && words.every((word) => word === 'null')) ||
    own(schema, 'const') === null ||
    (values.length > 0 && values.every((one) => one === null))
  );
}

/** The ways in which documents of OpenAPI 3.0, which has no type for null, say that there is nothing beside it. */
function admitsNothingElse(schema: JsonObject): boolean {
  const hasProperties = own(schema, 'properties') !== undefined;
  return (
    own(schema, 'pattern') === '.^' ||
    isNever(schema) ||
    (own(schema, 'type') === 'object' &&
      own(schema, 'additionalProperties') === false &&
      !hasProperties)
  );
}
