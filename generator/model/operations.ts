import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { Answer, Body, Method, Operation, Place, Type } from './api.js';
import { childOf, childrenOf, refuse, resolve, type Context, type Node } from './context.js';
import { docsOf, preferredNameOf } from './docs.js';
import { idAt } from './id.js';
import { asText, own } from './json.js';
import { parametersOf } from './parameters.js';
import { typeOf } from './types.js';

const methods: readonly Method[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
];

/** An operation, and the node that it was read from. */
export interface Found {
  readonly operation: Operation;
  readonly node: Node;
}

/** Every operation of the document, path by path. */
export function operationsOf(context: Context, root: Node): Found[] {
  return childrenOf(childOf(root, 'paths'))
    .filter(([path]) => path.startsWith('/'))
    .flatMap(([path, item]) => operationsAt(context, path, resolve(context, item)));
}

function operationsAt(context: Context, path: string, item: Node): Found[] {
  return methods.flatMap((method) => {
    const node = childOf(item, method);
    if (node === undefined) return [];
    return [{ node, operation: operationOf(context, { path, method, item, node }) }];
  });
}

interface Site {
  readonly path: string;
  readonly method: Method;
  readonly item: Node;
  readonly node: Node;
}

function operationOf(context: Context, { path, method, item, node }: Site): Operation {
  const answers = answersOf(context, node);
  const success = answers.find(isSuccess) ?? emptyAnswer(context, node);
  return {
    id: idAt(node.pointer),
    source: context.document.sourceOf(node.pointer),
    docs: docsOf(node.value),
    method,
    path,
    key: asText(own(node.value, 'operationId')),
    preferredName: preferredNameOf(node.value),
    parameters: parametersOf(context, item, node),
    body: bodyOf(context, node),
    success,
    failures: answers.filter((answer) => !/^[123]/u.test(answer.status)),
  };
}

function isSuccess(answer: Answer): boolean {
  return answer.status.startsWith('2');
}

function emptyAnswer(context: Context, node: Node): Answer {
  return {
    id: idAt(`${node.pointer}/responses`),
    source: context.document.sourceOf(node.pointer),
    docs: docsOf({}),
    status: '2XX',
    content: undefined,
  };
}

function bodyOf(context: Context, operation: Node): Body | undefined {
  const declared = childOf(operation, 'requestBody');
  const node = declared && resolve(context, declared);
  if (node === undefined) return undefined;
  const content = contentOf(context, node, { kind: 'body', operation: idAt(operation.pointer) });
  return (
    content && {
      id: idAt(node.pointer),
      source: context.document.sourceOf(node.pointer),
      docs: docsOf(node.value),
      required: isRequired(context, node.value, content.type),
      ...content,
    }
  );
}

/** Rule S2 of the naming rules where the convention reads bodies by their content, else what the document declares. */
function isRequired(context: Context, body: JsonObject, type: Type): boolean {
  const declared = own(body, 'required');
  if (context.reading.bodies === 'declared') return declared === true;
  if (type.kind !== 'reference') return declared !== false;
  const definition = context.types.get(type.to);
  const inline = definition?.kind === 'model' && definition.place.kind === 'body';
  return inline ? definition.properties.some((property) => property.required) : declared !== false;
}

/** The answers of an operation, in the order of their status, so that the order of the document does not matter. */
function answersOf(context: Context, operation: Node): Answer[] {
  const id = idAt(operation.pointer);
  return childrenOf(childOf(operation, 'responses'))
    .filter(([status]) => /^(?:[1-5](?:\d\d|XX)|default)$/u.test(status))
    .map(([status, declared]) => ({ status, node: resolve(context, declared) }))
    .sort((a, b) => (a.status < b.status ? -1 : 1))
    .map(({ status, node }) => ({
      id: idAt(node.pointer),
      source: context.document.sourceOf(node.pointer),
      docs: docsOf(node.value),
      status,
      content: contentOf(context, node, { kind: 'answer', operation: id, status }),
    }));
}

function contentOf(context: Context, node: Node, place: Place): Answer['content'] {
  const offers = childrenOf(childOf(node, 'content'));
  const [mediaType, media] = offers.find(([type]) => isJson(type)) ?? [];
  if (mediaType === undefined || media === undefined) {
    const [other] = offers;
    if (other !== undefined) refuse(context, other[1], `content of type \`${other[0]}\``);
    return undefined;
  }
  const schema = childOf(media, 'schema');
  return { mediaType, type: schema ? typeOf(context, schema, place) : { kind: 'unknown' } };
}

/** Whether a media type is JSON, by name or by structured suffix (RFC 6839, section 3.1). */
function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/iu.test(mediaType);
}
