import type { Decoder } from './codec.js';

/** What decodes the body of a failure, which may depend on the status of that. */
export interface FailureDecoder {
  decode(body: unknown, status?: number): unknown;
}

/** Decoders by the statuses, or ranges such as `4XX`, that they are for; `default` is for any other. */
interface Decoders {
  readonly [status: string]: Decoder<unknown>;
  readonly default: Decoder<unknown>;
}

/**
 * What decodes failures whose bodies differ by status.
 *
 * @internal
 */
export function failures(decoders: Decoders): FailureDecoder {
  return {
    decode(body, status = 0) {
      const range = `${Math.trunc(status / 100)}XX`;
      return (decoders[status] ?? decoders[range] ?? decoders.default).decode(body);
    },
  };
}
