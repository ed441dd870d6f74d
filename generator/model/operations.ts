import { answersOf } from './answers.js';
import type { Address, Method, Operation, Server } from './api.js';
import { bodyOf } from './body.js';
import { childOf, childrenOf, itemsOf, resolve, type Context, type Node } from './context.js';
import { docsOf, preferredNameOf } from './docs.js';
import { idAt } from './id.js';
import { asText, own } from './json.js';
import { parametersOf } from './parameters.js';
import { requirementsOf } from './security.js';
import { serverOf } from './servers.js';
import { twinsOf, withoutPath } from './twins.js';

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

/** Every operation of the document, path by path, each with the further ways to call it. */
export function operationsOf(context: Context, root: Node): Found[] {
  return childrenOf(childOf(root, 'paths'))
    .filter(([path]) => path.startsWith('/'))
    .flatMap(([path, declared]) => {
      const item = itemOf(context, declared);
      return methods.flatMap((method) => {
        const node = childOf(item, method);
        return node === undefined ? [] : operationsAt(context, { root, path, method, item, node });
      });
    });
}

/** A path item with what it refers to; what stands beside the reference counts as well. */
function itemOf(context: Context, declared: Node): Node {
  const target = resolve(context, declared);
  const methodsBeside = methods.some((method) => own(declared.value, method) !== undefined);
  return methodsBeside ? declared : target;
}

interface Site {
  readonly root: Node;
  readonly path: string;
  readonly method: Method;
  readonly item: Node;
  readonly node: Node;
}

function operationsAt(context: Context, site: Site): Found[] {
  const { node, item, path, method } = site;
  const answers = answersOf(context, node);
  const { success, otherSuccesses, failures } = answers;
  const address = addressOf(node);
  const parameters = parametersOf(context, item, node);
  const operation: Operation = {
    id: idAt(node.pointer),
    source: context.document.sourceOf(node.pointer),
    docs: docsOf(node.value),
    method,
    path,
    key: asText(own(node.value, 'operationId')),
    preferredName: preferredNameOf(node.value),
    suffix: asText(own(node.value, 'x-sdk-suffix')) ?? '',
    twinOf: undefined,
    server: ownServerOf(site),
    address,
    security: requirementsOf(site.root, node),
    parameters: address.kind === 'url' ? withoutPath(parameters) : parameters,
    body: bodyOf(context, node),
    gives: 'content',
    success,
    otherSuccesses,
    failures,
    pages: undefined,
  };
  const twins = twinsOf(context, { operation, node }, answers);
  return [operation, ...twins].map((one) => ({ operation: one, node }));
}

function addressOf(node: Node): Address {
  const argument = asText(own(node.value, 'x-sdk-url-argument'));
  return argument === undefined ? { kind: 'path' } : { kind: 'url', argument };
}

/** The server of the operation, else of its path, when it is not that of the document. */
function ownServerOf({ root, item, node }: Site): Server | undefined {
  const [server] = [...itemsOf(node, 'servers'), ...itemsOf(item, 'servers')].map(serverOf);
  const [common] = itemsOf(root, 'servers').map(serverOf);
  return server?.url === common?.url ? undefined : server;
}
