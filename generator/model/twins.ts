import type { Id, Operation, Parameter, Place, Type } from './api.js';
import type { Answers } from './answers.js';
import type { Context, Node } from './context.js';
import { define } from './define.js';
import { brand } from './id.js';
import { asText, own } from './json.js';

/**
 * Further ways to call an operation, each a method of its own: by a whole URL (`x-sdk-by-url`), and for the address that
 * it redirects to, where the convention offers that.
 */
export function twinsOf(
  context: Context,
  { operation, node }: { readonly operation: Operation; readonly node: Node },
  answers: Answers,
): readonly Operation[] {
  const byUrl = asText(own(node.value, 'x-sdk-by-url'));
  const redirect = answers.all.find(({ status }) => status === '302');
  const twins: Operation[] = [];
  if (byUrl !== undefined) {
    const { parameters, ...twin } = twinOf(context, { operation, node, word: 'byUrl' });
    const address = { kind: 'url', argument: 'url' } as const;
    twins.push({ ...twin, preferredName: byUrl, address, parameters: withoutPath(parameters) });
  }
  if (context.reading.locations && redirect !== undefined) {
    const twin = twinOf(context, { operation, node, word: 'location' });
    const preferredName = asText(own(node.value, 'x-sdk-location-name'));
    const given = { gives: 'location', success: redirect, otherSuccesses: [] } as const;
    twins.push({ ...twin, preferredName, ...given });
  }
  return twins;
}

/** The parameters of an operation that is called by a whole URL. */
export function withoutPath(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in !== 'path');
}

interface Twin {
  readonly operation: Operation;
  readonly node: Node;
  readonly word: string;
}

/** The same operation under another identity; the types that are named after it have another name there. */
function twinOf(context: Context, { operation, node, word }: Twin): Operation {
  const id = brand(`${operation.id}@${word}`);
  const renamed = (type: Type): Type => {
    if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
      return { kind: type.kind, of: renamed(type.of) };
    }
    const definition = type.kind === 'reference' ? context.types.get(type.to) : undefined;
    const place = definition && placeIn(definition.place, operation.id, id);
    if (definition === undefined || place === undefined) return type;
    const alias = brand(`${definition.id}@${word}`);
    context.begun.add(alias);
    return define(context, node, {
      id: alias,
      place,
      shape: { kind: 'alias', of: { kind: 'reference', to: definition.id } },
      docs: definition.docs,
    });
  };
  const { parameters, body } = operation;
  return {
    ...operation,
    id,
    twinOf: operation.id,
    parameters: parameters.map((one) => ({ ...one, type: renamed(one.type) })),
    body: body && { ...body, type: renamed(body.type) },
  };
}

/** The place in the twin of what stands in the operation itself. */
function placeIn(place: Place, operation: Id, twin: Id): Place | undefined {
  const isHere =
    (place.kind === 'body' || place.kind === 'parameter') && place.operation === operation;
  return isHere ? { ...place, operation: twin } : undefined;
}
