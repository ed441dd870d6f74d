import {
  diagnose,
  type Diagnostic,
  type JsonObject,
  type Mend,
} from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import type { Kind } from './grammar.js';
import type { Node } from './node.js';
import { References } from './references.js';
import type { Lint, Mends, Rule, Visitor } from './rule.js';
import { versionOf } from './version.js';
import { walk } from './walk.js';

/** A diagnostic, and how to make its overlay actions anew once the document has changed. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly mends: Mends;
}

/** What the rules find in a document, in one walk through it. */
export function inspect(document: Document, rules: readonly Rule[]): readonly Finding[] {
  const findings: Finding[] = [];
  const references = new References(document.root);
  const lint: Lint = {
    root: document.root,
    version: versionOf(document.root) ?? '3.1',
    resolve: (place) => references.resolve(place),
    report: (code, parameters, { pointer, mends = [] }) => {
      const source = document.sourceOf(pointer);
      const made = mendsIn(document.root, mends);
      findings.push({ diagnostic: diagnose(code, parameters, { source, mends: made }), mends });
    },
  };
  visitAll(
    lint,
    references,
    rules.map((rule) => rule.start(lint)),
  );
  return findings;
}

/** The overlay actions that settle a finding in a document as it stands. */
export function mendsIn(root: JsonObject, mends: Mends): readonly Mend[] {
  return 'mendsIn' in mends ? mends.mendsIn(root) : mends;
}

function visitAll(lint: Lint, references: References, visitors: readonly Visitor[]): void {
  const byKind = new Map<Kind, readonly ((node: Node) => void)[]>();
  walk(lint.root, references, {
    object: (node) => {
      const known =
        byKind.get(node.kind) ?? visitors.flatMap((visitor) => visitor[node.kind] ?? []);
      byKind.set(node.kind, known);
      for (const visit of known) visit(node);
    },
    reference: (node, ref) => {
      for (const visitor of visitors) visitor.reference?.(node, ref);
    },
    misfit: (misfit) => {
      for (const visitor of visitors) visitor.misfit?.(misfit);
    },
  });
  for (const visitor of visitors) visitor.done?.();
}
