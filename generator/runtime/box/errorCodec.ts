import { object, type Codec } from '../codec.js';

interface ClientError {
  readonly requestId?: string;
  readonly helpUrl?: string;
  readonly contextInfo?: unknown;
}

interface WireClientError {
  readonly request_id?: string;
  readonly help_url?: string;
  readonly context_info?: unknown;
}

/** The codec of the errors that Box answers with, whatever was asked. */
export const errorCodec: Codec<ClientError, WireClientError> = /* @__PURE__ */ object({
  requestId: 'request_id',
  helpUrl: 'help_url',
  contextInfo: 'context_info',
});
