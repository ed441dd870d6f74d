import type { Authentication, Credentials } from '../auth.js';
import { SdkError } from '../errors.js';
import { base64 } from './base64.js';
import { keepSecret } from './keepSecret.js';

/** Authenticates with a name and a password (RFC 7617). */
export class BasicAuth implements Authentication, Credentials {
  /** Gives the value of the Authorization header. */
  readonly retrieveAuthorizationHeader: () => Promise<string>;
  /** Keeps the password out of what is told of the request. */
  readonly authenticate: (request: Request) => Request;

  constructor(fields: { readonly username: string; readonly password: string }) {
    const { username, password } = fields;
    if (username.includes(':'))
      throw new SdkError({ message: 'The name of basic authentication holds a colon.' });
    // Only these closures hold the password, so that nothing which prints the object can show it.
    const pair = base64(new TextEncoder().encode(`${username}:${password}`));
    this.retrieveAuthorizationHeader = () => Promise.resolve(`Basic ${pair}`);
    this.authenticate = (request) => {
      keepSecret(request, [password, pair]);
      return request;
    };
  }
}
