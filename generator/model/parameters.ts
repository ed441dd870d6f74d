import type { Id, Parameter, ParameterStyle } from './api.js';
import { childOf, itemsOf, refuse, resolve, type Context, type Node } from './context.js';
import { docsOf, mergeDocs, noDocs, preferredNameOf } from './docs.js';
import { idAt } from './id.js';
import { asText, own } from './json.js';
import { typeOf } from './types.js';

const places = ['path', 'query', 'header', 'cookie'] as const;
const styles: readonly ParameterStyle[] = [
  'matrix',
  'label',
  'simple',
  'form',
  'spaceDelimited',
  'pipeDelimited',
  'deepObject',
];

/** The parameters of an operation: its own, and those of its path that it does not declare again. */
export function parametersOf(context: Context, path: Node, operation: Node): Parameter[] {
  const nodes = new Map<string, Node>();
  for (const item of [...itemsOf(path, 'parameters'), ...itemsOf(operation, 'parameters')]) {
    const node = resolve(context, item);
    nodes.set(`${asText(node.value['in']) ?? ''} ${asText(node.value['name']) ?? ''}`, node);
  }
  const id = idAt(operation.pointer);
  return [...nodes.values()].flatMap((node) => parameterOf(context, node, id) ?? []);
}

function parameterOf(context: Context, node: Node, operation: Id): Parameter | undefined {
  const name = asText(own(node.value, 'name'));
  const where = places.find((place) => place === node.value['in']);
  if (name === undefined || where === undefined) return undefined;
  const schema = childOf(node, 'schema');
  if (schema === undefined) refuse(context, node, 'a parameter that is described by a media type');
  const style = styleOf(node, where);
  const id = idAt(node.pointer);
  return {
    id,
    source: context.document.sourceOf(node.pointer),
    docs: mergeDocs(docsOf(node.value), schema ? docsOf(schema.value) : noDocs),
    name,
    preferredName: preferredNameOf(node.value),
    in: where,
    required: node.value['required'] === true,
    type: schema
      ? typeOf(context, schema, { kind: 'parameter', operation, parameter: id })
      : { kind: 'unknown' },
    style,
    explode: explodeOf(node, style),
    allowReserved: node.value['allowReserved'] === true,
  };
}

function styleOf(node: Node, where: Parameter['in']): ParameterStyle {
  const given = styles.find((style) => style === node.value['style']);
  return given ?? (where === 'path' || where === 'header' ? 'simple' : 'form');
}

function explodeOf(node: Node, style: ParameterStyle): boolean {
  const given = own(node.value, 'explode');
  return typeof given === 'boolean' ? given : style === 'form';
}
