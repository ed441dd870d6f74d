import type { Session } from '../auth.js';
import { serverClock, type ServerClock } from '../auth/serverClock.js';
import { keepTokens } from '../auth/tokens.js';
import { ApiError } from '../errors.js';
import type { AccessToken } from './accessToken.js';
import { assertionLifetime, signAssertion, type Assertion } from './jwtAssertion.js';
import { JwtConfig, type JwtConfigInput } from './jwtConfig.js';
import { TokenAuth } from './tokenAuth.js';
import { requestAccessToken } from './tokenRequests.js';
import { InMemoryTokenStorage, type TokenStorage } from './tokenStorage.js';

/** Authenticates an application with its key pair, as itself or as a user. */
export class BoxJwtAuth extends TokenAuth<JwtConfig> {
  /** The ID of the user or of the enterprise that tokens are for. */
  readonly subjectId: string | undefined;
  readonly subjectType: 'enterprise' | 'user';

  constructor(fields: { readonly config: JwtConfig }) {
    const { config } = fields;
    const { enterpriseId, userId, tokenStorage } = config;
    const subjectId = enterpriseId ?? userId;
    const subjectType = enterpriseId === undefined ? 'user' : 'enterprise';
    const grant = { config, subjectId, subjectType, clock: serverClock() } as const;
    const tokens = keepTokens(tokenStorage, (_, session) => request(grant, session));
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
  ): BoxJwtAuth {
    return new BoxJwtAuth({ config: derived(this.config, { userId, tokenStorage }) });
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
  ): BoxJwtAuth {
    return new BoxJwtAuth({ config: derived(this.config, { enterpriseId, tokenStorage }) });
  }
}

/** The same application, for another subject. */
function derived(
  config: JwtConfig,
  subject: Pick<JwtConfigInput, 'enterpriseId' | 'userId' | 'tokenStorage'>,
): JwtConfig {
  const { clientId, clientSecret, jwtKeyId, privateKey, privateKeyPassphrase } = config;
  const { algorithm, privateKeyDecryptor } = config;
  const application = { clientId, clientSecret, jwtKeyId, privateKey, privateKeyPassphrase };
  return new JwtConfig({ ...application, algorithm, privateKeyDecryptor, ...subject });
}

interface Grant extends Omit<Assertion, 'now'> {
  readonly config: JwtConfig;
  readonly clock: ServerClock;
}

/** Exchanges an assertion for a token; once more, when the refusal shows that time was the reason. */
async function request(grant: Grant, session?: Session): Promise<AccessToken> {
  const start = Date.now();
  try {
    return await requestOnce(grant, session);
  } catch (refusal) {
    if (!(refusal instanceof ApiError) || ![400, 401].includes(refusal.responseInfo.statusCode))
      throw refusal;
    const wasLate = Date.now() - start >= 1000 * assertionLifetime;
    if (!grant.clock.learn(refusal) && !wasLate) throw refusal;
    return requestOnce(grant, session);
  }
}

async function requestOnce(grant: Grant, session?: Session): Promise<AccessToken> {
  const { config, clock } = grant;
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    client_id: config.clientId,
    client_secret: config.clientSecret,
    assertion: await signAssertion(config, { ...grant, now: clock.now() }),
  };
  return requestAccessToken(form, session);
}
