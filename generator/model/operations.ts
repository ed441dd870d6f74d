import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { Answer, Body, Method, Operation, Place, Type } from './api.js';
import {
  childOf,
  childrenOf,
  itemsOf,
  refuse,
  resolve,
  type Context,
  type Node,
} from './context.js';
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
  refuseServers(context, [item, node]);
  const success = successOf(context, node, answers);
  return {
    id: idAt(node.pointer),
    source: context.document.sourceOf(node.pointer),
    docs: docsOf(node.value),
    method,
    path,
    key: asText(own(node.value, 'operationId')),
    preferredName: preferredNameOf(node.value),
    suffix: asText(own(node.value, 'x-sdk-suffix')) ?? '',
    twinOf: undefined,
    server: undefined,
    address: { kind: 'path' },
    parameters: parametersOf(context, item, node),
    body: bodyOf(context, node),
    gives: 'content',
    success,
    otherSuccesses: [],
    pages: undefined,
    failures: answers.filter((answer) => answer !== success && !/^[123]/u.test(answer.status)),
  };
}

/**
 * The answer that a method returns: the first success; where none is declared, `default`, which then stands for it too
 * (OpenAPI 3.1, section 4.8.16).
 */
function successOf(context: Context, node: Node, answers: readonly Answer[]): Answer {
  const [first, ...others] = answers.filter((answer) => answer.status.startsWith('2'));
  const bodyOfFirst = JSON.stringify(first?.content?.type);
  for (const other of others) {
    if (JSON.stringify(other.content?.type) !== bodyOfFirst) {
      refuse(context, node, `successes with different bodies (${other.status})`);
    }
  }
  return first ?? answers.find(({ status }) => status === 'default') ?? emptyAnswer(context, node);
}

/** Calls go to the address of the document, so one that a path or an operation has for itself would be missed. */
function refuseServers(context: Context, nodes: readonly Node[]): void {
  for (const node of nodes) {
    const [server] = itemsOf(node, 'servers');
    if (server !== undefined) refuse(context, server, 'a server of a path or an operation');
  }
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
  const offers = [...childrenOf(childOf(node, 'content'))].sort(([a], [b]) => (a < b ? -1 : 1));
  const [mediaType, media] =
    offers.find(([type]) => type === 'application/json') ??
    offers.find(([type]) => isJson(type)) ??
    [];
  if (mediaType === undefined || media === undefined) {
    const [other] = offers;
    if (other !== undefined) refuse(context, other[1], `content of type \`${other[0]}\``);
    return undefined;
  }
  const schema = childOf(media, 'schema');
  const type: Type = schema ? typeOf(context, schema, place) : { kind: 'unknown' };
  return { mediaType, form: 'json', parts: new Map(), type };
}

/** Whether a media type is JSON, by name or by structured suffix (RFC 6839, section 3.1). */
function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/iu.test(mediaType);
}
