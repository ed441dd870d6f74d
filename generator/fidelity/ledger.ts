import type { Json, Source } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import type { Node } from '../lint/node.js';
import { References } from '../lint/references.js';
import { walk } from '../lint/walk.js';
import { fieldsOf } from './fields.js';
import { ignored, kept, worse, type Fate, type Verdict } from './verdict.js';

/** A node of the document that the output holds in another way, or not at all. */
export interface Loss {
  readonly source: Source;
  readonly fate: Exclude<Fate, 'kept'>;
  /** How each of its fields that is not kept is approximated, or why it is ignored. */
  readonly reasons: readonly string[];
}

/** What became of every node of a document. */
export interface Ledger {
  /** How many nodes the output holds as they stand. */
  readonly kept: number;
  readonly losses: readonly Loss[];
}

/** Something that a stage did not take over as it stands. */
export interface Notice {
  readonly source: Source;
  readonly kind: Exclude<Fate, 'kept'>;
  readonly what: string;
}

/** Judges every node of a document by its fields, and by what the stages noticed of it. */
export function ledgerOf(document: Document, notices: readonly Notice[]): Ledger {
  const entries = new Map<string, { readonly source: Source; reasons: string[]; fate: Fate }>();
  const note = (source: Source, { fate, reason }: Verdict): void => {
    const key = `${source.file} ${source.pointer}`;
    const entry = entries.get(key) ?? { source, reasons: [], fate: 'kept' };
    entries.set(key, entry);
    entry.fate = worse(entry.fate, fate);
    if (fate !== 'kept') entry.reasons.push(reason);
  };
  walk(document.root, new References(document.root), {
    object: (node) => {
      const source = document.sourceOf(node.pointer);
      note(source, kept);
      for (const [field, value] of Object.entries(node.value)) {
        note(source, named(field, judge(node, field, value)));
      }
    },
    reference: ({ pointer }) => {
      note(document.sourceOf(pointer), kept);
    },
    misfit: ({ pointer }) => {
      note(document.sourceOf(pointer), ignored('not what OpenAPI has in this place'));
    },
  });
  for (const { source, kind, what } of notices) note(source, { fate: kind, reason: what });
  const losses = [...entries.values()].flatMap(({ source, fate, reasons }) =>
    fate === 'kept' ? [] : [{ source, fate, reasons: [...new Set(reasons)] }],
  );
  return { kept: entries.size - losses.length, losses };
}

/** The extensions that the generator reads. */
const readExtensions = /^x-(sdk-|box-tag$|extensible-enum$)/u;

function judge(node: Node, field: string, value: Json): Verdict {
  const { fields, others } = fieldsOf[node.kind];
  if (field.startsWith('x-')) {
    return readExtensions.test(field) ? kept : ignored('an extension that is not read');
  }
  const judgeField = (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? others;
  return judgeField?.(value, node) ?? ignored('not a word of OpenAPI');
}

function named(field: string, { fate, reason }: Verdict): Verdict {
  return { fate, reason: `\`${field}\`: ${reason}` };
}
