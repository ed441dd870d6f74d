import type { Authentication } from './auth.js';

/** Authenticates with a bearer token (RFC 6750). */
export class BearerAuth implements Authentication {
  /** Gives the value of the Authorization header. */
  readonly retrieveAuthorizationHeader: () => Promise<string>;

  constructor(fields: { readonly token: string }) {
    // Only this closure holds the token, so that nothing which prints the object can show it.
    const header = `Bearer ${fields.token}`;
    this.retrieveAuthorizationHeader = () => Promise.resolve(header);
  }
}
