import type { Id, Model, Place, Property, Type } from './api.js';
import { composedDocs, isMarked } from './composedDocs.js';
import { resolve, targetOf, type Context, type Node } from './context.js';
import { preferredNameOf } from './docs.js';
import { readDiscriminator } from './discriminator.js';
import { idAt, propertyIdAt } from './id.js';
import { own } from './json.js';
import { lose } from './loss.js';
import { declarationOf, objectKindOf } from './makeup.js';
import { partsOf, requiredOf, type Part } from './parts.js';
import { schemaAt, schemasBy } from './schema.js';
import { heldIn, type Site } from './shape.js';
import { typeAt, typeOf } from './types.js';

type ModelShape = Pick<Model, 'kind' | 'bases' | 'properties' | 'additional'>;

/** An object and what it is made of: references to others, and parts that declare properties. */
export interface Composed {
  readonly node: Node;
  readonly parts: readonly Part[];
}

/** The model of an object: the models that it extends, and what it declares itself; later parts win. */
export function modelOf(context: Context, { node, parts }: Composed, site: Site): ModelShape {
  const required = requiredOf(context, node);
  const declared = new Map(
    parts
      .filter(({ kind }) => kind === 'object')
      .flatMap((part) => schemasBy(part.node, 'properties')),
  );
  const undeclared = [...required].filter((name) => !declared.has(name));
  if (undeclared.length > 0) context.required.set(site.id, new Set(undeclared));
  readDiscriminator(context, node, site.id);
  return {
    kind: 'model',
    bases: basesOf(context, parts, site),
    properties: [...declared].map(([name, property]) =>
      propertyOf(context, property, { within: site.id, name, required: required.has(name) }),
    ),
    additional: additionalOf(context, parts, {
      node,
      place: { kind: 'property', within: site.id, name: 'extraData' },
    }),
  };
}

/** The type of an object that declares no properties: a map. */
export function mapOf(context: Context, parts: readonly Part[], site: Site): Type {
  const [first] = parts;
  const place = heldIn(site, 'value');
  const of = first && additionalOf(context, parts, { node: first.node, place });
  const isClosed = parts.every(({ node }) => own(node.value, 'additionalProperties') === false);
  return { kind: 'map', of: of ?? { kind: isClosed ? 'never' : 'unknown' } };
}

function basesOf(context: Context, parts: readonly Part[], { id }: Site): Id[] {
  const references = parts.filter(
    (part) => part.kind === 'reference' && objectKindOf(context, part) === 'model',
  );
  const bases = references.flatMap(({ node }) => {
    const base = declarationOf(context, node);
    if (base === undefined) return [];
    typeAt(context, base.pointer);
    return [idAt(base.pointer)];
  });
  return [...new Set(bases)].filter((base) => base !== id);
}

function propertyOf(
  context: Context,
  node: Node,
  given: { readonly within: Id; readonly name: string; readonly required: boolean },
): Property {
  const { within, name, required } = given;
  return {
    id: propertyIdAt(node.pointer),
    source: context.document.sourceOf(node.pointer),
    docs: composedDocs(context, node),
    name,
    preferredName: preferredNameOf(node.value),
    type: typeOf(context, node, { kind: 'property', within, name }),
    required,
    access: accessOf(context, node),
  };
}

function accessOf(context: Context, node: Node): Property['access'] {
  const nodes = [node, ...(targetOf(node.value) === undefined ? [] : [resolve(context, node)])];
  if (nodes.some((one) => isMarked(context, one, 'readOnly'))) return 'readOnly';
  return nodes.some((one) => isMarked(context, one, 'writeOnly')) ? 'writeOnly' : 'readWrite';
}

/** The type of what stands under undeclared keys, where the document admits it in words. */
function additionalOf(
  context: Context,
  parts: readonly Part[],
  { node, place }: { readonly node: Node; readonly place: Place },
): Type | undefined {
  const types = parts.flatMap((part) =>
    part.kind === 'object'
      ? typesOfUndeclared(context, part.node, place)
      : typesOfMap(context, part.node),
  );
  const distinct = new Map(types.map((type) => [JSON.stringify(type), type]));
  if (distinct.size <= 1) return types[0];
  const what = 'several types of undeclared properties, which are read as they are';
  lose(context, node, { kind: 'approximated', what });
  return { kind: 'unknown' };
}

/** What a map holds to which a reference leads; a model that is referred to has its own. */
function typesOfMap(context: Context, reference: Node): Type[] {
  const target = declarationOf(context, reference);
  if (target === undefined || objectKindOf(context, partOf(reference)) !== 'map') return [];
  const place: Place = { kind: 'property', within: idAt(target.pointer), name: 'value' };
  return partsOf(context, target).flatMap((part) => typesOfUndeclared(context, part.node, place));
}

function partOf(node: Node): Part {
  return { kind: 'reference', node, alternatives: [] };
}

function typesOfUndeclared(context: Context, node: Node, place: Place): Type[] {
  const key = own(node.value, 'additionalProperties') === undefined ? 'unevaluated' : 'additional';
  const word = own(node.value, `${key}Properties`);
  const others = word === false ? undefined : schemaAt(node, `${key}Properties`);
  const patterns = schemasBy(node, 'patternProperties').map(([, schema]) => schema);
  return [...patterns, ...(others ? [others] : [])].map((schema) =>
    Object.keys(schema.value).length === 0 ? { kind: 'unknown' } : typeOf(context, schema, place),
  );
}
