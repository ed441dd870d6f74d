import { conceal } from '../auth/conceal.js';
import { InMemoryTokenStorage, type TokenStorage } from './tokenStorage.js';

/** What client credentials are made from. */
export interface CcgConfigInput {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The enterprise that the application acts in, as itself. */
  readonly enterpriseId?: string | undefined;
  /** The user whom the application acts as; it goes before the enterprise. */
  readonly userId?: string | undefined;
  /** Where tokens are kept: in memory, when left out. */
  readonly tokenStorage?: TokenStorage | undefined;
}

/** Client credentials of an application, and whom it acts as. */
export class CcgConfig {
  readonly clientId: string;
  declare readonly clientSecret: string;
  declare readonly enterpriseId?: string;
  declare readonly userId?: string;
  declare readonly tokenStorage: TokenStorage;

  constructor(fields: CcgConfigInput) {
    const { clientSecret, tokenStorage = new InMemoryTokenStorage(), ...visible } = fields;
    this.clientId = fields.clientId;
    Object.assign(this, visible);
    conceal(this, { clientSecret, tokenStorage });
  }
}
