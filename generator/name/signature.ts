import type { Api, Body, Id, Operation, Parameter } from '../model/api.js';
import { constantOf } from './constants.js';
import { nameOf, roleId, type Names } from './names.js';
import { chosenName } from './preferred.js';

/** One argument slot of a method (rule S1). */
export type Slot =
  | { readonly kind: 'path'; readonly name: string; readonly parameter: Parameter }
  /** A whole address, in the place of the path parameters. */
  | { readonly kind: 'url'; readonly name: string }
  | {
      readonly kind: 'body';
      readonly name: 'requestBody' | 'requestBodyInput';
      readonly required: boolean;
      readonly body: Body;
      /** The model whose constants may be left out (rule S5): the type of the slot is then that model's `input`. */
      readonly input: Id | undefined;
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

/** What a signature is made from, besides the operation. */
export interface SignatureScope {
  readonly api: Pick<Api, 'types'>;
  readonly names: Names;
}

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
export function signatureOf(operation: Operation, scope: SignatureScope): Signature {
  const slots = slotsOf(operation, scope);
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
  return slot.kind === 'path' || slot.kind === 'url' || slot.required;
}

function slotsOf(operation: Operation, scope: SignatureScope): Slot[] {
  const query = inside(operation, 'query');
  const headers = [...inside(operation, 'header'), ...inside(operation, 'cookie')];
  return [
    ...addressSlots(operation, scope),
    ...(operation.body ? [bodySlot(operation.body, scope)] : []),
    ...(query.length > 0 ? [querySlot(query)] : []),
    headersSlot(headers, scope),
    { kind: 'cancellation', name: 'cancellationToken' },
  ];
}

function inside({ parameters }: Operation, place: Parameter['in']): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

function addressSlots(operation: Operation, { names }: SignatureScope): Slot[] {
  const { address } = operation;
  if (address.kind === 'url') return [{ kind: 'url', name: chosenName(address.argument, 'url') }];
  return inside(operation, 'path').map((parameter) => ({
    kind: 'path',
    name: nameOf(names, parameter.id),
    parameter,
  }));
}

function bodySlot(body: Body, { names }: SignatureScope): Slot {
  const { type, required } = body;
  const hasInput = type.kind === 'reference' && names.has(roleId(type.to, 'input'));
  const input = hasInput ? type.to : undefined;
  return { kind: 'body', name: 'requestBody', required, body, input };
}

function querySlot(parameters: readonly Parameter[]): Slot {
  const required = parameters.some((parameter) => parameter.required);
  return { kind: 'query', name: 'queryParams', required, parameters };
}

/** A header that has one value only is filled in (rule S2). */
function headersSlot(parameters: readonly Parameter[], { api }: SignatureScope): Slot {
  const required = parameters.some(
    (parameter) => parameter.required && constantOf(parameter.type, api.types) === undefined,
  );
  return { kind: 'headers', name: 'headers', required, parameters };
}

/** In the last argument, headers and a body have shorter names. */
function asPositional(slot: Slot): Slot {
  if (slot.kind === 'headers') return { ...slot, name: 'headersInput' };
  const isInput = slot.kind === 'body' && slot.input !== undefined;
  return isInput ? { ...slot, name: 'requestBodyInput' } : slot;
}
