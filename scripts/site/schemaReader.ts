import { isObject, listOf, membersOf, objectOf, shown, textOf, type JsonObject } from './json.js';
import { merged } from './merge.js';
import { modelNameOf, type References } from './references.js';
import { limitsOf, type Member, type Shape, type TypeName, type Variant } from './shape.js';

/** How many components may stand in one another on a page; those further in have pages of their own. */
const deepest = 2;

/** Reads schemas as what a page shows of them. */
export class SchemaReader {
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  /** What a reader is told about the values of a schema that stands in some components. */
  read(given: JsonObject, models: readonly string[] = []): Shape {
    const schema = merged(given, this.#references);
    const entry = entryOf(schema);
    const model = modelNameOf(given) ?? this.#onlyPart(given);
    const inner = entry && this.read(entry, models);
    const isClosed = model !== undefined && (models.length >= deepest || models.includes(model));
    const inside = model === undefined ? models : [...models, model];
    return {
      ...this.#facts(schema),
      type: this.#typeOf(given, schema),
      model: model ?? inner?.model,
      members: isClosed ? [] : (inner?.members ?? this.#membersOf(schema, inside)),
      variants: isClosed ? [] : (inner?.variants ?? this.#variantsOf(schema, inside)),
    };
  }

  #facts(schema: JsonObject): Omit<Shape, 'type' | 'model' | 'members' | 'variants'> {
    const values = [schema['enum'], schema['x-extensible-enum'], objectOf(schema['items'])['enum']];
    const [example] = [schema['example'], ...listOf(schema['examples'])].filter(isGiven);
    return {
      description: textOf(schema['description']),
      isNullable: isNullable(schema),
      isDeprecated: schema['deprecated'] === true,
      access: (['readOnly', 'writeOnly'] as const).find((word) => schema[word] === true),
      values: isGiven(schema['const'])
        ? [shown(schema['const'])]
        : values.flatMap(listOf).filter(isGiven).map(shown),
      isOpen: schema['x-extensible-enum'] !== undefined,
      default: isGiven(schema['default']) ? shown(schema['default']) : undefined,
      example: isGiven(example) && !isObject(example) ? shown(example) : undefined,
      limits: limitsOf(schema),
    };
  }

  #membersOf(schema: JsonObject, models: readonly string[]): readonly Member[] {
    const required = new Set(listOf(schema['required']));
    return membersOf(schema['properties']).map(([name, property]) => ({
      name,
      isRequired: required.has(name),
      shape: this.read(property, models),
    }));
  }

  #variantsOf(schema: JsonObject, models: readonly string[]): readonly Variant[] {
    return [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])]
      .map(objectOf)
      .filter((choice) => choice['type'] !== 'null')
      .map((choice) => ({ title: this.#titleOf(choice), shape: this.read(choice, models) }));
  }

  /** A schema that only adds words to a component has that component's name. */
  #onlyPart(given: JsonObject): string | undefined {
    const [part, ...others] = listOf(given['allOf']).map(objectOf).filter(saysForm);
    return part && others.length === 0 && given['properties'] === undefined
      ? modelNameOf(part)
      : undefined;
  }

  #titleOf(choice: JsonObject): string {
    return textOf(this.#references.resolve(choice)['title']) || (modelNameOf(choice) ?? '');
  }

  #typeOf(given: JsonObject, schema: JsonObject): TypeName {
    if (schema['items'] !== undefined) return this.#wrapped('list', schema['items']);
    if (isObject(schema['additionalProperties']) && !isObject(schema['properties'])) {
      return this.#wrapped('map', schema['additionalProperties']);
    }
    const named = modelNameOf(given) ?? this.#onlyPart(given);
    const title = named === undefined ? '' : textOf(schema['title']) || named;
    if (title !== '' && isObject(schema['properties'])) return { kind: 'plain', name: title };
    return plainTypeOf(schema);
  }

  #wrapped(kind: 'list' | 'map', entry: unknown): TypeName {
    const schema = objectOf(entry);
    return { kind, of: this.#typeOf(schema, merged(schema, this.#references)) };
  }
}

function entryOf(schema: JsonObject): JsonObject | undefined {
  if (isObject(schema['items'])) return schema['items'];
  const rest = schema['additionalProperties'];
  return isObject(rest) && !isObject(schema['properties']) ? rest : undefined;
}

function plainTypeOf(schema: JsonObject): TypeName {
  const types = [schema['type'] ?? []].flat().filter((type) => type !== 'null');
  const names = types.map((type): TypeName => ({ kind: 'plain', name: nameOf(type, schema) }));
  const [only] = names;
  if (only === undefined)
    return { kind: 'plain', name: isObject(schema['properties']) ? 'object' : 'any' };
  return names.length === 1 ? only : { kind: 'choice', of: names };
}

function nameOf(type: unknown, { format }: JsonObject): string {
  if (format === 'binary') return 'binary';
  return textOf(format) === '' ? shown(type) : `${shown(type)} (${textOf(format)})`;
}

function isNullable(schema: JsonObject): boolean {
  const choices = [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])].map(objectOf);
  return (
    schema['nullable'] === true ||
    [schema['type']].flat().includes('null') ||
    choices.some(({ type }) => type === 'null')
  );
}

/** Whether a part of `allOf` says more than words. */
function saysForm(part: JsonObject): boolean {
  return ['$ref', 'properties', 'type', 'oneOf', 'anyOf'].some((word) => part[word] !== undefined);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
