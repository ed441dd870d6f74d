/** Proves who the caller is. */
export interface Authentication {
  /** Gives the value of the Authorization header; it is asked for each request. */
  retrieveAuthorizationHeader(): Promise<string>;
}
