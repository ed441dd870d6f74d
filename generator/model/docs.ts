import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Docs } from './api.js';
import { asList, asObject, asText, entriesOf, own } from './json.js';

/** What a node of the document says about itself. */
export function docsOf(node: JsonObject): Docs {
  return {
    summary: textOf(node, 'summary') ?? textOf(node, 'title'),
    description: textOf(node, 'description'),
    deprecated: node['deprecated'] === true,
    link: asText(asObject(node['externalDocs'])?.['url']),
    example: exampleOf(node),
    default: own(node, 'default'),
    limits: limitsOf(node),
  };
}

/** What is said where a thing is used, and of the thing itself where nothing is said there. */
export function mergeDocs(use: Docs, thing: Docs): Docs {
  return {
    summary: use.summary ?? thing.summary,
    description: use.description ?? thing.description,
    deprecated: use.deprecated || thing.deprecated,
    link: use.link ?? thing.link,
    example: use.example ?? thing.example,
    default: use.default ?? thing.default,
    limits:
      use.limits && thing.limits
        ? { ...thing.limits, ...use.limits }
        : (use.limits ?? thing.limits),
  };
}

/** Docs that say nothing. */
export const noDocs: Docs = {
  summary: undefined,
  description: undefined,
  deprecated: false,
  link: undefined,
  example: undefined,
  default: undefined,
  limits: undefined,
};

/** A public name that the document asks for, with the `x-sdk-name` extension. */
export function preferredNameOf(node: JsonObject): string | undefined {
  return textOf(node, 'x-sdk-name');
}

/** A public name that the document asks for the type of an unnamed schema, with the `x-sdk-type` extension. */
export function preferredTypeOf(node: JsonObject): string | undefined {
  return textOf(node, 'x-sdk-type');
}

/** The formats that a type stands for already. */
const typed: readonly (Json | undefined)[] = ['binary', 'date', 'date-time', 'int32', 'int64'];

const limiting = [
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
];

function limitsOf(node: JsonObject): JsonObject | undefined {
  const found = limiting.flatMap((key): [string, Json][] => {
    const value = own(node, key);
    return value === undefined || (key === 'format' && typed.includes(value)) ? [] : [[key, value]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function textOf(node: JsonObject, key: string): string | undefined {
  const text = asText(own(node, key))?.trim();
  return text === '' ? undefined : text;
}

/** `example`; else the first of `examples`, a list in a schema and a map of Example Objects elsewhere. */
function exampleOf(node: JsonObject): Json | undefined {
  const single = own(node, 'example');
  if (single !== undefined) return single;
  const examples = own(node, 'examples');
  const [first] = entriesOf(examples);
  return asList(examples)[0] ?? asObject(first?.[1])?.['value'];
}
