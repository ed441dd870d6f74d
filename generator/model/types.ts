import type { Place, Type } from './api.js';
import { nodeAt, targetOf, type Context, type Node } from './context.js';
import { define } from './define.js';
import { idAt, isSchemaPointer } from './id.js';
import { lose } from './loss.js';
import { admitsNull } from './nullness.js';
import { placeAt } from './placeAt.js';
import { view } from './schema.js';
import { shapeOf } from './shape.js';
import { strengthOf } from './strength.js';

/** The type of a schema where it is used; what needs a public name is defined on the way. */
export function typeOf(context: Context, node: Node, place: Place): Type {
  const target = targetOf(node.value);
  const isPlain = target !== undefined && !countsBesideRef(context, node);
  const type = isPlain ? typeAt(context, target) : inlineType(context, node, place);
  return admitsNull(context, node) ? nullable(type) : type;
}

/** The type of a schema that is declared by name, under its own name, whatever its shape. */
export function defineComponent(context: Context, node: Node): Type {
  const id = idAt(node.pointer);
  if (!context.begun.has(id)) {
    context.begun.add(id);
    const place = placeAt(node.pointer);
    define(context, node, { id, place, shape: shapeOf(context, node, place) });
  }
  return { kind: 'reference', to: id };
}

/** A type without null. */
export function withoutNull(type: Type): Type {
  return type.kind === 'nullable' ? type.of : type;
}

/** Whether anything beside a `$ref` changes what it refers to. */
function countsBesideRef(context: Context, node: Node): boolean {
  const counts = strengthOf(view(node, (key) => key !== '$ref').value) === 3;
  if (counts && !context.refSiblings) {
    lose(context, node, {
      kind: 'ignored',
      what: 'what stands beside a `$ref`, before OpenAPI 3.1',
    });
  }
  return counts && context.refSiblings;
}

/** The type of the schema at a JSON Pointer, named after where it stands. */
export function typeAt(context: Context, pointer: string): Type {
  const node = nodeAt(context, pointer);
  if (node === undefined) return { kind: 'unknown' };
  const place = placeAt(pointer);
  return isSchemaPointer(pointer) ? defineComponent(context, node) : typeOf(context, node, place);
}

function inlineType(context: Context, node: Node, place: Place): Type {
  const id = idAt(node.pointer);
  if (context.begun.has(id)) {
    if (!context.types.has(id)) context.awaited.add(id);
    return { kind: 'reference', to: id };
  }
  context.begun.add(id);
  const shape = shapeOf(context, node, place);
  if (shape.kind !== 'alias' || context.awaited.has(id) || isNamedBody(context, place, shape.of)) {
    return define(context, node, { id, place, shape });
  }
  context.begun.delete(id);
  return shape.of;
}

/** Whether the convention gives a body a name that needs none. */
function isNamedBody({ reading }: Context, place: Place, type: Type): boolean {
  return reading.mapBodies === 'named' && place.kind === 'body' && type.kind === 'map';
}

function nullable(type: Type): Type {
  const isNullable = ['nullable', 'unknown', 'null'].includes(type.kind);
  return isNullable ? type : { kind: 'nullable', of: type };
}
