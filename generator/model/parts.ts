import { targetOf, type Context, type Node } from './context.js';
import { listsValues } from './enumeration.js';
import { asList, asText, own } from './json.js';
import { isNull } from './nullness.js';
import { wordsOf } from './scalar.js';
import { schemasIn, view } from './schema.js';
import { describesObject, isAnything, strengthOf } from './strength.js';

/** One of the things that hold of a value at once, as far as they say what it is. */
export interface Part {
  /** A reference; an object with or without properties; a choice, or several type words; anything else. */
  readonly kind: 'reference' | 'object' | 'choice' | 'words' | 'plain';
  /** Where it stands, and only what belongs to it. */
  readonly node: Node;
  /** What is chosen from. */
  readonly alternatives: readonly Node[];
}

/** The keys under which a schema lists alternatives. */
export const choiceKeys = ['oneOf', 'anyOf'] as const;

/**
 * What holds of the values of a schema: what its `allOf` lists and what it says itself, in this order. A part that says
 * no more than another one, such as a mere type word beside a reference, is left out.
 */
export function partsOf(context: Context, node: Node): readonly Part[] {
  const all = allParts(context, node);
  const strengths = all.map((part) => (part.kind === 'choice' ? 3 : strengthOf(part.node.value)));
  const most = Math.max(0, ...strengths);
  const strongest = all.filter((_, index) => most > 0 && strengths[index] === most);
  return most === 3 ? strongest : strongest.slice(-1);
}

/** The names that a schema requires, in whichever of its parts that stand in the same place. */
export function requiredOf(context: Context, node: Node): ReadonlySet<string> {
  const names = asList(own(node.value, 'required')).flatMap((name) => asText(name) ?? []);
  const inline = inlineMembers(context, node);
  return new Set([...names, ...inline.flatMap((member) => [...requiredOf(context, member)])]);
}

/** The schemas that hold of the same values and stand in the same place: those of `allOf`, and an only alternative. */
export function inlineMembers(context: Context, node: Node): readonly Node[] {
  const only = choiceKeys.flatMap((key) => {
    const alternatives = alternativesOf(context, node, key);
    return alternatives.length === 1 ? alternatives : [];
  });
  const members = [...schemasIn(node, 'allOf'), ...only];
  return members.filter(({ value }) => context.refSiblings || targetOf(value) === undefined);
}

/** What a schema chooses from, null and mere constraints aside. */
function alternativesOf(context: Context, node: Node, key: 'oneOf' | 'anyOf'): Node[] {
  const isOpen = strengthOf(view(node, (one) => one !== key).value) === 0;
  return schemasIn(node, key)
    .filter((member) => !isNull(context, member))
    .filter((member) => saysMore(member, node) || (isOpen && isAnything(member.value)))
    .flatMap((member) => flattened(context, member));
}

function saysMore(member: Node, whole: Node): boolean {
  return strengthOf(member.value) > (describesObject(whole.value) ? 1 : 0);
}

/** A choice within a choice is one choice, unless it is told apart by a property of its own. */
function flattened(context: Context, member: Node): readonly Node[] {
  const [part, ...others] = partsOf(context, member);
  const isPlainChoice = part?.kind === 'choice' && others.length === 0;
  return isPlainChoice && own(part.node.value, 'discriminator') === undefined
    ? part.alternatives
    : [member];
}

function allParts(context: Context, node: Node): Part[] {
  if (targetOf(node.value) === undefined) return ownParts(context, node);
  const reference = part(
    'reference',
    view(node, (key) => key === '$ref'),
  );
  if (!context.refSiblings) return [reference];
  return [
    reference,
    ...ownParts(
      context,
      view(node, (key) => key !== '$ref'),
    ),
  ];
}

function ownParts(context: Context, node: Node): Part[] {
  return [
    ...schemasIn(node, 'allOf').flatMap((member) => allParts(context, member)),
    ...bareParts(view(node, (key) => !combining.includes(key))),
    ...choiceKeys.flatMap((key) => choiceParts(context, node, key)),
  ];
}

const combining: readonly string[] = ['allOf', ...choiceKeys, 'discriminator'];

function bareParts(node: Node): Part[] {
  if (strengthOf(node.value) === 0) return [];
  if (listsValues(node.value)) return [part('plain', node)];
  if (wordsOf(node.value).length > 1) return [part('words', node)];
  return [part(describesObject(node.value) ? 'object' : 'plain', node)];
}

/** A choice of one is none. */
function choiceParts(context: Context, node: Node, key: 'oneOf' | 'anyOf'): Part[] {
  const alternatives = alternativesOf(context, node, key);
  const [only, ...others] = alternatives;
  if (only === undefined) return [];
  if (others.length === 0) return allParts(context, only);
  const choice = view(node, (one) => one === key || one === 'discriminator');
  return [{ kind: 'choice', node: choice, alternatives }];
}

function part(kind: Part['kind'], node: Node): Part {
  return { kind, node, alternatives: [] };
}
