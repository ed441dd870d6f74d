import type { Call, ClientSettings, Failure, OperationName } from './scenario.js';

/** How a subject is reached in one scenario. */
export interface Surroundings {
  /** Where the server is; the API is at `/2.0` of it. */
  readonly origin: string;
  readonly settings: ClientSettings;
  /** Tells that a token was refreshed. */
  readonly onRefresh: () => void;
}

/** Does what a caller asks for. */
export type Operation = (call: Call, signal: AbortSignal | undefined) => Promise<unknown>;

/** The operations of a client, by their names; some subjects lack some. */
export type Operations = { readonly [Name in OperationName]?: Operation };

/** A package that the scenarios run on. */
export interface Subject {
  readonly name: string;
  /** Whether the scenarios are its own: it is held to every number. */
  readonly isOurs: boolean;
  operations(surroundings: Surroundings): Operations;
  /** What an error of the package is and tells. */
  failureOf(error: unknown): Failure;
}

/** Why callers give up. */
export const abortReason = new Error('The user left.');
