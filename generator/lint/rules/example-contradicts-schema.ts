import type { Json } from '../../diagnostics/diagnostic.js';
import { isList, isObject } from '../../load/json.js';
import { childPointer } from '../../load/pointer.js';
import { contradiction } from '../contradiction.js';
import { remove } from '../mends.js';
import type { Node, Place } from '../node.js';
import type { Lint, Rule } from '../rule.js';

/** Examples that are not what their schema says. */
export const exampleContradictsSchema: Rule = {
  code: 'example-contradicts-schema',
  says: 'An example should be what its schema says.',
  section: 'OpenAPI 3.1.0, sections 4.8.12.2, 4.8.14 and 4.8.24',
  start: (lint) => {
    const described = (node: Node): void => {
      for (const example of examplesOf(lint, node)) check(lint, example, node.value.schema);
    };
    return {
      schema: (node) => {
        for (const example of schemaExamplesOf(node)) check(lint, example, node.value);
      },
      parameter: described,
      header: described,
      mediaType: described,
    };
  },
};

interface Example {
  /** What to leave out. */
  readonly pointer: string;
  /** Where its value stands, when it stands there. */
  readonly at: string | undefined;
  readonly value: Json;
  /** Whether text may stand for any value: in a URL, in a header, in a body that is not JSON. */
  readonly serialised: boolean;
}

function check(lint: Lint, example: Example, schema: Json | undefined): void {
  if (!isObject(schema)) return;
  const { pointer, at, value, serialised } = example;
  const found = contradiction(schema, value, { resolve: lint.resolve, serialised });
  if (found === undefined) return;
  const part = at === undefined ? pointer : `${at}${found.path}`;
  lint.report('example-contradicts-schema', found, { pointer: part, mends: [remove(pointer)] });
}

function schemaExamplesOf({ value: { example, examples }, pointer }: Place): readonly Example[] {
  const several = isList(examples) ? examples : [];
  return [
    ...exampleAt(`${pointer}/example`, example, false),
    ...several.flatMap((value, index) => exampleAt(`${pointer}/examples/${index}`, value, false)),
  ];
}

function examplesOf(lint: Lint, node: Node): readonly Example[] {
  const { example, examples } = node.value;
  const serialised = node.kind !== 'mediaType' || !isJson(node);
  const several = Object.entries(isObject(examples) ? examples : {}).flatMap(([key, entry]) => {
    const pointer = childPointer(`${node.pointer}/examples`, key);
    const value = valueIn(lint, pointer, entry);
    const at = isObject(entry) && 'value' in entry ? `${pointer}/value` : undefined;
    return value === undefined ? [] : [{ pointer, at, value, serialised }];
  });
  return [...exampleAt(`${node.pointer}/example`, example, serialised), ...several];
}

function exampleAt(
  pointer: string,
  value: Json | undefined,
  serialised: boolean,
): readonly Example[] {
  return value === undefined ? [] : [{ pointer, at: pointer, value, serialised }];
}

function valueIn(lint: Lint, pointer: string, entry: Json): Json | undefined {
  return isObject(entry) ? lint.resolve({ pointer, value: entry })?.value.value : undefined;
}

function isJson({ key, field }: Node): boolean {
  return field === 'content' && /[/+]json(?:;|$)/.test(key);
}
