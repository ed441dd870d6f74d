import { parsePointer } from '../load/pointer.js';
import type { Id, Parameter, ParameterStyle, Place, Type } from './api.js';
import { isJson } from './contentForm.js';
import { childOf, childrenOf, itemsOf, resolve, type Context, type Node } from './context.js';
import { composedDocs } from './composedDocs.js';
import { docsOf, mergeDocs, noDocs, preferredNameOf } from './docs.js';
import { idAt } from './id.js';
import { asText, own } from './json.js';
import { lose } from './loss.js';
import { explodeOf, styleOf } from './parameterStyle.js';
import { schemaAt } from './schema.js';
import { typeOf } from './types.js';

const places = ['path', 'query', 'header', 'cookie'] as const;

/** Headers that other parts of a document speak of, so that OpenAPI ignores parameters of these names. */
const headersOfOthers = ['accept', 'content-type', 'authorization'];

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
  if (name === undefined || where === undefined) {
    lose(context, node, { kind: 'ignored', what: 'a parameter of an unknown place' });
    return undefined;
  }
  if (where === 'header' && headersOfOthers.includes(name.toLowerCase())) {
    lose(context, node, { kind: 'ignored', what: `the header parameter \`${name}\`` });
    return undefined;
  }
  const id = idAt(node.pointer);
  const { schema, style } = writingOf(node, where);
  return {
    id,
    source: context.document.sourceOf(node.pointer),
    docs: mergeDocs(docsOf(node.value), schema ? composedDocs(context, schema) : noDocs),
    name,
    preferredName: preferredNameOf(node.value),
    in: where,
    required: node.value['required'] === true,
    type: schema ? typeOf(context, schema, placeOf(id, node, operation)) : unknown,
    style,
    explode: explodeOf(node, style),
    allowReserved: node.value['allowReserved'] === true,
  };
}

const unknown: Type = { kind: 'unknown' };

/** A parameter that is declared by name gives its type that name; else the operation that has it does. */
function placeOf(id: Id, { pointer }: Node, operation: Id): Place {
  const [section, kind, key, ...rest] = parsePointer(pointer);
  return section === 'components' && kind === 'parameters' && rest.length === 0
    ? { kind: 'component', key: key ?? '' }
    : { kind: 'parameter', operation, parameter: id };
}

/** The schema of a parameter and how its value is written: by its style, or as content of a media type. */
function writingOf(
  node: Node,
  where: Parameter['in'],
): { readonly schema: Node | undefined; readonly style: ParameterStyle } {
  const [content] = childrenOf(childOf(node, 'content'));
  if (content === undefined)
    return { schema: schemaAt(node, 'schema'), style: styleOf(node, where) };
  const [mediaType, media] = content;
  const schema = schemaAt(media, 'schema');
  return { schema, style: isJson(mediaType) ? 'json' : styleOf(node, where) };
}
