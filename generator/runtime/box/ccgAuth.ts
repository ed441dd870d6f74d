import { keepTokens } from '../auth/tokens.js';
import { CcgConfig } from './ccgConfig.js';
import { TokenAuth } from './tokenAuth.js';
import { requestAccessToken } from './tokenRequests.js';
import { InMemoryTokenStorage, type TokenStorage } from './tokenStorage.js';

/** Authenticates an application with its client credentials, as itself or as a user. */
export class BoxCcgAuth extends TokenAuth<CcgConfig> {
  /** The ID of the user or of the enterprise that tokens are for. */
  readonly subjectId: string | undefined;
  readonly subjectType: 'enterprise' | 'user';

  constructor(fields: { readonly config: CcgConfig }) {
    const { config } = fields;
    const { clientId, clientSecret, enterpriseId, userId, tokenStorage } = config;
    const subjectId = userId ?? enterpriseId;
    const subjectType = userId === undefined ? 'enterprise' : 'user';
    const form = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      box_subject_type: subjectType,
      box_subject_id: subjectId,
    };
    const tokens = keepTokens(tokenStorage, (_, session) => requestAccessToken(form, session));
    super({ config, tokenStorage, tokens });
    this.subjectId = subjectId;
    this.subjectType = subjectType;
  }

  /**
   * Acts as a user.
   *
   * @param userId The ID of the user, such as an app user of this application.
   * @param tokenStorage Where that user's token is kept: in memory, when left out.
   */
  withUserSubject(
    userId: string,
    tokenStorage: TokenStorage = new InMemoryTokenStorage(),
  ): BoxCcgAuth {
    const { clientId, clientSecret, enterpriseId } = this.config;
    const config = new CcgConfig({ clientId, clientSecret, enterpriseId, userId, tokenStorage });
    return new BoxCcgAuth({ config });
  }

  /**
   * Acts within an enterprise, as the application itself.
   *
   * @param enterpriseId The ID of the enterprise.
   * @param tokenStorage Where that token is kept: in memory, when left out.
   */
  withEnterpriseSubject(
    enterpriseId: string,
    tokenStorage: TokenStorage = new InMemoryTokenStorage(),
  ): BoxCcgAuth {
    const { clientId, clientSecret } = this.config;
    const config = new CcgConfig({ clientId, clientSecret, enterpriseId, tokenStorage });
    return new BoxCcgAuth({ config });
  }
}
