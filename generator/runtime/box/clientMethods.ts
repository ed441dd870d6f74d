import type { ConnectionOptions, Server } from '../api.js';
import {
  withBaseUrls,
  withHeaders,
  withInterceptors,
  withRetries,
  withTimeouts,
} from '../derived.js';
import type { RetryOptions } from '../retry.js';
import type { BaseUrlsInput } from './baseUrls.js';
import type { FetchOptionsInput } from './fetchOptions.js';
import type { FetchResponse } from './fetchResponse.js';
import { platformInterceptor, type Interceptor } from './interceptor.js';
import { makeRequest } from './makeRequest.js';
import type { TimeoutConfig } from './networkSession.js';

/** What a client can do beside its managers. */
export abstract class ClientMethods<Options extends ConnectionOptions, Client> {
  /** @internal */
  readonly send: (fetchOptionsInput: FetchOptionsInput) => Promise<FetchResponse>;
  /** @internal */
  readonly derive: (change: (options: Options) => Options) => Client;

  /** @internal */
  constructor(options: Options, server: Server, create: (options: Options) => Client) {
    // The options stay in closures, so that nothing which prints a client can show them.
    this.send = (fetchOptionsInput) => makeRequest(options, server, fetchOptionsInput);
    this.derive = (change) => create(change(options));
  }

  /**
   * Makes a request that no manager has a method for, authenticated as all others are.
   *
   * @param fetchOptionsInput The request: a whole URL or a path of the API, a method, and what else it needs.
   * @returns The response.
   */
  makeRequest(fetchOptionsInput: FetchOptionsInput): Promise<FetchResponse> {
    return this.send(fetchOptionsInput);
  }

  /**
   * Acts as another user of the enterprise.
   *
   * @param userId The ID of the user.
   * @returns A client like this one, whose calls are made as that user.
   */
  withAsUserHeader(userId: string): Client {
    return this.withExtraHeaders({ 'As-User': userId });
  }

  /**
   * Keeps calls from notifying anybody, by mail or webhook.
   *
   * @returns A client like this one, whose calls notify nobody.
   */
  withSuppressedNotifications(): Client {
    return this.withExtraHeaders({ 'Box-Notifications': 'off' });
  }

  /**
   * Sends more headers.
   *
   * @param extraHeaders The headers; one that is sent already takes the value that is given here.
   * @returns A client like this one, whose calls send these headers too.
   */
  withExtraHeaders(extraHeaders: { readonly [name: string]: string } = {}): Client {
    return this.derive((options) => withHeaders(options, extraHeaders));
  }

  /**
   * Calls other servers.
   *
   * @param baseUrlsInput Where parts of the API are; what is left out stays where it is.
   * @returns A client like this one, which calls these servers.
   */
  withCustomBaseUrls(baseUrlsInput: BaseUrlsInput): Client {
    return this.derive((options) => withBaseUrls(options, { ...baseUrlsInput }));
  }

  /**
   * Limits how long calls may take.
   *
   * @param config The limits; what is left out stays as it is.
   * @returns A client like this one, whose calls have these limits.
   */
  withTimeouts(config: TimeoutConfig): Client {
    return this.derive((options) => withTimeouts(options, config));
  }

  /**
   * Sends requests again in another way.
   *
   * @param retries How often, and when; what is left out stays as it is.
   * @returns A client like this one, which sends requests again in that way.
   */
  withRetries(retries: RetryOptions): Client {
    return this.derive((options) => withRetries(options, retries));
  }

  /**
   * Has each request and each response pass interceptors.
   *
   * @param interceptors The interceptors, in the order in which they see a request.
   * @returns A client like this one, whose requests pass them, before those that it has already.
   */
  withInterceptors(interceptors: readonly Interceptor[]): Client {
    const all = interceptors.map(platformInterceptor);
    return this.derive((options) => withInterceptors(options, all));
  }
}
