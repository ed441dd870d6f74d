import { digestOf } from '../surface/digest.js';
import type { Position } from '../surface/surface.js';
import { rules, type RuleId } from './rules.js';
import type { ChangeKind, Level } from './rules/rule.js';

/** One difference between two surfaces, and what it means for those who call. */
export interface Change {
  readonly rule: RuleId;
  readonly level: Exclude<Level, 'none'>;
  /** What has changed, by its public name: `invites.createInvite`, `Invite.status`, `package`. */
  readonly subject: string;
  /** One sentence for the reader of a changelog. */
  readonly text: string;
  /** What it was and what it is, as TypeScript or as it is on the wire, where that helps. */
  readonly before?: string;
  readonly after?: string;
  /** Where the document says so: in the head, unless the thing is gone. */
  readonly at: { readonly side: Side; readonly position: Position };
  /** The section of a changelog that it belongs to. */
  readonly kind: ChangeKind;
}

/** One of the two surfaces of a comparison. */
export type Side = 'base' | 'head';

/** What a change is made from, besides its rule. */
export interface About {
  readonly subject: string;
  readonly at: Position;
  readonly side?: Side;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The change that a rule knows; the table has its level and its words. */
export function change(rule: RuleId, { subject, at, side = 'head', before, after }: About): Change {
  const { kind, level, says } = rules[rule];
  const values = new Map([
    ['subject', subject],
    ['before', before ?? ''],
    ['after', after ?? ''],
  ]);
  return {
    rule,
    level,
    subject,
    text: says.replace(/\{(\w+)\}/gu, (whole, name: string) => values.get(name) ?? whole),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    at: { side, position: at },
    kind,
  };
}

/** A short name for a change that stays the same while it is worked on: of its rule and its subject alone. */
export function fingerprintOf({ rule, subject }: Pick<Change, 'rule' | 'subject'>): string {
  return digestOf([rule, subject]);
}
