import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { setOwn, type MutableObject } from './json.js';
import type { Entry, Survey } from './yamlSurvey.js';

/** The value of a surveyed YAML node; aliases become copies, so that the result is a tree. */
export function yamlValue(written: ParsedNode | null, survey: Survey): Json {
  const node = survey.resolve(written);
  if (isMap(node)) return objectOf(survey.entriesOf(node), survey);
  if (isSeq(node)) return node.items.map((item) => yamlValue(item, survey));
  return isScalar(node) ? scalarOf(node.value) : null;
}

function objectOf(entries: ReadonlyMap<string, Entry>, survey: Survey): JsonObject {
  const object: MutableObject = {};
  for (const [key, { value }] of entries) setOwn(object, key, yamlValue(value, survey));
  return object;
}

function scalarOf(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return null;
  }
}
