import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { settle } from '../../generator/config/settings.js';
import { emit, surface, type EmitInput } from '../../generator/emit/emit.js';
import { build } from '../../generator/model/build.js';
import { conventions, type ConventionName } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import type { Surface } from '../../generator/surface/surface.js';
import { documentOf, minimal } from '../support/document.js';
import { runtimeSources } from '../support/pipeline.js';

const runtime = runtimeSources();

/** What the stages make of a document, ready to be printed. */
export function inputFor(root: JsonObject, convention: ConventionName = 'general'): EmitInput {
  const document = documentOf(root);
  const chosen = conventions[convention];
  const api = build(document, chosen.reading).value;
  const names = name(api, chosen).value;
  const settings = settle(undefined, api.title);
  const client = { ...settings.client, name: 'Client' };
  return {
    ...{ api, names, document, runtime, convention: chosen, generator: '1.0.0' },
    settings: { ...settings, convention, client },
  };
}

/** The surface of a document. */
export function surfaceFor(root: JsonObject, convention?: ConventionName): Surface {
  return surface(inputFor(root, convention));
}

/** The modules of the package that a document becomes, without their formatting. */
export async function modulesFor(
  root: JsonObject,
  convention?: ConventionName,
): Promise<ReadonlyMap<string, string>> {
  const files = await emit(inputFor(root, convention));
  return new Map(
    files.filter(({ path }) => path.startsWith('src/')).map(({ path, text }) => [path, text]),
  );
}

/** A document from a fragment of one, in which operations may leave out what every operation must have. */
export function filled(fragment: JsonObject): JsonObject {
  const paths = objectOf(fragment['paths']);
  return minimal({
    ...fragment,
    paths: mapped(paths, (item) => mapped(objectOf(item), operation)),
  });
}

function operation(value: Json, method: string): Json {
  if (!/^(?:get|put|post|delete|patch)$/u.test(method)) return value;
  const { responses, ...others } = objectOf(value);
  const answers = responses === undefined ? { '204': {} } : objectOf(responses);
  return { tags: ['files'], ...others, responses: mapped(answers, described) };
}

function described(value: Json): Json {
  const answer = objectOf(value);
  return '$ref' in answer ? answer : { description: 'An answer.', ...answer };
}

function mapped(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, change(one, key)]));
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
