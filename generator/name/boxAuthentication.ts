import type { AuthenticationExample } from './extras.js';

/** How programs prove to Box who calls, beside a token that they have from elsewhere. */
export const boxAuthentication: readonly AuthenticationExample[] = [
  {
    title: 'Client credentials: an application as itself, or as a user',
    imports: ['BoxCcgAuth', 'CcgConfig'],
    code: `const config = new CcgConfig({
  clientId: 'YOUR_CLIENT_ID',
  clientSecret: 'YOUR_CLIENT_SECRET',
  enterpriseId: 'YOUR_ENTERPRISE_ID',
});
const auth = new BoxCcgAuth({ config });
const userAuth = auth.withUserSubject('USER_ID');`,
  },
  {
    title: 'JWT: an application with a key pair, by the file of the developer console',
    imports: ['BoxJwtAuth', 'JwtConfig'],
    code: `const text = '{ "boxAppSettings": { … } }';
const config = JwtConfig.fromConfigJsonString(text);
const auth = new BoxJwtAuth({ config });
const userAuth = auth.withUserSubject('USER_ID');`,
  },
  {
    title: 'OAuth 2.0: a user who consents',
    imports: ['BoxOAuth', 'OAuthConfig', 'createPkce', 'createState'],
    code: `const config = new OAuthConfig({
  clientId: 'YOUR_CLIENT_ID',
  clientSecret: 'YOUR_CLIENT_SECRET',
});
const auth = new BoxOAuth({ config });
const state = createState();
const pkce = await createPkce();
// The user goes there, and comes back with a code and the same state.
const url = auth.getAuthorizeUrl({ state, ...pkce });
await auth.getTokensAuthorizationCodeGrant('THE_CODE', undefined, pkce.codeVerifier);`,
  },
];
