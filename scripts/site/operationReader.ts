import { exampleOf } from './example.js';
import { isObject, listOf, membersOf, objectOf, shown, textOf, type JsonObject } from './json.js';
import { safeLink } from './link.js';
import { places, type Body, type Media, type Operation, type Response } from './operation.js';
import type { ParameterGroup, Sample } from './operation.js';
import type { References } from './references.js';
import { SchemaReader } from './schemaReader.js';
import { securityOf } from './security.js';
import type { Member } from './shape.js';

/** Where an operation stands in its document. */
export interface Site {
  readonly slug: string;
  readonly method: string;
  readonly path: string;
  readonly item: JsonObject;
  readonly node: JsonObject;
}

/** Reads the operations of one document as their pages show them. */
export class OperationReader {
  readonly #document: JsonObject;
  readonly #references: References;
  readonly #schemas: SchemaReader;

  constructor(document: JsonObject, references: References) {
    this.#document = document;
    this.#references = references;
    this.#schemas = new SchemaReader(references);
  }

  read({ slug, method, path, item, node }: Site): Operation {
    const parameters = this.#parametersOf(item, node);
    const id = textOf(node['operationId']) || `${method} ${path}`;
    const responses = this.#responsesOf(node);
    return {
      ...{ slug, id, method, path, parameters, responses },
      title: textOf(node['summary']) || id,
      description: textOf(node['description']),
      server: this.#serverOf(item, node),
      version: versionOf(parameters) ?? textOf(objectOf(this.#document['info'])['version']),
      isDeprecated: node['deprecated'] === true,
      body: this.#bodyOf(node),
      security: securityOf(node, this.#document, this.#references),
      samples: listOf(node['x-codeSamples']).map(sampleOf),
      example: this.#exampleOf(node),
      link: safeLink(textOf(objectOf(node['externalDocs'])['url'])),
    };
  }

  /** An operation's parameters come after its path's, and stand for those of the same name and place. */
  #parametersOf(item: JsonObject, node: JsonObject): readonly ParameterGroup[] {
    const given = [...listOf(item['parameters']), ...listOf(node['parameters'])]
      .map((parameter) => this.#references.resolve(parameter))
      .map((parameter) => [`${shown(parameter['in'])} ${shown(parameter['name'])}`, parameter]);
    const all = [...new Map(given.map(([key, value]) => [key, objectOf(value)])).values()];
    return places
      .map((place) => ({
        place,
        members: all.filter((one) => one['in'] === place).map((one) => this.#parameter(one)),
      }))
      .filter(({ members }) => members.length > 0);
  }

  #parameter(parameter: JsonObject): Member {
    const [media] = membersOf(parameter['content']);
    const shape = this.#schemas.read(objectOf(parameter['schema'] ?? media?.[1]['schema']));
    const example = parameter['example'];
    return {
      name: textOf(parameter['name']),
      isRequired: parameter['required'] === true,
      shape: {
        ...shape,
        description: textOf(parameter['description']) || shape.description,
        example: example === undefined ? shape.example : listed(example),
        isDeprecated: shape.isDeprecated || parameter['deprecated'] === true,
      },
    };
  }

  #bodyOf(node: JsonObject): Body | undefined {
    if (node['requestBody'] === undefined) return undefined;
    const body = this.#references.resolve(node['requestBody']);
    const media = this.#mediaOf(body);
    const description = textOf(body['description']);
    return { isRequired: body['required'] === true, description, media };
  }

  #responsesOf(node: JsonObject): readonly Response[] {
    return membersOf(node['responses']).map(([status, given]) => {
      const response = this.#references.resolve(given);
      return {
        status,
        isError: !/^[123]/.test(status),
        description: textOf(response['description']),
        media: this.#mediaOf(response),
        headers: membersOf(response['headers']).map(([name, header]) =>
          this.#parameter({ ...this.#references.resolve(header), name }),
        ),
      };
    });
  }

  #mediaOf({ content }: JsonObject): readonly Media[] {
    return membersOf(content).map(([name, media]) => ({
      name,
      shape: this.#schemas.read(objectOf(media['schema'])),
    }));
  }

  #exampleOf(node: JsonObject): string | undefined {
    const success = membersOf(node['responses']).find(([status]) => status.startsWith('2'));
    const response = this.#references.resolve(success?.[1]);
    const media = membersOf(response['content']).find(([name]) => name.includes('json'));
    const example = media && exampleOf(media[1], this.#references);
    return example === undefined ? undefined : JSON.stringify(example, null, 2);
  }

  #serverOf(item: JsonObject, node: JsonObject): string {
    const [server] = [node, item, this.#document].flatMap(({ servers }) => listOf(servers));
    return textOf(objectOf(server)['url']).replace(/\/$/, '');
  }
}

/** A list is written as it stands in an address. */
function listed(example: unknown): string {
  return Array.isArray(example) ? example.map(shown).join(',') : shown(example);
}

/** Some operations of an API say by a header of one value which version they are of. */
function versionOf(groups: readonly ParameterGroup[]): string | undefined {
  const headers = groups
    .filter(({ place }) => place === 'header')
    .flatMap(({ members }) => members);
  const header = headers.find(({ name }) => /(?:^|-)version$/i.test(name));
  const [only, ...others] = header?.shape.values ?? [];
  return others.length === 0 ? only : undefined;
}

function sampleOf(node: unknown): Sample {
  const sample = isObject(node) ? node : {};
  const language = textOf(sample['lang']);
  return {
    language,
    label: textOf(sample['label']) || language,
    source: textOf(sample['source']).replace(/\n+$/, ''),
  };
}
