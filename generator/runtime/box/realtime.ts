import { connect, type ConnectionOptions, type Server } from '../api.js';
import { unchanged } from '../codec.js';
import { receive } from '../receive.js';
import { requestInit, type CallOptions } from '../request.js';
import { wholeUrl } from '../wholeUrl.js';
import { errorCodec } from './errorCodec.js';

/** What a realtime server says when it ends a poll. */
interface RealtimeMessage {
  /** `new_change` or `reconnect`. */
  readonly message?: string;
}

/** What openapi-typescript would say of a realtime server. */
interface RealtimePaths {
  readonly '/': {
    readonly get: {
      readonly parameters: { readonly query: { readonly stream_position: string } };
      readonly responses: {
        readonly 200: { readonly content: { readonly 'application/json': RealtimeMessage } };
      };
    };
  };
}

/** Waits until a realtime server has something to say. */
export type Poll = (
  url: string,
  streamPosition: string,
  options: CallOptions,
) => Promise<RealtimeMessage>;

/**
 * Connects to realtime servers, whose addresses Box gives.
 *
 * @internal
 */
export function connectRealtime(options: ConnectionOptions, server: Server): Poll {
  const api = connect<RealtimePaths>(options, server);
  const realtime = { ...api.server, domains: ['box.com', 'box.net'] };
  return (url, streamPosition, callOptions) =>
    receive(unchanged<RealtimeMessage, RealtimeMessage>(), errorCodec, () =>
      api.GET('/', {
        ...requestInit(callOptions),
        ...wholeUrl(url, realtime),
        params: { query: { stream_position: streamPosition } },
      }),
    );
}
