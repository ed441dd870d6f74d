/** Cancels a call when it is aborted. */
export type CancellationToken = AbortSignal;
