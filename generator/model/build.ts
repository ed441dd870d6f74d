import { diagnose, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import type { Api, Docs, Id, SecurityScheme, Server, Service, TypeDefinition } from './api.js';
import { childOf, childrenOf, itemsOf, resolve, type Context, type Node } from './context.js';
import { docsOf, noDocs } from './docs.js';
import { idAt } from './id.js';
import { asList, asText, own } from './json.js';
import { operationsOf, type Found } from './operations.js';
import { serviceKeyOf, type Reading } from './reading.js';
import { defineComponent } from './types.js';

/** Reads a document into the IR: resolved, closed, and free of OpenAPI's own notions. */
export function build(document: Document, reading: Reading): Checked<Api> {
  const diagnostics: Diagnostic[] = [];
  const context: Context = { document, reading, types: new Map(), begun: new Set(), diagnostics };
  const root: Node = { pointer: '', value: document.root };
  const services = servicesOf(context, root);
  for (const [, schema] of childrenOf(schemasOf(root))) defineComponent(context, schema);
  noteIgnored(context, root);
  const info = childOf(root, 'info')?.value ?? {};
  const value: Api = {
    title: asText(info['title']) ?? 'API',
    version: asText(info['version']) ?? '0.0.0',
    docs: { ...docsOf(info), summary: asText(info['summary']), link: docsOf(document.root).link },
    servers: itemsOf(root, 'servers').map(serverOf),
    security: securityOf(context, root),
    services,
    types: inOrderOfMention(context),
  };
  return { value, diagnostics };
}

/** Says of what is not for callers that it was left out. */
function noteIgnored(context: Context, root: Node): void {
  const paths = childrenOf(childOf(root, 'paths')).flatMap(([, item]) => childrenOf(item));
  const callbacks = paths.flatMap(([, operation]) => childOf(operation, 'callbacks') ?? []);
  const found: readonly (readonly [string, Node | undefined])[] = [
    ['The list of webhooks', childOf(root, 'webhooks')],
    ...callbacks.map((node) => ['A list of callbacks', node] as const),
  ];
  for (const [what, node] of found) {
    const source = node && context.document.sourceOf(node.pointer);
    if (source) context.diagnostics.push(diagnose('ignored-part', { what }, { source }));
  }
}

function schemasOf(root: Node): Node | undefined {
  const components = childOf(root, 'components');
  return components && childOf(components, 'schemas');
}

function inOrderOfMention(context: Context): ReadonlyMap<Id, TypeDefinition> {
  const definitions = [...context.begun].flatMap((id) => context.types.get(id) ?? []);
  return new Map(definitions.map((definition) => [definition.id, definition]));
}

function servicesOf(context: Context, root: Node): Service[] {
  const groups = new Map<string, Found[]>();
  for (const found of operationsOf(context, root)) {
    const key = serviceKeyOf(found.node.value, context.reading);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return [...groups].map(([key, members]) => ({
    id: idAt(`/tags/${key}`),
    key,
    docs: tagDocs(root, key, members),
    operations: members.map((member) => member.operation),
  }));
}

/** What the document says of a service: the docs of the tag by its name or, failing that, of its operations' first tag. */
function tagDocs(root: Node, key: string, members: readonly Found[]): Docs {
  const tags = new Map(itemsOf(root, 'tags').map((tag) => [asText(tag.value['name']), tag]));
  const [named] = members.flatMap(({ node }) => asList(own(node.value, 'tags')));
  const tag = tags.get(key) ?? tags.get(asText(named));
  return tag ? docsOf(tag.value) : noDocs;
}

function serverOf(server: Node): Server {
  const variables = childrenOf(childOf(server, 'variables'));
  const url = variables.reduce(
    (text, [name, variable]) =>
      text.replaceAll(`{${name}}`, asText(variable.value['default']) ?? ''),
    asText(server.value['url']) ?? '/',
  );
  return { url, description: asText(server.value['description']) };
}

function securityOf(context: Context, root: Node): SecurityScheme[] {
  const components = childOf(root, 'components');
  const schemes = childrenOf(components && childOf(components, 'securitySchemes'));
  return schemes.map(([key, declared]) => {
    const { value } = resolve(context, declared);
    return {
      source: context.document.sourceOf(declared.pointer),
      key,
      kind: kindOf(value['type'], value['scheme']),
      description: docsOf(value).description,
    };
  });
}

function kindOf(type: unknown, scheme: unknown): SecurityScheme['kind'] {
  const kinds = ['apiKey', 'oauth2', 'openIdConnect', 'mutualTLS'] as const;
  const word = typeof scheme === 'string' ? scheme.toLowerCase() : '';
  const http = (['bearer', 'basic'] as const).find((kind) => kind === word) ?? 'http';
  return kinds.find((kind) => kind === type) ?? http;
}
