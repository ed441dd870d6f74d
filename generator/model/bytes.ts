import type { Content, Id, Model, Operation, Type, TypeDefinition } from './api.js';
import type { Context } from './context.js';
import { pointerOf } from './id.js';
import { lose } from './loss.js';
import { mentionedIn, reachedFrom } from './reach.js';

/**
 * Bytes can stand alone or in a form, but not in JSON, in the address or in a header: what the document calls binary
 * there is text.
 */
export function settleBytes(
  context: Context,
  operations: readonly Operation[],
): readonly Operation[] {
  const inForms = reachedFrom(
    context.types,
    operations.flatMap(({ body }) => (body && isForm(body) ? mentionedIn(body.type) : [])),
  );
  for (const definition of context.types.values()) {
    const settled = inForms.has(definition.id) ? definition : withoutBytes(definition);
    if (settled === definition) continue;
    context.types.set(definition.id, settled);
    noteLoss(context, definition.id);
  }
  return operations.map((operation) => settledOperation(context, operation));
}

function isForm({ form }: Content): boolean {
  return form === 'form' || form === 'multipart';
}

function noteLoss(context: Context, id: Id): void {
  const what = 'bytes where only text can stand, which are read as text';
  lose(context, { pointer: pointerOf(id) }, { kind: 'approximated', what });
}

function settledOperation(context: Context, operation: Operation): Operation {
  const settled = <T extends { readonly type: Type }>(one: T): T => {
    const type = asText(one.type);
    if (type === one.type) return one;
    noteLoss(context, operation.id);
    return { ...one, type };
  };
  const { parameters, body, success, otherSuccesses, failures } = operation;
  const answer = (one: Operation['success']): Operation['success'] =>
    one.content?.form === 'json' ? { ...one, content: settled(one.content) } : one;
  return {
    ...operation,
    parameters: parameters.map(settled),
    body: body?.form === 'json' ? settled(body) : body,
    success: answer(success),
    otherSuccesses: otherSuccesses.map(answer),
    failures: failures.map(answer),
  };
}

/** A definition with text for bytes; the same one where it has none. */
function withoutBytes(definition: TypeDefinition): TypeDefinition {
  switch (definition.kind) {
    case 'model':
      return modelWithoutBytes(definition);
    case 'alias': {
      const of = asText(definition.of);
      return of === definition.of ? definition : { ...definition, of };
    }
    case 'union': {
      const variants = mapped(definition.variants);
      return variants === definition.variants ? definition : { ...definition, variants };
    }
    case 'intersection': {
      const parts = mapped(definition.parts);
      return parts === definition.parts ? definition : { ...definition, parts };
    }
    case 'enum':
      return definition;
  }
}

function modelWithoutBytes(model: Model): Model {
  const { properties, additional } = model;
  const types = mapped(properties.map(({ type }) => type));
  const rest = additional && asText(additional);
  const isSame = properties.every(({ type }, index) => type === types[index]);
  return isSame && rest === additional
    ? model
    : {
        ...model,
        properties: properties.map((one, index) => ({ ...one, type: types[index] ?? one.type })),
        additional: rest,
      };
}

function mapped(types: readonly Type[]): readonly Type[] {
  const texts = types.map(asText);
  return texts.every((type, index) => type === types[index]) ? types : texts;
}

/** A type with text for bytes; the same one where it has none. */
function asText(type: Type): Type {
  switch (type.kind) {
    case 'binary':
      return { kind: 'string' };
    case 'list':
    case 'map':
    case 'nullable': {
      const of = asText(type.of);
      return of === type.of ? type : { kind: type.kind, of };
    }
    case 'tuple': {
      const items = mapped(type.items);
      const rest = type.rest && asText(type.rest);
      return items === type.items && rest === type.rest ? type : { kind: 'tuple', items, rest };
    }
    default:
      return type;
  }
}
