import { signJwt } from '../auth/jwt.js';
import type { JwtConfig } from './jwtConfig.js';

/**
 * Whom an assertion stands for, and when it is made by the clock of the server.
 *
 * @internal
 */
export interface Assertion {
  readonly subjectId: string | undefined;
  readonly subjectType: 'enterprise' | 'user';
  /** In milliseconds. */
  readonly now: number;
}

/**
 * How long an assertion is good for, in seconds; Box refuses more than 60.
 *
 * @internal
 */
export const assertionLifetime = 45;

/**
 * Signs an assertion, which Box gives a token for.
 *
 * @internal
 */
export async function signAssertion(config: JwtConfig, assertion: Assertion): Promise<string> {
  const { clientId, jwtKeyId, algorithm = 'RS256', privateKeyDecryptor } = config;
  const { privateKey, privateKeyPassphrase } = config;
  return signJwt({
    header: { alg: algorithm, kid: jwtKeyId },
    claims: {
      iss: clientId,
      sub: assertion.subjectId,
      box_sub_type: assertion.subjectType,
      aud: 'https://api.box.com/oauth2/token',
      jti: crypto.randomUUID(),
      exp: Math.floor(assertion.now / 1000) + assertionLifetime,
    },
    privateKey: await privateKeyDecryptor.decryptPrivateKey(privateKey, privateKeyPassphrase),
  });
}
