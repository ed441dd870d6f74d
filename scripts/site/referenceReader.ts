import { listOf, membersOf, objectOf, textOf, type JsonObject } from './json.js';
import type { Operation } from './operation.js';
import { OperationReader } from './operationReader.js';
import type { Group, Model, Reference } from './reference.js';
import { References } from './references.js';
import { SchemaReader } from './schemaReader.js';
import { Slugs } from './slugs.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** The API that a document describes, in the language of the document. */
export function readReference(tag: string, document: JsonObject): Reference {
  const info = objectOf(document['info']);
  return {
    tag,
    title: textOf(info['title']),
    description: textOf(info['description']),
    version: textOf(info['version']),
    groups: groupsOf(document),
    models: modelsOf(document),
  };
}

/** Operations stand with their first tag, tags in the order of the document. */
function groupsOf(document: JsonObject): readonly Group[] {
  const described = listOf(document['tags']).map(objectOf);
  const descriptions = new Map(described.map((tag) => [textOf(tag['name']), tag['description']]));
  const groups = new Map<string, Operation[]>();
  for (const [name, operation] of operationsOf(document)) {
    groups.set(name, [...(groups.get(name) ?? []), operation]);
  }
  const slugs = new Slugs();
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, operations]) => ({
      slug: slugs.take(name, name),
      name,
      description: textOf(descriptions.get(name)),
      operations,
    }));
}

function operationsOf(document: JsonObject): readonly (readonly [string, Operation])[] {
  const references = new References(document);
  const reader = new OperationReader(document, references);
  const slugs = new Slugs(['index']);
  return membersOf(document['paths']).flatMap(([path, given]) => {
    const item = references.resolve(given);
    return methods
      .filter((method) => item[method] !== undefined)
      .map((method) => {
        const node = objectOf(item[method]);
        const name = textOf(node['operationId']) || `${method} ${path}`;
        const slug = slugs.take(name, `${method} ${path}`);
        const group =
          textOf(listOf(node['tags'])[0]) || textOf(objectOf(document['info'])['title']);
        return [group, reader.read({ slug, method, path, item, node })] as const;
      });
  });
}

function modelsOf(document: JsonObject): readonly Model[] {
  const references = new References(document);
  const reader = new SchemaReader(references);
  const slugs = new Slugs();
  return membersOf(objectOf(document['components'])['schemas']).map(([name, schema]) => ({
    name,
    slug: `model-${slugs.take(name, name)}`,
    title: textOf(references.resolve(schema)['title']) || name,
    shape: reader.read(schema, [name]),
  }));
}
