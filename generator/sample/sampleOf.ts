import type { Api, Id, Operation, Parameter, Service } from '../model/api.js';
import { isRequired, signatureOf, type SignatureScope, type Slot } from '../name/signature.js';
import type { Sample, SampleParameter } from './sample.js';
import { valueOf, type Site } from './valueOf.js';

/** What samples are made from. */
export interface SampleScope extends SignatureScope {
  readonly api: Api;
  readonly operations: ReadonlyMap<Id, Operation>;
}

/** A call of an operation with what it must have. */
export function sampleOf(scope: SampleScope, service: Service, operation: Operation): Sample {
  const at: Site = { api: scope.api, above: [] };
  const { positional } = signatureOf(operation, scope);
  const needed = positional.filter(isRequired);
  const parametersOf = (kind: 'query' | 'headers'): readonly SampleParameter[] =>
    needed
      .flatMap((slot) => (slot.kind === kind ? slot.parameters : []))
      .filter(({ required }) => required)
      .map((parameter) => given(at, parameter));
  const body = needed.find((slot): slot is Slot & { kind: 'body' } => slot.kind === 'body')?.body;
  return {
    service,
    operation,
    url: operation.address.kind === 'url' ? urlOf(scope, operation) : undefined,
    path: needed.flatMap((slot) => (slot.kind === 'path' ? [given(at, slot.parameter)] : [])),
    query: parametersOf('query'),
    headers: parametersOf('headers'),
    body: body && valueOf(at, body.type, body.docs.example),
  };
}

function given(at: Site, parameter: Parameter): SampleParameter {
  return { parameter, value: valueOf(at, parameter.type, parameter.docs.example) };
}

/** A whole URL of the operation that a call by URL stands for, such as an earlier answer gives it. */
function urlOf({ api, operations }: SampleScope, operation: Operation): string {
  const primary = operations.get(operation.twinOf ?? operation.id) ?? operation;
  const server = (primary.server ?? api.servers[0])?.url ?? 'https://api.example.com';
  const path = primary.path.replace(/#.*/su, '').replace(/\{([^{}]*)\}/gu, (_, name: string) => {
    const example = primary.parameters.find((one) => one.in === 'path' && one.name === name)?.docs
      .example;
    return typeof example === 'string' ? encodeURIComponent(example) : '1';
  });
  return server.replace(/\/+$/u, '') + path;
}
