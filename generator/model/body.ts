import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { Body, Content } from './api.js';
import { contentOf } from './content.js';
import { childOf, resolve, type Context, type Node } from './context.js';
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
  return (
    content && {
      id: idAt(node.pointer),
      source: context.document.sourceOf(node.pointer),
      docs: docsOf(node.value),
      required: isRequired(context, node.value, content),
      ...content,
    }
  );
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
