import { parsePointer } from '../load/pointer.js';
import type { Place, Type, TypeDefinition } from './api.js';
import { nodeAt, resolve, targetOf, type Context, type Node } from './context.js';
import { docsOf, preferredNameOf, preferredTypeOf } from './docs.js';
import { idAt } from './id.js';
import { admitsNull } from './scalar.js';
import { shapeOf, type Shape } from './shape.js';

/** The type of a schema where it is used; what needs a public name is defined on the way. */
export function typeOf(context: Context, node: Node, place: Place): Type {
  const target = targetOf(node.value);
  const type =
    target === undefined ? inlineType(context, node, place) : referenceTo(context, target);
  return admitsNull(node.value) || admitsNull(resolve(context, node).value) ? nullable(type) : type;
}

/** Defines a schema of `components` under its own name, whatever its shape. */
export function defineComponent(context: Context, node: Node): Type {
  const key = parsePointer(node.pointer).at(-1) ?? '';
  const place: Place = { kind: 'component', key };
  const id = idAt(node.pointer);
  if (context.begun.has(id)) return { kind: 'reference', to: id };
  context.begun.add(id);
  const target = targetOf(node.value);
  const shape: Shape =
    target === undefined
      ? shapeOf(context, node, place)
      : { kind: 'alias', of: referenceTo(context, target) };
  return define(context, node, { place, shape });
}

function referenceTo(context: Context, pointer: string): Type {
  const node = nodeAt(context, pointer);
  if (node === undefined) return { kind: 'unknown' };
  const [section, kind, key, ...rest] = parsePointer(pointer);
  const isComponent = section === 'components' && kind === 'schemas' && rest.length === 0;
  if (isComponent) return defineComponent(context, node);
  return typeOf(context, node, { kind: 'component', key: rest.at(-1) ?? key ?? '' });
}

function inlineType(context: Context, node: Node, place: Place): Type {
  const id = idAt(node.pointer);
  if (context.begun.has(id)) return { kind: 'reference', to: id };
  context.begun.add(id);
  const shape = shapeOf(context, node, place);
  if (shape.kind !== 'alias') return define(context, node, { place, shape });
  context.begun.delete(id);
  return shape.of;
}

function define(
  context: Context,
  node: Node,
  { place, shape }: { readonly place: Place; readonly shape: Shape },
): Type {
  const id = idAt(node.pointer);
  const isComponent = place.kind === 'component';
  const definition: TypeDefinition = {
    id,
    source: context.document.sourceOf(node.pointer),
    docs: docsOf(node.value),
    place,
    preferredName: isComponent ? preferredNameOf(node.value) : preferredTypeOf(node.value),
    ...shape,
  };
  context.types.set(id, definition);
  return { kind: 'reference', to: id };
}

function nullable(type: Type): Type {
  return type.kind === 'nullable' || type.kind === 'unknown'
    ? type
    : { kind: 'nullable', of: type };
}
