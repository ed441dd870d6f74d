import type { Body, Operation, Parameter } from '../model/api.js';
import { nameOf, type Names } from './names.js';

/** One argument slot of a method (rule S1). */
export type Slot =
  | { readonly kind: 'path'; readonly name: string; readonly parameter: Parameter }
  | {
      readonly kind: 'body';
      readonly name: 'requestBody';
      readonly required: boolean;
      readonly body: Body;
    }
  | {
      readonly kind: 'query';
      readonly name: 'queryParams';
      readonly required: boolean;
      readonly parameters: readonly Parameter[];
    }
  | {
      readonly kind: 'headers';
      readonly name: 'headers' | 'headersInput';
      readonly required: boolean;
      readonly parameters: readonly Parameter[];
    }
  | { readonly kind: 'cancellation'; readonly name: 'cancellationToken' };

/** How a method is called. */
export interface Signature {
  readonly positional: readonly Slot[];
  /** The properties of the last argument, `optionalsInput`; empty where there is none. */
  readonly optionals: readonly Slot[];
}

/**
 * The call shape of an operation: up to the last required slot everything is positional, the rest goes into one last
 * argument (rule S3); where nothing is required, everything is positional (rule S4).
 */
export function signatureOf(operation: Operation, names: Names): Signature {
  const slots = slotsOf(operation, names);
  const lastRequired = slots.findLastIndex(isRequired);
  if (lastRequired < 0) return { positional: slots.map(asPositional), optionals: [] };
  return {
    positional: slots.slice(0, lastRequired + 1).map(asPositional),
    optionals: slots.slice(lastRequired + 1),
  };
}

/** Whether a caller must fill the slot. */
export function isRequired(slot: Slot): boolean {
  if (slot.kind === 'cancellation') return false;
  return slot.kind === 'path' || slot.required;
}

function slotsOf(operation: Operation, names: Names): Slot[] {
  const inside = (place: Parameter['in']): Parameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const query = inside('query');
  const headers = inside('header');
  const { body } = operation;
  return [
    ...inside('path').map((parameter) => pathSlot(parameter, names)),
    ...(body
      ? [{ kind: 'body', name: 'requestBody', required: body.required, body } as const]
      : []),
    ...(query.length > 0 ? [querySlot(query)] : []),
    { kind: 'headers', name: 'headers', required: headers.some(needed), parameters: headers },
    { kind: 'cancellation', name: 'cancellationToken' },
  ];
}

function pathSlot(parameter: Parameter, names: Names): Slot {
  return { kind: 'path', name: nameOf(names, parameter.id), parameter };
}

function querySlot(parameters: readonly Parameter[]): Slot {
  return { kind: 'query', name: 'queryParams', required: parameters.some(needed), parameters };
}

function needed(parameter: Parameter): boolean {
  return parameter.required;
}

/** Headers are called `headersInput` as an argument and `headers` inside the last one. */
function asPositional(slot: Slot): Slot {
  return slot.kind === 'headers' ? { ...slot, name: 'headersInput' } : slot;
}
