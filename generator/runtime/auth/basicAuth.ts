import type { Authentication } from '../auth.js';
import { SdkError } from '../errors.js';
import { base64 } from './base64.js';

/** Authenticates with a name and a password (RFC 7617). */
export class BasicAuth implements Authentication {
  /** Gives the value of the Authorization header. */
  readonly retrieveAuthorizationHeader: () => Promise<string>;

  constructor(fields: { readonly username: string; readonly password: string }) {
    const { username, password } = fields;
    if (username.includes(':'))
      throw new SdkError({ message: 'The name of basic authentication holds a colon.' });
    // Only this closure holds the password, so that nothing which prints the object can show it.
    const header = `Basic ${base64(new TextEncoder().encode(`${username}:${password}`))}`;
    this.retrieveAuthorizationHeader = () => Promise.resolve(header);
  }
}
