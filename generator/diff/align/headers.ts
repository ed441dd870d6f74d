import type {
  ArgumentSurface,
  MethodSurface,
  ModelSurface,
  PropertySurface,
  Surface,
  TypeSurface,
} from '../../surface/surface.js';
import { mapOf } from '../node.js';
import { isSame } from '../same.js';
import { mapTable } from './renamed.js';

/** The runtime's type for the headers of a method that declares none; such a method has names of its own for it. */
const none = { ref: 'ExtraHeaders' };

/**
 * A surface in which the headers of every method have a type of their own, which is empty where the method declares none:
 * the first header of a method is one more property, and not another type.
 */
export function withOwnHeaders(surface: Surface): Surface {
  const types = new Map(mapOf(surface.types));
  const named = [...mapOf(surface.managers)].map(([name, manager]) => {
    const methods = [...mapOf(manager.methods)].map(
      ([method, one]) => [method, ownHeaders(one, headersName(method), types)] as const,
    );
    return [name, { ...manager, methods: Object.fromEntries(methods) }] as const;
  });
  return { ...surface, managers: Object.fromEntries(named), types: Object.fromEntries(types) };
}

function headersName(method: string): string {
  return `${method.charAt(0).toUpperCase()}${method.slice(1)}Headers`;
}

function ownHeaders(
  method: MethodSurface,
  name: string,
  types: Map<string, TypeSurface>,
): MethodSurface {
  const [headers, input] = [types.get(name), types.get(`${name}Input`)];
  if (headers === undefined) return method;
  if (isNone(headers)) types.set(name, emptyAt(method, { constructs: true }));
  if (input !== undefined && isNone(input)) types.set(`${name}Input`, emptyAt(method, {}));
  const argument = <T extends ArgumentSurface | PropertySurface>(one: T): T =>
    isSame(one.type, none) ? { ...one, type: { ref: name } } : one;
  const last = name.replace(/Headers$/u, 'OptionalsInput');
  const inLast = types.get(last);
  if (inLast?.kind === 'model') {
    types.set(last, { ...inLast, properties: mapTable(inLast.properties, argument) });
  }
  const { optionals } = method;
  return {
    ...method,
    arguments: method.arguments.map(argument),
    ...(optionals && { optionals: optionals.map(argument) }),
  };
}

function isNone(type: TypeSurface): boolean {
  return type.kind === 'alias' && isSame(type.of, none);
}

function emptyAt({ at }: MethodSurface, further: Pick<ModelSurface, 'constructs'>): ModelSurface {
  return { kind: 'model', at, ...further, properties: {} };
}
