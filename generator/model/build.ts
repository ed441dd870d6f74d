import type { Checked } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import type { Api, Id, TypeDefinition } from './api.js';
import { settleBytes } from './bytes.js';
import { childOf, contextOf, itemsOf, type Context, type Node } from './context.js';
import { cutCycles } from './cycles.js';
import { discriminateUnions } from './discriminate.js';
import { docsOf } from './docs.js';
import { idAt } from './id.js';
import { noteIgnoredParts } from './ignoredParts.js';
import { settleInheritance } from './inheritance.js';
import { asText } from './json.js';
import type { Loss } from './loss.js';
import { operationsOf, type Found } from './operations.js';
import { pagesOf } from './pages.js';
import { withPartHints } from './partHints.js';
import { mentionedByCall, reachedFrom } from './reach.js';
import type { Reading } from './reading.js';
import { schemasBy } from './schema.js';
import { securityOf } from './security.js';
import { serverOf } from './servers.js';
import { servicesOf } from './services.js';
import { defineComponent } from './types.js';

/** An API, what was found while it was read, and what of the document it does not tell in full. */
export interface Built extends Checked<Api> {
  readonly losses: readonly Loss[];
}

/** Reads a document into the IR: resolved, closed, and free of OpenAPI's own notions. */
export function build(document: Document, reading: Reading): Built {
  const context = contextOf(document, reading);
  const root: Node = { pointer: '', value: document.root };
  const read = operationsOf(context, root);
  const components = componentsOf(root).map((schema) => {
    defineComponent(context, schema);
    return idAt(schema.pointer);
  });
  cutCycles(context);
  settleInheritance(context);
  discriminateUnions(context);
  noteIgnoredParts(context, root);
  const found = settled(context, read);
  const info = childOf(root, 'info')?.value ?? {};
  const value: Api = {
    title: asText(info['title']) ?? 'API',
    version: asText(info['version']) ?? '0.0.0',
    docs: { ...docsOf(info), summary: asText(info['summary']), link: docsOf(document.root).link },
    servers: itemsOf(root, 'servers').map(serverOf),
    security: securityOf(context, root),
    services: servicesOf(context, root, found),
    types: withPartHints(
      mentioned(context, found, components),
      found.map(({ operation }) => operation),
    ),
  };
  return { value, diagnostics: context.diagnostics, losses: [...context.losses.values()] };
}

function componentsOf(root: Node): readonly Node[] {
  const components = childOf(root, 'components');
  return components ? schemasBy(components, 'schemas').map(([, schema]) => schema) : [];
}

/** What can be said of calls only once all types are settled, such as that they list something. */
function settled(context: Context, found: readonly Found[]): readonly Found[] {
  const operations = settleBytes(
    context,
    found.map(({ operation }) => operation),
  );
  return operations.flatMap((operation, index) => {
    const { node } = found[index] ?? {};
    return node
      ? [{ node, operation: { ...operation, pages: pagesOf(context, operation, node) } }]
      : [];
  });
}

/** The definitions that something mentions, in the order in which they were met. */
function mentioned(
  context: Context,
  found: readonly Found[],
  components: readonly Id[],
): ReadonlyMap<Id, TypeDefinition> {
  const calls = found.flatMap(({ operation }) => mentionedByCall(operation));
  const reached = reachedFrom(context.types, [...calls, ...components]);
  const definitions = [...context.begun].flatMap((id) => context.types.get(id) ?? []);
  return new Map(
    definitions
      .filter(({ id }) => reached.has(id))
      .map((definition) => [definition.id, definition]),
  );
}
