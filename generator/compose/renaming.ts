import type { JsonObject } from '../diagnostics/diagnostic.js';
import { equalJson, isList, isObject } from '../load/json.js';
import { childPointer, joinPointer, parsePointer, valueAt } from '../load/pointer.js';
import { childrenOf, referenceOf, type Typed } from '../load/structure.js';
import { spelledMappings } from './discriminators.js';
import { edited, type Edit } from './edit.js';
import type { Document } from '../load/document.js';

/** The new key of a component. */
export type KeyOf = (section: string, key: string) => string;

/** What the keys of a document's components become beside those of another one: equal security schemes are shared. */
export function keysFor(guest: JsonObject, host: JsonObject, suffix: string): KeyOf {
  const isShared = (section: string, key: string): boolean => {
    if (section !== 'securitySchemes') return false;
    const pointer = joinPointer('/components', section, key);
    const known = valueAt(host, pointer);
    return known === undefined || equalJson(known, valueAt(guest, pointer));
  };
  return (section, key) => (isShared(section, key) ? key : key + suffix);
}

/** The document with every reference to a component under its new key; the components themselves do not move. */
export function referringBy(document: Document, keyOf: KeyOf): Document {
  const spelled = edited(document, spelledMappings(document.root));
  const edits: Edit[] = [];
  const visit = (node: Typed): void => {
    edits.push(...editsOf(node, keyOf, spelled.root));
    childrenOf(node).forEach(visit);
  };
  visit({ value: spelled.root, kind: 'document', pointer: '' });
  return edited(spelled, edits);
}

function editsOf(node: Typed, keyOf: KeyOf, root: JsonObject): Edit[] {
  const ref = referenceOf(node);
  if (ref !== undefined) {
    const value = renamed(node.kind === 'mappingTarget' ? fullRef(ref, root) : ref, keyOf);
    const pointer =
      node.kind === 'mappingTarget' ? node.pointer : childPointer(node.pointer, '$ref');
    return value === ref ? [] : [{ pointer, value }];
  }
  return node.kind === 'operation' || node.kind === 'document' ? securityOf(node, keyOf) : [];
}

/** A mapping may name a schema by its key alone. */
function fullRef(name: string, root: JsonObject): string {
  const pointer = joinPointer('/components/schemas', name);
  return valueAt(root, pointer) === undefined ? name : `#${pointer}`;
}

function renamed(ref: string, keyOf: KeyOf): string {
  const [root, components, section, key, ...below] = ref.split('/');
  if (root !== '#' || components !== 'components' || key === undefined) return ref;
  const [plain = key] = parsePointer(`/${decoded(key)}`);
  const added = keyOf(section ?? '', plain).slice(plain.length);
  return [root, components, section, key + added, ...below].join('/');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function securityOf({ value, pointer }: Typed, keyOf: KeyOf): Edit[] {
  const security = isObject(value) ? value['security'] : undefined;
  if (!isList(security)) return [];
  return security.flatMap((requirement, index) => {
    const keys = isObject(requirement) ? Object.entries(requirement) : [];
    const value = Object.fromEntries(
      keys.map(([key, scopes]) => [keyOf('securitySchemes', key), scopes]),
    );
    return equalJson(value, requirement)
      ? []
      : [{ pointer: joinPointer(pointer, 'security', index), value }];
  });
}
