import { keepTokens } from '../auth/tokens.js';
import { CcgConfig } from './ccgConfig.js';
import { SubjectAuth } from './subjectAuth.js';
import { requestAccessToken } from './tokenRequests.js';

/** Authenticates an application with its client credentials, as itself or as a user. */
export class BoxCcgAuth extends SubjectAuth<CcgConfig, BoxCcgAuth> {
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
    super({
      config,
      tokenStorage,
      tokens: keepTokens(tokenStorage, (_, session) => requestAccessToken(form, session)),
      subjectId,
      subjectType,
      derive: (subject) =>
        new BoxCcgAuth({
          config: new CcgConfig({ clientId, clientSecret, enterpriseId, ...subject }),
        }),
    });
  }
}
