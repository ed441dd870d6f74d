import type { ClientError } from './models/clientError.js';
import { ApiError } from './runtime/errors.js';
import type { FailureOf } from './runtime/failureOf.js';

/** What the bodies of failures hold, as it is documented, by the call and by the status. */
export interface Failures {
  readonly 'invites.createInvite': { readonly 404: ClientError; readonly default: ClientError };
  readonly 'invites.getInviteById': { readonly default: ClientError };
}

/** Whether an error is an answer of the API that this call has thrown: its status then tells what its body holds. */
export function isFailureOf<Call extends keyof Failures>(
  error: unknown,
): error is FailureOf<Failures[Call]> {
  return error instanceof ApiError;
}
