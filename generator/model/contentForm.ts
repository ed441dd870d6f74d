import type { ContentForm, ScalarKind } from './api.js';
import type { Context, Node } from './context.js';
import { declarationOf, makeupOf } from './makeup.js';
import { isTextual, scalarOf } from './scalar.js';
import { schemaAt } from './schema.js';

/** Whether content is sent or received. */
export type Side = 'body' | 'answer';

/** How content of a media type is written, as far as its name says, and by its schema where the name says nothing. */
export function formOf(
  context: Context,
  {
    mediaType,
    media,
    side,
  }: { readonly mediaType: string; readonly media: Node; readonly side: Side },
): ContentForm {
  const [name = ''] = mediaType.toLowerCase().split(';');
  const schema = schemaAt(media, 'schema');
  const scalar = schema && scalarAt(context, schema);
  if (isJson(name)) return scalar === 'binary' ? 'binary' : 'json';
  if (name.endsWith('/x-www-form-urlencoded')) return side === 'body' ? 'form' : 'text';
  if (name.startsWith('multipart/')) return side === 'body' ? 'multipart' : 'binary';
  if (isSequence(name)) return 'binary';
  if (isTextual(name)) return 'text';
  return isAny(name) && schema !== undefined ? formByScalar(scalar) : 'binary';
}

/** Whether a media type is JSON, by name or by structured suffix (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/iu.test(mediaType);
}

/** Media types whose content is read as it comes in. */
function isSequence(name: string): boolean {
  return /^text\/event-stream$|[/+](?:x-)?(?:ndjson|jsonl|json-seq|stream\+json)$/u.test(
    name.trim(),
  );
}

function isAny(name: string): boolean {
  return name === '*/*' || name === 'application/*';
}

function formByScalar(scalar: ScalarKind | undefined): ContentForm {
  if (scalar === 'binary') return 'binary';
  return scalar === 'string' ? 'text' : 'json';
}

/** The scalar that a schema comes down to; `undefined` for what is none. */
function scalarAt(context: Context, schema: Node): ScalarKind | undefined {
  const makeup = makeupOf(context, schema);
  if (makeup.kind !== 'single') return undefined;
  const { kind, node } = makeup.part;
  if (kind === 'plain') return scalarOf(node.value, context.reading);
  const target = kind === 'reference' ? declarationOf(context, node) : undefined;
  return target && scalarAt(context, target);
}
