import type { Json, JsonObject, Mend } from '../../diagnostics/diagnostic.js';
import { isObject } from '../../load/json.js';
import { childPointer, childOf, parsePointer, parentPointer, valueAt } from '../../load/pointer.js';
import type { Kind } from '../grammar.js';
import { update } from '../mends.js';
import { pointerOf } from '../references.js';
import type { Node } from '../node.js';
import type { Lint, Rule } from '../rule.js';

/** References to nothing. */
export const danglingRef: Rule = {
  code: 'dangling-ref',
  says: 'Each `$ref` must lead to something.',
  section: 'OpenAPI 3.1.0, section 4.8.23',
  start: (lint) => {
    const anchors = new Set<string>();
    const named: { readonly node: Node; readonly ref: string }[] = [];
    return {
      reference: (node, ref) => {
        const target = pointerOf(lint.root, ref);
        if (target === undefined) named.push({ node, ref });
        else if (valueAt(lint.root, target) === undefined) report(lint, { node, ref, target });
      },
      schema: ({ value: { $anchor, $dynamicAnchor } }) => {
        for (const anchor of [$anchor, $dynamicAnchor]) {
          if (typeof anchor === 'string') anchors.add(`#${anchor}`);
        }
      },
      done: () => {
        // References into other files are followed before; a fragment that is no pointer names an anchor.
        for (const { node, ref } of named) {
          if (ref.startsWith('#') && !anchors.has(ref)) report(lint, { node, ref });
        }
      },
    };
  },
};

interface Dangling {
  readonly node: Node;
  readonly ref: string;
  readonly target?: string;
}

function report(lint: Lint, { node, ref, target }: Dangling): void {
  const near = target === undefined ? undefined : nearTo(lint.root, target);
  const pointer = childPointer(node.pointer, '$ref');
  if (near !== undefined) {
    const mends = [update(node.pointer, { $ref: `#${near}` })];
    lint.report('dangling-ref', { ref, near: `#${near}` }, { pointer, mends });
    return;
  }
  const mends = target === undefined ? [] : definitionOf(lint.root, target, node.kind);
  lint.report('dangling-ref', { ref }, { pointer, mends });
}

/** What stands beside the missing target under a name that differs in case and punctuation only. */
function nearTo(root: JsonObject, target: string): string | undefined {
  const parent = parentPointer(target) ?? '';
  const siblings = valueAt(root, parent);
  const wanted = letters(parsePointer(target).at(-1) ?? '');
  if (!isObject(siblings) || wanted === '') return undefined;
  const name = Object.keys(siblings).find((key) => letters(key) === wanted);
  return name === undefined ? undefined : childPointer(parent, name);
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The beginning of a definition of what is missing. */
const skeletons: { readonly [K in Kind]?: Json } = {
  schema: { type: 'object', description: '…' },
  parameter: { name: '…', in: 'query', schema: { type: 'string' } },
  header: { schema: { type: 'string' } },
  response: { description: '…' },
  requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
};

function definitionOf(root: JsonObject, target: string, kind: Kind): readonly Mend[] {
  const segments = parsePointer(target);
  let pointer = '';
  let node: Json | undefined = root;
  for (let next = childOf(node, segments[0] ?? ''); next !== undefined;) {
    pointer = childPointer(pointer, segments.shift() ?? '');
    node = next;
    next = childOf(node, segments[0] ?? '');
  }
  if (!isObject(node)) return [];
  const skeleton = skeletons[kind] ?? {};
  return [
    update(
      pointer,
      segments.reduceRight<Json>((of, key) => ({ [key]: of }), skeleton),
    ),
  ];
}
