import { type Codec, object, openObject } from '../runtime/codec.js';
import type { Schemas } from '../wire.js';

/** A generic error. */
export interface ClientError {
  /** Always `error`. */
  readonly type?: ClientErrorTypeField;
  /** The HTTP status of the response, such as `400`. */
  readonly status?: number;
  /** A Box-specific error code. */
  readonly code?: ClientErrorCodeField;
  /** A short message describing the error, such as `Method Not Allowed`. */
  readonly message?: string;
  /** A free-form object that contains additional context about the error. The possible fields are defined on a
   * per-endpoint basis. `message` is only one example. */
  readonly contextInfo?: ClientErrorContextInfoField | null;
  /** A URL that links to more information about why this error occurred. */
  readonly helpUrl?: string;
  /** A unique identifier for this response, which can be used when contacting Box support, such as `abcdef123456`. */
  readonly requestId?: string;
}

/** @internal */ export const clientErrorCodec: Codec<ClientError, Schemas['ClientError']> =
  /* @__PURE__ */ object({
    contextInfo: ['context_info', () => clientErrorContextInfoFieldCodec],
    helpUrl: 'help_url',
    requestId: 'request_id',
  });
/** Always `error`. */
export type ClientErrorTypeField = 'error';
/** A Box-specific error code. */
export type ClientErrorCodeField =
  | 'created'
  | 'accepted'
  | 'no_content'
  | 'redirect'
  | 'not_modified'
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'precondition_failed'
  | 'too_many_requests'
  | 'internal_server_error'
  | 'unavailable'
  | 'item_name_invalid'
  | 'insufficient_scope'
  | (string & {});

/** The `context_info` of `ClientError`. */
export interface ClientErrorContextInfoField {
  /** More details on the error. */
  readonly message?: string;
  /** Every other property, under its own name. */
  readonly extraData?: { readonly [key: string]: unknown };
}

/** @internal */ export const clientErrorContextInfoFieldCodec: Codec<
  ClientErrorContextInfoField,
  Schemas['ClientErrorContextInfoField']
> = /* @__PURE__ */ openObject({ message: 'message' });
