import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Body, Content } from './api.js';
import { contentOf } from './content.js';
import { childOf, childrenOf, resolve, type Context, type Node } from './context.js';
import { docsOf } from './docs.js';
import { idAt } from './id.js';
import { own } from './json.js';
import { propertiesOf } from './properties.js';

/** What an operation sends. */
export function bodyOf(context: Context, operation: Node): Body | undefined {
  const declared = childOf(operation, 'requestBody');
  const node = declared && resolve(context, declared);
  if (node === undefined) return undefined;
  const content = contentOf(context, node, { kind: 'body', operation: idAt(operation.pointer) });
  const docs = docsOf(node.value);
  return (
    content && {
      id: idAt(node.pointer),
      source: context.document.sourceOf(node.pointer),
      docs: { ...docs, example: docs.example ?? exampleIn(node, content.mediaType) },
      required: isRequired(context, node.value, content),
      ...content,
    }
  );
}

/** The example that the document gives for a media type. */
function exampleIn(body: Node, mediaType: string): Json | undefined {
  const media = childrenOf(childOf(body, 'content')).find(([key]) => key === mediaType);
  return media && docsOf(media[1].value).example;
}

/** Rule S2 of the naming rules where the convention reads bodies by their content, else what the document declares. */
function isRequired(context: Context, body: JsonObject, { type }: Content): boolean {
  const declared = own(body, 'required');
  if (context.reading.bodies === 'declared') return declared === true;
  if (type.kind !== 'reference') return declared !== false;
  const definition = context.types.get(type.to);
  const inline = definition?.kind === 'model' && definition.place.kind === 'body';
  if (!inline) return declared !== false;
  const names = context.required.get(type.to) ?? new Set();
  const properties = propertiesOf(context, definition);
  return properties.some((property) => property.required || names.has(property.name));
}
