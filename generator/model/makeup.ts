import { nodeAt, targetOf, type Context, type Node } from './context.js';
import { listsValues } from './enumeration.js';
import { own } from './json.js';
import { partsOf, requiredOf, type Part } from './parts.js';
import { promisesOf } from './promises.js';
import { schemasBy } from './schema.js';
import { admitsUndeclared } from './strength.js';

/** What a schema comes down to, before any of it is read: that of a reference can be known while it is being read. */
export type Makeup =
  | { readonly kind: 'nothing' }
  /** A reference, a choice or anything else that is no object, alone. */
  | { readonly kind: 'single'; readonly part: Part }
  /** An object: with declared properties, or a map. */
  | { readonly kind: 'model' | 'map'; readonly parts: readonly Part[] }
  /** Several parts of which not all are objects. */
  | { readonly kind: 'mixed'; readonly parts: readonly Part[] };

/** What a schema comes down to. */
export function makeupOf(context: Context, node: Node, seen: readonly string[] = []): Makeup {
  const parts = withoutRepetition(context, partsOf(context, node));
  const [first, ...others] = parts;
  if (first === undefined) return { kind: 'nothing' };
  if (others.length === 0 && first.kind !== 'object' && !narrows(context, node, first)) {
    return { kind: 'single', part: first };
  }
  const kinds = parts.map((part) => objectKindOf(context, part, [...seen, node.pointer]));
  if (kinds.includes(undefined)) return withValues(parts) ?? { kind: 'mixed', parts };
  const isModel = kinds.includes('model') || isNamedMap(context, node, parts);
  return { kind: isModel ? 'model' : 'map', parts };
}

/** The node that declares what a reference leads to, past names that are given to a reference and nothing more. */
export function declarationOf(
  context: Context,
  { value }: Node,
  seen: readonly string[] = [],
): Node | undefined {
  const pointer = targetOf(value);
  const node = pointer === undefined ? undefined : nodeAt(context, pointer);
  if (node === undefined || seen.includes(node.pointer)) return undefined;
  const makeup = makeupOf(context, node, seen);
  return makeup.kind === 'single' && makeup.part.kind === 'reference'
    ? declarationOf(context, makeup.part.node, [...seen, node.pointer])
    : node;
}

/** Whether a part is an object, and of which kind. */
export function objectKindOf(
  context: Context,
  part: Part,
  seen: readonly string[] = [],
): 'model' | 'map' | undefined {
  if (part.kind === 'object') {
    return schemasBy(part.node, 'properties').length > 0 ? 'model' : 'map';
  }
  const target = part.kind === 'reference' ? declarationOf(context, part.node, seen) : undefined;
  if (target === undefined) return undefined;
  const { kind } = makeupOf(context, target, [...seen, target.pointer]);
  return kind === 'model' || kind === 'map' ? kind : undefined;
}

/** Whether the schema requires properties that what it refers to has, and does not require. */
function narrows(context: Context, node: Node, part: Part): boolean {
  const required = part.kind === 'reference' ? [...requiredOf(context, node)] : [];
  if (required.length === 0 || objectKindOf(context, part) !== 'model') return false;
  const promises = promisesOf(context, part.node);
  return required.some((name) => promises.get(name) === false);
}

/** Properties that all alternatives declare as well are left to them. */
function withoutRepetition(context: Context, parts: readonly Part[]): readonly Part[] {
  const choices = parts.filter(({ kind }) => kind === 'choice');
  const [choice] = choices;
  if (choice === undefined || choices.length > 1) return parts;
  return parts.filter((part) => part.kind !== 'object' || !isRepeatedBy(context, choice, part));
}

function isRepeatedBy(context: Context, choice: Part, { node }: Part): boolean {
  if (admitsUndeclared(node.value)) return false;
  const own = promisesOf(context, node);
  return choice.alternatives.every((alternative) => {
    const theirs = promisesOf(context, alternative);
    return [...own].every(([name, isRequired]) => {
      const promise = theirs.get(name);
      return promise === true || (promise === false && !isRequired);
    });
  });
}

/** Among parts of which none is an object, a list of values says it all. */
function withValues(parts: readonly Part[]): Makeup | undefined {
  const values = parts.filter(({ kind, node }) => kind === 'plain' && listsValues(node.value));
  const [part] = values.slice(-1);
  const isChoice = parts.some(({ kind }) => kind === 'object' || kind === 'choice');
  return part === undefined || isChoice ? undefined : { kind: 'single', part };
}

/** Whether the convention gives a name to an object that declares no properties. */
function isNamedMap(context: Context, node: Node, parts: readonly Part[]): boolean {
  const { composedMaps, emptyObjects } = context.reading;
  const inline = parts.filter(({ kind }) => kind === 'object');
  if (composedMaps === 'model' && inline.some((part) => part.node.pointer !== node.pointer)) {
    return true;
  }
  const isEmpty = inline.every(({ node: { value } }) => !speaksOfUndeclared(value));
  return emptyObjects === 'model' && isEmpty && inline.length === parts.length;
}

function speaksOfUndeclared(schema: Node['value']): boolean {
  const keys = ['additionalProperties', 'unevaluatedProperties', 'patternProperties'];
  return keys.some((key) => own(schema, key) !== undefined);
}
