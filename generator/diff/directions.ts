import type { Surface } from '../surface/surface.js';
import type { RuleId } from './rules.js';
import { rules } from './rules.js';
import { levels } from './rules/rule.js';
import { methodsIn, namesIn, reachedFrom, receivedBy, sentBy } from './uses.js';

/** Whether callers send values of a type, receive them, or both. */
export interface Direction {
  readonly sent: boolean;
  readonly received: boolean;
}

/** What callers send. */
export const sent: Direction = { sent: true, received: false };

/** What callers receive. */
export const received: Direction = { sent: false, received: true };

/** The direction of each type by its name. */
export type Directions = (name: string) => Direction;

/**
 * The directions of the types of a surface, which are those in which the code of its callers uses them. A type that no
 * method reaches can only be read: what is in such a type comes another way, such as in a webhook.
 */
export function directionsOf(surface: Surface): Directions {
  const { types } = surface;
  const methods = methodsIn(surface);
  const allSent = reachedFrom(methods.flatMap(sentBy).flatMap(namesIn), types);
  const allReceived = reachedFrom(methods.flatMap(receivedBy).flatMap(namesIn), types);
  return (name) => ({
    sent: allSent.has(name),
    received: allReceived.has(name) || !allSent.has(name),
  });
}

/** The rules of a change by the direction of what changes. */
export interface ByDirection {
  readonly sent: RuleId;
  readonly received: RuleId;
}

/** The rule of a change: the worse one of what goes both ways. */
export function judged(direction: Direction, by: ByDirection): RuleId {
  if (!direction.received) return by.sent;
  if (!direction.sent) return by.received;
  return rank(by.sent) > rank(by.received) ? by.sent : by.received;
}

function rank(rule: RuleId): number {
  return levels.indexOf(rules[rule].level);
}
