import { conceal } from '../auth/conceal.js';
import { InMemoryTokenStorage, type TokenStorage } from './tokenStorage.js';

/** What the configuration of an application is made from that acts for users who consent. */
export interface OAuthConfigInput {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where tokens are kept: in memory, when left out. */
  readonly tokenStorage?: TokenStorage | undefined;
}

/** The configuration of an application that acts for users who consent. */
export class OAuthConfig {
  readonly clientId: string;
  declare readonly clientSecret: string;
  declare readonly tokenStorage: TokenStorage;

  constructor(fields: OAuthConfigInput) {
    const { clientId, clientSecret, tokenStorage = new InMemoryTokenStorage() } = fields;
    this.clientId = clientId;
    conceal(this, { clientSecret, tokenStorage });
  }
}
