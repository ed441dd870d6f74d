import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { inspect } from '../../generator/lint/inspect.js';
import type { Node } from '../../generator/lint/node.js';
import type { Rule } from '../../generator/lint/rule.js';
import type { Document } from '../../generator/load/document.js';
import { asList, asObject } from '../../generator/model/json.js';

/** An example of the document, and the schema that it is of. */
export interface DocumentExample {
  /** Where the example stands, as a JSON Pointer. */
  readonly pointer: string;
  /** Where its schema stands. */
  readonly schema: string;
  readonly value: Json;
  /** Whether text may stand for a value of another type, as in a URL, or for a list, with commas. */
  readonly isSerialised: boolean;
}

/** Every example of a document: of schemas, of parameters and headers, and of contents. */
export function examplesIn(document: Document): readonly DocumentExample[] {
  const found: DocumentExample[] = [];
  const collect: Rule = {
    code: 'example-contradicts-schema',
    says: 'Collects examples.',
    section: '',
    start: () => {
      const described = (node: Node): void => {
        found.push(...examplesOf(node, 'schema' in node.value ? '/schema' : undefined));
      };
      return {
        schema: (node) => void found.push(...examplesOf(node, '')),
        parameter: described,
        header: described,
        mediaType: described,
      };
    },
  };
  inspect(document, [collect]);
  return found;
}

function examplesOf(
  { kind, key, pointer, value }: Node,
  below: string | undefined,
): DocumentExample[] {
  if (below === undefined) return [];
  const { example, examples } = value;
  const isJson = kind === 'schema' || (kind === 'mediaType' && /[/+]json(?:;|$)/u.test(key));
  const made = (at: string, shown: Json): DocumentExample => ({
    pointer: `${pointer}/${at}`,
    schema: pointer + below,
    value: shown,
    isSerialised: !isJson,
  });
  const listed = asList(examples).map((one, index) => made(`examples/${String(index)}`, one));
  const named = Object.entries(asObject(examples) ?? {}).flatMap(([name, one]) => {
    const shown = asObject(one)?.['value'];
    return shown === undefined ? [] : [made(`examples/${name}/value`, shown)];
  });
  return [...(example === undefined ? [] : [made('example', example)]), ...listed, ...named];
}

/** Judges examples by JSON Schema alone: patterns, limits and missing properties count as well. */
export class Judge {
  readonly #compile: (reference: JsonObject) => ValidateFunction;

  constructor(root: JsonObject) {
    const options = { strict: false, validateFormats: false, logger: false } as const;
    const isOld = JSON.stringify(root['openapi']).includes('3.0');
    const ajv = isOld ? new Ajv(options) : new Ajv2020(options);
    ajv.addSchema({ ...asObject(withoutExamples(root)), $id: 'document' });
    this.#compile = (reference) => ajv.compile(reference);
  }

  /** What is wrong with an example; `undefined` for nothing. */
  complaint({ schema, value, isSerialised }: DocumentExample): string | undefined {
    const validate = this.#validator(schema);
    const readings = isSerialised && typeof value === 'string' ? readingsOf(value) : [value];
    if (readings.some((reading) => validate(reading))) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
  }

  #validator(pointer: string): ValidateFunction {
    return this.#compile({ $ref: `document#${encodeURI(pointer)}` });
  }
}

/** What text in a URL or a header may stand for. */
function readingsOf(text: string): readonly Json[] {
  const items = text.split(',');
  const scalar = text === 'true' || text === 'false' ? text === 'true' : Number(text);
  return [text, items, ...(Number.isNaN(scalar) ? [] : [scalar])];
}

const ignored = ['example', 'examples', 'default'];

/** Examples may hold a `$id`, which is none of a schema; `nullable` means nothing without a type (OpenAPI 3.0.3). */
function withoutExamples(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutExamples(item));
  const object = asObject(value);
  if (object === undefined) return value;
  const kept = Object.entries(object).filter(
    ([key]) => isMap || !(ignored.includes(key) || (key === 'nullable' && !('type' in object))),
  );
  return Object.fromEntries(
    kept.map(([key, of]) => [key, withoutExamples(of, key === 'properties' && !isMap)]),
  );
}
