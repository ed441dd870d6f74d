import type { Json } from '../../generator/diagnostics/diagnostic.js';
import { joinPointer, valueAt } from '../../generator/load/pointer.js';
import type { Answer, Body, Operation, Type, TypeDefinition } from '../../generator/model/api.js';
import { pointerOf } from '../../generator/model/id.js';
import { asObject } from '../../generator/model/json.js';
import { propertiesOf } from '../../generator/model/properties.js';
import type { Emitted } from './emitted.js';

/** Where the document shows a value, and for which type. */
export type Shown = readonly [place: string, example: Example];

/** A value that the document shows for a type. */
export interface Example {
  readonly type: Type;
  readonly wire: Json;
}

/** The examples of a definition: its own and, where it is a model, that which those of its properties make up. */
export function examplesOf({ api }: Emitted, definition: TypeDefinition): Shown[] {
  const { id, docs } = definition;
  const type: Type = { kind: 'reference', to: id };
  const own = docs.example === undefined ? [] : [shown(id, type, docs.example)];
  if (definition.kind !== 'model') return own;
  const properties = propertiesOf(api, definition).flatMap(({ name, docs: { example } }) =>
    example === undefined ? [] : [[name, example] as const],
  );
  const wire = Object.fromEntries(properties);
  return [...own, ...(properties.length > 0 ? [shown(`${id} by its properties`, type, wire)] : [])];
}

/** The examples of what operations send and receive. */
export function contentExamples(emitted: Emitted): Shown[] {
  const operations = emitted.api.services.flatMap((service) => service.operations);
  return operations
    .flatMap(contentsOf)
    .flatMap(({ pointer, type }) =>
      shownAt(emitted, pointer).map((wire, index) => shown(`${pointer} ${index}`, type, wire)),
    );
}

function contentsOf({ body, success, otherSuccesses, failures }: Operation): {
  readonly pointer: string;
  readonly type: Type;
}[] {
  const answers = [success, ...otherSuccesses, ...failures].flatMap(({ id, content }: Answer) =>
    content ? [{ ...content, id }] : [],
  );
  return [...(body ? [body] : []), ...answers].map(
    ({ id, mediaType, type }: Pick<Body, 'id' | 'mediaType' | 'type'>) => ({
      pointer: joinPointer(pointerOf(id), 'content', mediaType),
      type,
    }),
  );
}

function shown(place: string, type: Type, wire: Json): Shown {
  return [place, { type, wire }];
}

/** `example`, and the values of `examples`. */
function shownAt({ document }: Emitted, pointer: string): Json[] {
  const node = asObject(valueAt(document.root, pointer)) ?? {};
  const { example, examples } = node;
  const several = Object.values(asObject(examples) ?? {}).flatMap(
    (one) => asObject(one)?.['value'] ?? [],
  );
  return [...(example === undefined ? [] : [example]), ...several];
}
