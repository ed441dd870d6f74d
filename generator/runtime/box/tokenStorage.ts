import { conceal } from '../auth/conceal.js';
import type { AccessToken } from './accessToken.js';

/** Where a token is kept, such as in a database that several processes share. */
export interface TokenStorage {
  /** Keeps a token in the place of the last one. */
  store(token: AccessToken): Promise<undefined>;
  /** Gives the token, if there is one. */
  get(): Promise<undefined | AccessToken>;
  /** Forgets the token. */
  clear(): Promise<undefined>;
}

/** Keeps a token in memory, until the process ends. */
export class InMemoryTokenStorage implements TokenStorage {
  declare token: AccessToken | undefined;

  constructor({ token }: { readonly token?: AccessToken | undefined } = {}) {
    conceal(this, { token });
  }

  /** Keeps a token in the place of the last one. */
  store(token: AccessToken): Promise<undefined> {
    this.token = token;
    return Promise.resolve(undefined);
  }

  /** Gives the token, if there is one. */
  get(): Promise<undefined | AccessToken> {
    return Promise.resolve(this.token);
  }

  /** Forgets the token. */
  clear(): Promise<undefined> {
    this.token = undefined;
    return Promise.resolve(undefined);
  }
}
