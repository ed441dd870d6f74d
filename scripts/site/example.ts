import { isObject, listOf, membersOf, objectOf, textOf, type JsonObject } from './json.js';
import { merged } from './merge.js';
import { modelNameOf, type References } from './references.js';

/** How deep an example that is put together from a schema goes. */
const deepest = 6;

/** The example of a media type: its own, or one put together from the examples of its schema. */
export function exampleOf(media: JsonObject, references: References): unknown {
  if (media['example'] !== undefined) return media['example'];
  const [first] = membersOf(media['examples']);
  const named = first && references.resolve(first[1])['value'];
  return named ?? new Examples(references).of(objectOf(media['schema']), []);
}

class Examples {
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  of(schema: JsonObject, models: readonly string[]): unknown {
    const name = modelNameOf(schema);
    if (models.length > deepest || (name !== undefined && models.includes(name))) return undefined;
    const inside = [...models, name ?? ''];
    const whole = merged(schema, this.#references);
    return this.#given(whole) ?? this.#composed(whole, inside);
  }

  #given(schema: JsonObject): unknown {
    return schema['example'] ?? listOf(schema['examples'])[0] ?? schema['const'];
  }

  #composed(schema: JsonObject, models: readonly string[]): unknown {
    const [choice] = [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])];
    if (choice !== undefined) return this.of(objectOf(choice), models);
    if (isObject(schema['properties'])) return this.#object(schema['properties'], models);
    if (schema['items'] !== undefined) {
      const entry = this.of(objectOf(schema['items']), models);
      return entry === undefined ? [] : [entry];
    }
    return schema['default'] ?? listOf(schema['enum'])[0] ?? placeholderOf(schema['type']);
  }

  #object(properties: JsonObject, models: readonly string[]): unknown {
    const entries = membersOf(properties)
      .map(([name, schema]) => [name, this.of(schema, models)] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
  }
}

function placeholderOf(type: unknown): unknown {
  switch (textOf(Array.isArray(type) ? type[0] : type)) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return undefined;
  }
}
