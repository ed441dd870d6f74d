import type { ConnectionOptions } from '../api.js';
import type { Session } from '../auth.js';
import { mergedHeaders } from '../derived.js';
import { intercepted } from '../intercepted.js';
import type { Timeouts } from '../limits.js';
import type { RetryStrategy } from '../retry.js';
import { BaseUrls } from './baseUrls.js';
import { platformInterceptor, type Interceptor } from './interceptor.js';
import { fetchOf, type NetworkClient } from './networkClient.js';

/** How long calls may take, in milliseconds. */
export type TimeoutConfig = Timeouts;

/** How a network session differs from what is usual. */
export interface NetworkSessionInput {
  /** Headers to send with every request. */
  readonly additionalHeaders?: { readonly [name: string]: string };
  /** Where the parts of Box's API are. */
  readonly baseUrls?: BaseUrls;
  /** See each request and each response. */
  readonly interceptors?: readonly Interceptor[];
  /** Sends requests in the place of the platform's `fetch`. */
  readonly networkClient?: NetworkClient;
  /** Decides about what would not be sent again by itself. */
  readonly retryStrategy?: RetryStrategy;
  readonly timeoutConfig?: TimeoutConfig;
}

/** How requests are sent; clients and authentications may share it. */
export class NetworkSession implements Session {
  readonly additionalHeaders: { readonly [name: string]: string };
  readonly baseUrls: BaseUrls;
  readonly interceptors: readonly Interceptor[];
  declare readonly networkClient?: NetworkClient;
  declare readonly retryStrategy?: RetryStrategy;
  declare readonly timeoutConfig?: TimeoutConfig;

  constructor(fields: NetworkSessionInput = {}) {
    this.additionalHeaders = fields.additionalHeaders ?? {};
    this.baseUrls = fields.baseUrls ?? new BaseUrls({});
    this.interceptors = fields.interceptors ?? [];
    Object.assign(this, given(fields));
  }

  /** The options of a client that stand for the session. */
  get connection(): ConnectionOptions {
    const { networkClient, retryStrategy: strategy, timeoutConfig: timeouts } = this;
    const fetch = networkClient && fetchOf(networkClient);
    const interceptors = this.interceptors.map(platformInterceptor);
    return {
      headers: this.additionalHeaders,
      baseUrls: addresses(this.baseUrls),
      ...(fetch && { fetch }),
      ...(interceptors.length > 0 && { fetch: intercepted(interceptors, fetch) }),
      ...(strategy && { retries: { strategy, maxAttempts: attemptsOf(strategy) } }),
      ...(timeouts && { timeouts }),
    };
  }

  /** A session that sends more headers. */
  withAdditionalHeaders(
    additionalHeaders: { readonly [name: string]: string } = {},
  ): NetworkSession {
    const all = mergedHeaders(this.additionalHeaders, additionalHeaders);
    return new NetworkSession({ ...inputOf(this), additionalHeaders: all });
  }

  /** A session that calls other servers. */
  withCustomBaseUrls(baseUrls: BaseUrls): NetworkSession {
    return new NetworkSession({ ...inputOf(this), baseUrls });
  }

  /** A session with more interceptors. */
  withInterceptors(interceptors: readonly Interceptor[]): NetworkSession {
    return new NetworkSession({
      ...inputOf(this),
      interceptors: [...this.interceptors, ...interceptors],
    });
  }

  /** A session whose requests another client sends. */
  withNetworkClient(networkClient: NetworkClient): NetworkSession {
    return new NetworkSession({ ...inputOf(this), networkClient });
  }

  /** A session that sends requests again in another way. */
  withRetryStrategy(retryStrategy: RetryStrategy): NetworkSession {
    return new NetworkSession({ ...inputOf(this), retryStrategy });
  }

  /** A session whose calls may take another time. */
  withTimeoutConfig(timeoutConfig: TimeoutConfig): NetworkSession {
    return new NetworkSession({ ...inputOf(this), timeoutConfig });
  }
}

function inputOf(session: NetworkSession): NetworkSessionInput {
  const { additionalHeaders, baseUrls, interceptors } = session;
  return { additionalHeaders, baseUrls, interceptors, ...given(session) };
}

function addresses({ baseUrl, uploadUrl, oauth2Url }: BaseUrls): {
  readonly [name: string]: string;
} {
  return { baseUrl, uploadUrl, oauth2Url };
}

function given({ networkClient, retryStrategy, timeoutConfig }: NetworkSessionInput): object {
  return {
    ...(networkClient && { networkClient }),
    ...(retryStrategy && { retryStrategy }),
    ...(timeoutConfig && { timeoutConfig }),
  };
}

function attemptsOf(strategy: RetryStrategy): number | undefined {
  return 'maxAttempts' in strategy && typeof strategy.maxAttempts === 'number'
    ? strategy.maxAttempts
    : undefined;
}
