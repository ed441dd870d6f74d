import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import {
  diagnose,
  type Checked,
  type Diagnostic,
  type Json,
  type Source,
} from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { isList, isObject } from '../load/json.js';
import { limits } from '../load/limits.js';
import { originAt, Origins } from '../load/origins.js';
import { merge } from './merge.js';
import type { JsonPath } from './jsonPath.js';
import type { Action, Change, Overlay } from './overlay.js';
import { targetOf } from './target.js';
import { Tree, type Addition } from './tree.js';

/** A document with its overlays applied, and what each of their actions did. */
export interface Overlaid {
  readonly document: Document;
  readonly actions: readonly AppliedAction[];
}

/** What one action of an overlay did. */
export interface AppliedAction {
  /** The overlay's file. */
  readonly overlay: string;
  readonly source: Source;
  readonly description: string | undefined;
  readonly target: string;
  readonly kind: Change['kind'];
  /** How many nodes the target selected. */
  readonly matches: number;
  readonly changed: boolean;
}

/** Applies overlays in order, each action to what the ones before it left; the document stays as it is. */
export function applyOverlays(document: Document, overlays: readonly Overlay[]): Checked<Overlaid> {
  const tree = new Tree(document);
  const diagnostics: Diagnostic[] = [];
  const actions = overlays.flatMap(({ file, actions }) =>
    actions.map((action) => {
      const run = new Run(tree, action);
      run.apply();
      diagnostics.push(...run.diagnostics);
      return run.report(file.path);
    }),
  );
  const files = new Map([
    ...document.files,
    ...overlays.map(({ file }) => [file.path, file] as const),
  ]);
  return { value: { document: tree.finish(files), actions }, diagnostics };
}

/** One action at work. */
class Run {
  readonly diagnostics: Diagnostic[] = [];
  private readonly tree: Tree;
  private readonly action: Action;
  private readonly matches: readonly string[];
  private changed = false;

  constructor(tree: Tree, action: Action) {
    this.tree = tree;
    this.action = action;
    this.matches = action.target.select(tree.value);
  }

  apply(): void {
    if (this.tree.overflow) return;
    const { change } = this.action;
    if (this.matches.length === 0) this.warnStale('no-match');
    else if (change.kind === 'remove') this.remove();
    else
      this.update(change.kind === 'copy' ? this.copied(change.from) : this.written(change.value));
  }

  report(overlay: string): AppliedAction {
    const { source, description, target, change } = this.action;
    return {
      overlay,
      source,
      description,
      target: target.text,
      kind: change.kind,
      matches: this.matches.length,
      changed: this.changed,
    };
  }

  private remove(): void {
    if (this.matches.includes('')) return this.find('overlay-root-removal', undefined);
    this.tree.remove(this.matches);
    this.changed = true;
  }

  private update(addition: Addition | undefined): void {
    if (addition === undefined) return;
    if (this.matches.includes('') && !isObject(addition.value)) {
      return this.find('overlay-root-removal', undefined);
    }
    for (const pointer of this.matches) this.merge(pointer, addition);
    this.complainOfOverflow();
    if (!this.changed) this.warnStale('no-change');
  }

  private merge(pointer: string, addition: Addition): void {
    const { changed, typeChanges } = merge(this.tree, pointer, addition);
    this.changed ||= changed;
    for (const { pointer, from, to } of typeChanges) {
      const path = targetOf(pointer, this.tree.value);
      this.find('overlay-type-change', { path, from: typeOf(from), to: typeOf(to) });
    }
  }

  private written(value: Json): Addition {
    const { file, pointer } = this.action.source;
    return { value, origins: new Origins(originAt({ file, pointer: `${pointer}/update` })) };
  }

  private copied(from: JsonPath): Addition | undefined {
    const [pointer, ...others] = from.select(this.tree.value);
    const addition = pointer === undefined ? undefined : this.tree.excerpt(pointer);
    if (addition && others.length === 0) return addition;
    const matches = addition ? others.length + 1 : 0;
    this.find('overlay-copy-source', { path: from.text, matches }, '/copy');
    return undefined;
  }

  private complainOfOverflow(): void {
    const { depth, nodes } = limits;
    if (this.tree.overflow === 'too-deep') this.find('too-deep', { depth });
    if (this.tree.overflow === 'too-many-nodes') this.find('too-many-nodes', { nodes });
  }

  private warnStale(why: 'no-match' | 'no-change'): void {
    this.find('stale-overlay-action', { target: this.action.target.text, why });
  }

  private find<C extends Code>(code: C, parameters: ParametersOf[C], below = ''): void {
    const { file, pointer } = this.action.source;
    const source = { file, pointer: pointer + below };
    this.diagnostics.push(diagnose(code, parameters, { source }));
  }
}

function typeOf(value: Json): string {
  if (value === null) return 'nothing';
  if (isList(value)) return 'a list';
  return isObject(value) ? 'a mapping' : 'a single value';
}
