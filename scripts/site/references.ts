import { isObject, objectOf, textOf, type JsonObject } from './json.js';

/** Follows the `$ref`s of one document; a `$ref` that leads nowhere or in a circle gives an empty object. */
export class References {
  readonly #document: JsonObject;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** What a node is, with the words that stand beside its `$ref`. */
  resolve(node: unknown, seen: ReadonlySet<string> = new Set()): JsonObject {
    const given = objectOf(node);
    const pointer = textOf(given['$ref']);
    if (pointer === '') return given;
    if (seen.has(pointer)) return {};
    const { $ref: _, ...beside } = given;
    return { ...this.resolve(this.#at(pointer), new Set([...seen, pointer])), ...beside };
  }

  #at(pointer: string): unknown {
    if (!pointer.startsWith('#/')) return undefined;
    const names = pointer.slice(2).split('/').map(unescaped);
    return names.reduce<unknown>((node, name) => memberOf(node, name), this.#document);
  }
}

const schemas = '#/components/schemas/';

/** The name of the component that a schema refers to, if it does. */
export function modelNameOf(schema: JsonObject): string | undefined {
  const pointer = textOf(schema['$ref']);
  return pointer.startsWith(schemas) ? unescaped(pointer.slice(schemas.length)) : undefined;
}

function memberOf(node: unknown, name: string): unknown {
  if (Array.isArray(node)) return node[Number(name)];
  return isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

function unescaped(name: string): string {
  return safelyDecoded(name).replaceAll('~1', '/').replaceAll('~0', '~');
}

function safelyDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
