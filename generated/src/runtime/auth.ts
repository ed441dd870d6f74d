import type { ConnectionOptions } from './api.js';

/** How an API is reached: what a client is made from, or a session that several share. */
export interface Session {
  /** What requests are made with; `auth` is left aside where a token is asked for. */
  readonly connection: ConnectionOptions;
}

/** Proves who the caller is, by the Authorization header. */
export interface Authentication {
  /** Gives the value of the header; it is asked for each attempt of each request. */
  retrieveAuthorizationHeader(session?: Session): Promise<string>;
  /** Gets a new token after the API has refused one; without it, a refusal is final. */
  refreshToken?(session?: Session): Promise<unknown>;
}

/** Proves who the caller is, by anything else of a request. */
export interface Credentials {
  /** Gives the request that proves it; it is asked for each attempt of each request. */
  authenticate(request: Request): Request | Promise<Request>;
}
