import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';
import { childPointer } from '../load/pointer.js';
import { mayRefer, slotOf, type Kind, type Slot } from './grammar.js';
import type { Misfit, Node } from './node.js';
import { refOf, type References } from './references.js';

/** Who is told what the walk meets. */
export interface Observer {
  readonly object: (node: Node) => void;
  readonly reference: (node: Node, ref: string) => void;
  readonly misfit: (misfit: Misfit) => void;
}

/**
 * Meets every object of a document once, in the order in which they stand in it. What stands where OpenAPI has no
 * objects, such as below an extension, is met only when a reference leads there.
 */
export function walk(root: JsonObject, references: References, observer: Observer): void {
  new Walk(references, observer).run(root);
}

class Walk {
  readonly #references: References;
  readonly #observer: Observer;
  readonly #met = new Set<string>();
  /** Where references lead to, by the kind of object that they stand for. */
  readonly #led = new Map<string, Kind>();

  constructor(references: References, observer: Observer) {
    this.#references = references;
    this.#observer = observer;
  }

  run(value: JsonObject): void {
    const nowhere = { parent: undefined, field: '', key: '' };
    this.#meet({ ...nowhere, kind: 'document', pointer: '', value });
    for (const [ref, kind] of this.#led) {
      const target = this.#references.targetOf(ref);
      if (target !== undefined) this.#meet({ ...nowhere, ...target, kind });
    }
  }

  #meet(node: Node): void {
    if (this.#met.has(node.pointer)) return;
    this.#met.add(node.pointer);
    const ref = mayRefer(node.kind) ? refOf(node.value) : undefined;
    if (ref !== undefined) {
      this.#observer.reference(node, ref);
      if (!this.#led.has(ref)) this.#led.set(ref, node.kind);
    }
    if (ref !== undefined && !keepsSiblings(node.kind)) return;
    this.#observer.object(node);
    this.#descend(node);
  }

  #descend(node: Node): void {
    for (const [field, value] of Object.entries(node.value)) {
      const slot = slotOf(node.kind, field);
      if (slot !== undefined) this.#enter(node, field, { slot, value });
    }
  }

  #enter(parent: Node, field: string, { slot, value }: Filled): void {
    const pointer = childPointer(parent.pointer, field);
    const at = { parent, field, slot };
    if (isList(value) && slot.holds.endsWith('list')) {
      value.forEach((item, index) => {
        this.#member({ ...at, value: item, key: String(index), pointer: `${pointer}/${index}` });
      });
    } else if (isObject(value) && slot.holds === 'map') {
      for (const [key, item] of Object.entries(value)) {
        this.#member({ ...at, value: item, key, pointer: childPointer(pointer, key) });
      }
    } else if (slot.holds.startsWith('one')) {
      this.#member({ ...at, value, key: field, pointer });
    } else {
      this.#observer.misfit({ ...at, value, key: field, pointer, member: false });
    }
  }

  #member({ slot, value, ...at }: Omit<Misfit, 'member'>): void {
    if (isObject(value)) this.#meet({ ...at, value, kind: slot.kind });
    else if (slot.kind !== 'schema' || typeof value !== 'boolean') {
      this.#observer.misfit({ ...at, slot, value, member: slot.holds !== 'one' });
    }
  }
}

interface Filled {
  readonly slot: Slot;
  readonly value: Json;
}

/** Whether what stands beside a `$ref` counts: in path items, and in the schemas of OpenAPI 3.1. */
function keepsSiblings(kind: Kind): boolean {
  return kind === 'schema' || kind === 'pathItem';
}
