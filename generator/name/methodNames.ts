import type { Operation, Service } from '../model/api.js';
import { pointerOf } from '../model/id.js';
import type { Convention } from './conventions.js';
import { fullMethodNameOf, methodNameOf } from './pathRule.js';
import { chosenName } from './preferred.js';
import { tagOf, type Claim, type Settling } from './register.js';
import { camel } from './words.js';

type By = Convention['methodsBy'];

/** What every method of a service wants to be called. */
export function methodClaims({ operations }: Service, by: By): readonly Claim[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return operations.map((operation) => {
    const { id, source, preferredName, twinOf } = operation;
    const primary = twinOf === undefined ? undefined : byId.get(twinOf);
    if (primary !== undefined) return twinClaim(operation, primary, by);
    const { rule, fallbacks } = ruleFor(operation, by);
    return { id, source, name: chosenName(preferredName, rule), fallbacks };
  });
}

function ruleFor(
  { id, key, method, path, suffix }: Operation,
  by: By,
): { readonly rule: string; readonly fallbacks: readonly string[] } {
  const byPath = methodNameOf(method, path) + suffix;
  const byKey = key === undefined ? [] : [suffixed(camel(key), suffix)];
  const rule = (by === 'operationId' ? byKey[0] : undefined) ?? byPath;
  const fallbacks = [...byKey, fullMethodNameOf(method, path) + suffix];
  return { rule, fallbacks: [...fallbacks, `${rule}_${tagOf(id)}`] };
}

/** An operationId may have the suffix already, to differ from that of another version. */
function suffixed(name: string, suffix: string): string {
  return name.endsWith(suffix) ? name : name + suffix;
}

/** A second way to call an operation is named after the first. */
function twinClaim(twin: Operation, primary: Operation, by: By): Claim {
  const { id, source, preferredName, gives, suffix } = twin;
  const name = chosenName(primary.preferredName, ruleFor(primary, by).rule);
  const stem = name.endsWith(suffix) ? name.slice(0, name.length - suffix.length) : name;
  const rule = `${stem}${gives === 'location' ? 'Url' : 'ByUrl'}${suffix}`;
  const key = gives === 'location' ? 'x-sdk-location-name' : 'x-sdk-by-url';
  const settledBy: Settling = { pointer: pointerOf(primary.id), key };
  const fallbacks = [`${rule}_${tagOf(id)}`];
  return { id, source, name: chosenName(preferredName, rule), fallbacks, settledBy };
}
