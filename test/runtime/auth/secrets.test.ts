import { generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ApiKeyAuth } from '../../../generator/runtime/auth/apiKeyAuth.js';
import { BasicAuth } from '../../../generator/runtime/auth/basicAuth.js';
import { ClientCredentialsAuth } from '../../../generator/runtime/auth/clientCredentialsAuth.js';
import { BoxCcgAuth } from '../../../generator/runtime/box/ccgAuth.js';
import { CcgConfig } from '../../../generator/runtime/box/ccgConfig.js';
import { BoxDeveloperTokenAuth } from '../../../generator/runtime/box/developerTokenAuth.js';
import { BoxJwtAuth } from '../../../generator/runtime/box/jwtAuth.js';
import { JwtConfig } from '../../../generator/runtime/box/jwtConfig.js';
import { BoxOAuth } from '../../../generator/runtime/box/oauth.js';
import { OAuthConfig } from '../../../generator/runtime/box/oauthConfig.js';
import { InMemoryTokenStorage } from '../../../generator/runtime/box/tokenStorage.js';
import { SdkError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { shown } from './shown.js';
import { tokenServerPerTest, type Form } from './tokenServer.js';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateKey = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
const token = { accessToken: 'canary-access', refreshToken: 'canary-refresh' };
const application = { clientId: 'id', clientSecret: 'canary-secret /+' };
const key = { jwtKeyId: 'k', privateKey, privateKeyPassphrase: 'canary-passphrase' };

const tokenStorage = () => new InMemoryTokenStorage({ token });
const oauthConfig = () => new OAuthConfig({ ...application, tokenStorage: tokenStorage() });
const ccgConfig = () => new CcgConfig({ ...application, tokenStorage: tokenStorage() });
const jwtConfig = () => new JwtConfig({ ...application, ...key, tokenStorage: tokenStorage() });

const secrets = /canary|PRIVATE KEY|MII[A-Za-z0-9]/;

describe('nothing that prints an object shows a secret of', () => {
  test.each<[string, () => object]>([
    ['InMemoryTokenStorage', tokenStorage],
    ['OAuthConfig', oauthConfig],
    ['CcgConfig', ccgConfig],
    ['JwtConfig', jwtConfig],
    ['BoxOAuth', () => new BoxOAuth({ config: oauthConfig() })],
    ['BoxCcgAuth', () => new BoxCcgAuth({ config: ccgConfig() })],
    ['BoxJwtAuth', () => new BoxJwtAuth({ config: jwtConfig() })],
    [
      'BoxDeveloperTokenAuth',
      () => new BoxDeveloperTokenAuth({ token: token.accessToken, config: application }),
    ],
    ['BasicAuth', () => new BasicAuth({ username: 'a', password: 'canary' })],
    ['ApiKeyAuth', () => new ApiKeyAuth({ in: 'header', name: 'a', key: 'canary' })],
    [
      'ClientCredentialsAuth',
      () => new ClientCredentialsAuth({ tokenUrl: 'https://a.example', ...application }),
    ],
  ])('%s', (_, make) => {
    expect(shown(make())).not.toMatch(secrets);
    expect(shown({ auth: [make()] })).not.toMatch(secrets);
  });

  test('a configuration, which has it all the same', () => {
    expect(jwtConfig()).toHaveProperty('privateKey', privateKey);
    expect(jwtConfig().privateKeyPassphrase).toBe('canary-passphrase');
    expect(ccgConfig().clientSecret).toBe('canary-secret /+');
    expect(new BoxOAuth({ config: oauthConfig() }).config.tokenStorage).toBeDefined();
    expect(inspect(ccgConfig())).toContain("clientId: 'id'");
  });
});

describe('no error shows a secret when', () => {
  const server = tokenServerPerTest();

  /** Sends back all that came, in every way in which it can. */
  const echo = (status: number) => (response: ServerResponse, form: Form) => {
    const all = [...Object.values(form), String(new URLSearchParams(form))].join(' ');
    response.writeHead(status, { 'x-echo': all, 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: 'echo', error_description: all, ...form, all }));
  };
  const half = (response: ServerResponse) => response.end('{"access_token":"canary-new","refr');
  const text = (response: ServerResponse) => response.end('"canary-new"');
  const cut = (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"access_token":"canary-new"');
    setTimeout(() => response.destroy(), 20);
  };
  const gone = (response: ServerResponse) => response.destroy();
  const ways = {
    'a refusal echoes': echo(400),
    'a failure echoes': echo(500),
    half,
    text,
    cut,
    gone,
  };

  test.each(Object.entries(ways))('the answer is: %s', async (_, answer) => {
    server.answerWith(answer);
    const session = server.session();
    const tokenUrl = `${server.url}/oauth2/token`;
    const oauth = new BoxOAuth({ config: oauthConfig() });
    const developer = new BoxDeveloperTokenAuth({ token: token.accessToken });
    const calls = [
      () => oauth.refreshToken(session),
      () => oauth.getTokensAuthorizationCodeGrant('canary-code', session, 'canary-verifier'),
      () => new BoxCcgAuth({ config: ccgConfig() }).refreshToken(session),
      () => new BoxJwtAuth({ config: jwtConfig() }).refreshToken(session),
      () => developer.downscopeToken(['a'], undefined, undefined, session),
      () => new ClientCredentialsAuth({ tokenUrl, ...application }).refreshToken(session),
      () =>
        new ClientCredentialsAuth({ tokenUrl, ...application, sentIn: 'form' }).refreshToken(
          session,
        ),
    ];
    const errors = await Promise.all(calls.map((call) => rejection(call())));
    const basic = btoa('id:canary-secret+%2F%2B');
    for (const error of errors) {
      expect(error).toBeInstanceOf(SdkError);
      expect(shown(error)).not.toMatch(secrets);
      expect(shown(error)).not.toMatch(/eyJ/);
      expect(shown(error)).not.toContain(basic);
    }
    expect(server.forms().length).toBeGreaterThanOrEqual(calls.length);
  });
});
