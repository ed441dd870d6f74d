import type { Operation } from './operation.js';
import type { Shape } from './shape.js';

/** An API in one language, as the pages show it. */
export interface Reference {
  readonly tag: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly groups: readonly Group[];
  readonly models: readonly Model[];
}

/** The operations of one manager. */
export interface Group {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** A component with a page of its own. */
export interface Model {
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly shape: Shape;
}
