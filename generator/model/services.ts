import type { Docs, Service } from './api.js';
import { itemsOf, type Context, type Node } from './context.js';
import { docsOf, noDocs } from './docs.js';
import { idAt } from './id.js';
import { asList, asText, own } from './json.js';
import type { Found } from './operations.js';
import { serviceKeyOf } from './reading.js';

/** The operations of a document, each with those that the document groups it with. */
export function servicesOf(context: Context, root: Node, all: readonly Found[]): Service[] {
  const groups = new Map<string, Found[]>();
  for (const found of all) {
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
