import type { ApiError, ResponseInfo } from './errors.js';

/**
 * An error whose body is known by its status: `Bodies` has what is documented for each, `default` for
 * any other.
 */
export type FailureOf<Bodies> = ApiError & { readonly responseInfo: Documented<Bodies> };

type Documented<Bodies> = {
  readonly [Status in keyof Bodies]: ResponseInfo & {
    readonly statusCode: Status extends number ? Status : number;
    readonly body?: Bodies[Status] | undefined;
  };
}[keyof Bodies];
