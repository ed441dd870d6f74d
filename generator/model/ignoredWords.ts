import type { Context, Node } from './context.js';
import { asList, own } from './json.js';
import { lose } from './loss.js';
import { isNever } from './strength.js';

const ignored: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['if', 'then', 'else'], 'what holds only under a condition'],
  [['dependentSchemas', 'dependentRequired', 'dependencies'], 'what depends on other properties'],
  [['propertyNames'], 'what the names of undeclared properties look like'],
  [['contains'], 'what a list has to contain'],
  [['unevaluatedItems'], 'the items that nothing else describes'],
  [['$dynamicRef', '$recursiveRef'], 'a reference that depends on where it is read from'],
];

/** Records the words of a schema that say more of its values than a type can. */
export function noteIgnoredWords(context: Context, node: Node): void {
  for (const [keys, what] of ignored) {
    if (keys.some((key) => own(node.value, key) !== undefined)) {
      lose(context, node, { kind: 'ignored', what });
    }
  }
  if (own(node.value, 'not') !== undefined && !isNever(node.value)) {
    lose(context, node, { kind: 'ignored', what: 'what a value must not be' });
  }
  const values = [...asList(own(node.value, 'enum')), own(node.value, 'const') ?? null];
  if (values.some((value) => typeof value === 'object' && value !== null)) {
    const what = 'values that are objects or lists, of which only the type is told';
    lose(context, node, { kind: 'approximated', what });
  }
}
