import type { Surface } from '../surface/surface.js';
import type { Aligned } from './align/align.js';
import { directionsOf, type Directions } from './directions.js';
import type { Types } from './members.js';
import { mapOf } from './node.js';
import { Relations } from './relation.js';
import { toldOf, type Told } from './told.js';
import { twinsOf } from './twins.js';

/** What the parts of a comparison have in common: the base has the names of the head by now. */
export interface Context {
  readonly base: Surface;
  readonly head: Surface;
  readonly baseTypes: Types;
  readonly headTypes: Types;
  readonly directions: Directions;
  readonly relations: Relations;
  readonly told: Told;
  /** The types that are compared as others, of which they are copies. */
  readonly twins: ReadonlySet<string>;
}

/** Prepares the comparison of two surfaces, from what they were before they had the same names, and what they are. */
export function contextOf(received: readonly [Surface, Surface], aligned: Aligned): Context {
  const { base, head } = aligned;
  return {
    base,
    head,
    baseTypes: mapOf(base.types),
    headTypes: mapOf(head.types),
    directions: directionsOf(base),
    relations: new Relations(base.types, head.types),
    told: toldOf(received, aligned),
    twins: twinsOf(base, head),
  };
}
