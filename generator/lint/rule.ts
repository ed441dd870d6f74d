import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import type { JsonObject, Mend } from '../diagnostics/diagnostic.js';
import type { CodeDocs } from '../diagnostics/report/context.js';
import type { Kind } from './grammar.js';
import type { Misfit, Node, Place } from './node.js';
import type { Version } from './version.js';

/** One thing that documents get wrong, and how to see it. */
export interface Rule extends CodeDocs {
  readonly code: Code;
  /** Begins an inspection: what the visitor remembers, it remembers for one document. */
  readonly start: (lint: Lint) => Visitor;
}

/** What a rule looks at during the walk. */
export interface Visitor extends ObjectVisitor {
  /** An object that refers to another by a `$ref` of text. */
  readonly reference?: (node: Node, ref: string) => void;
  readonly misfit?: (misfit: Misfit) => void;
  /** The end of the walk. */
  readonly done?: () => void;
}

/** Called on each object of a kind, Reference Objects excepted. */
export type ObjectVisitor = { readonly [K in Kind]?: (node: Node) => void };

/** What rules share while one document is inspected. */
export interface Lint {
  readonly root: JsonObject;
  readonly version: Version;
  /** The object itself or, where it is a reference, what that leads to in the end; `undefined` for nothing. */
  readonly resolve: (place: Place) => Place | undefined;
  readonly report: <C extends Code>(code: C, parameters: ParametersOf[C], where: Where) => void;
}

/** Where a finding stands, and what settles it. */
export interface Where {
  readonly pointer: string;
  readonly mends?: Mends;
}

/** The overlay actions of a finding, in order. */
export type Mends = readonly Mend[] | Moving;

/** Actions that put a part of the document elsewhere, as it stands when they are made. */
export interface Moving {
  /** Where the part stands. */
  readonly pointer: string;
  readonly mendsIn: (root: JsonObject) => readonly Mend[];
}
