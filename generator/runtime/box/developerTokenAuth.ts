import { conceal } from '../auth/conceal.js';
import { AuthenticationError } from '../errors.js';
import type { DeveloperTokenConfig } from './developerTokenConfig.js';
import { TokenAuth } from './tokenAuth.js';
import { InMemoryTokenStorage } from './tokenStorage.js';

/** Authenticates with a developer token, which Box's developer console gives out for 60 minutes. */
export class BoxDeveloperTokenAuth extends TokenAuth<DeveloperTokenConfig> {
  declare readonly token: string;

  constructor(fields: { readonly token: string; readonly config?: DeveloperTokenConfig }) {
    const { token, config = {} } = fields;
    const tokenStorage = new InMemoryTokenStorage({ token: { accessToken: token } });
    const stored = () => tokenStorage.get();
    super({
      config,
      tokenStorage,
      tokens: {
        stored,
        current: async () => (await stored()) ?? rejected('The developer token was revoked.'),
        renew: () => rejected('The developer console alone gives out another token.'),
      },
    });
    conceal(this, { token });
  }
}

function rejected(message: string): Promise<never> {
  return Promise.reject(new AuthenticationError({ message }));
}
