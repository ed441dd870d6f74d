import { isList, isObject } from '../load/json.js';
import { childPointer } from '../load/pointer.js';
import { methods } from './grammar.js';
import type { Node, Place } from './node.js';
import type { Lint } from './rule.js';

/** A parameter as an operation or a path item lists it. */
export interface Listed {
  /** Where the list has it: a parameter, or a reference to one. */
  readonly pointer: string;
  readonly name: string;
  readonly in: string;
}

/** The parameters that an operation or a path item lists, references followed. */
export function parametersOf(lint: Lint, owner: Place): readonly Listed[] {
  const { parameters } = owner.value;
  if (!isList(parameters)) return [];
  return parameters.flatMap((item, index) => {
    const pointer = `${owner.pointer}/parameters/${index}`;
    const { name, in: place } =
      (isObject(item) ? lint.resolve({ pointer, value: item }) : undefined)?.value ?? {};
    return typeof name === 'string' && typeof place === 'string'
      ? [{ pointer, name, in: place }]
      : [];
  });
}

/** The operations of a path item. */
export function operationsOf(item: Place): readonly Place[] {
  return methods.flatMap((method) => {
    const value = item.value[method];
    return isObject(value) ? [{ pointer: childPointer(item.pointer, method), value }] : [];
  });
}

/** A path of the API with its path item, references followed; `undefined` for webhooks and callbacks. */
export function pathOf(lint: Lint, node: Node): { path: string; item: Place } | undefined {
  const item = node.parent?.kind === 'paths' ? lint.resolve(node) : undefined;
  return item && { path: node.key, item };
}
