import type { Model, Operation, Pages, Property, Type } from './api.js';
import { childOf, type Context, type Node } from './context.js';
import { asText, own } from './json.js';
import { lose } from './loss.js';
import { propertiesOf } from './properties.js';
import type { PageRules } from './reading.js';
import { withoutNull } from './types.js';

/**
 * How the pages of a listing follow each other: as `x-sdk-pages` says, with `items` and, each or both, `marker` and
 * `next`, and `offset` and `total`; else by the rules of the convention.
 */
export function pagesOf(context: Context, operation: Operation, node: Node): Pages | undefined {
  const given = childOf(node, 'x-sdk-pages');
  const rules = given === undefined ? context.reading.pages : rulesIn(given);
  const pages = rules && pagesBy(context, operation, rules);
  if (given !== undefined && pages === undefined) {
    lose(context, given, {
      kind: 'ignored',
      what: '`x-sdk-pages`, which names nothing that is there',
    });
  }
  return pages;
}

function rulesIn({ value }: Node): PageRules {
  const [items, marker, next, offset, total] = ['items', 'marker', 'next', 'offset', 'total'].map(
    (key) => asText(own(value, key)),
  );
  return {
    items: items === undefined ? [] : [items],
    markers: marker === undefined || next === undefined ? [] : [{ parameter: marker, next }],
    offsets: offset === undefined || total === undefined ? [] : [{ parameter: offset, total }],
  };
}

function pagesBy(context: Context, operation: Operation, rules: PageRules): Pages | undefined {
  if (operation.method !== 'get' || operation.gives === 'location') return undefined;
  const properties = propertiesIn(context, operation.success.content?.type);
  const items = rules.items.flatMap((name) => itemsIn(context, properties.get(name)))[0];
  if (items === undefined) return undefined;
  const takes = (name: string): boolean =>
    operation.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);
  const marker = rules.markers.find((rule) => takes(rule.parameter) && properties.has(rule.next));
  const offset = rules.offsets.find((rule) => takes(rule.parameter) && properties.has(rule.total));
  return marker || offset ? { items, marker, offset } : undefined;
}

function itemsIn(context: Context, property: Property | undefined): Pages['items'][] {
  const type = property && dealiased(context, withoutNull(property.type));
  return property && type?.kind === 'list' ? [{ name: property.name, of: type.of }] : [];
}

function propertiesIn(context: Context, type: Type | undefined): ReadonlyMap<string, Property> {
  const model = type && modelAt(context, type);
  const properties = model ? propertiesOf(context, model) : [];
  return new Map(properties.map((property) => [property.name, property]));
}

function modelAt(context: Context, type: Type): Model | undefined {
  const plain = dealiased(context, withoutNull(type));
  const definition = plain.kind === 'reference' ? context.types.get(plain.to) : undefined;
  return definition?.kind === 'model' ? definition : undefined;
}

function dealiased({ types }: Pick<Context, 'types'>, type: Type): Type {
  const definition = type.kind === 'reference' ? types.get(type.to) : undefined;
  return definition?.kind === 'alias' ? dealiased({ types }, definition.of) : type;
}
