import type { Session } from '../auth.js';
import { serverClock, type ServerClock } from '../auth/serverClock.js';
import { keepTokens } from '../auth/tokens.js';
import { ApiError } from '../errors.js';
import type { AccessToken } from './accessToken.js';
import { assertionLifetime, signAssertion, type Assertion } from './jwtAssertion.js';
import { JwtConfig } from './jwtConfig.js';
import { SubjectAuth, type Subject } from './subjectAuth.js';
import { requestAccessToken } from './tokenRequests.js';

/** Authenticates an application with its key pair, as itself or as a user. */
export class BoxJwtAuth extends SubjectAuth<JwtConfig, BoxJwtAuth> {
  constructor(fields: { readonly config: JwtConfig }) {
    const { config } = fields;
    const { enterpriseId, userId, tokenStorage } = config;
    const subjectId = enterpriseId ?? userId;
    const subjectType = enterpriseId === undefined ? 'user' : 'enterprise';
    const grant = { config, subjectId, subjectType, clock: serverClock() } as const;
    super({
      config,
      tokenStorage,
      tokens: keepTokens(tokenStorage, (_, session) => request(grant, session)),
      subjectId,
      subjectType,
      derive: (subject) => new BoxJwtAuth({ config: derived(config, subject) }),
    });
  }
}

/** The same application, for another subject. */
function derived(config: JwtConfig, subject: Subject): JwtConfig {
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
