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
    text: 'Where there are no files, the `JwtConfig` of the package itself takes the text: `JwtConfig.fromConfigJsonString(text)`.',
    imports: ['BoxJwtAuth'],
    node: ['JwtConfig'],
    code: `const config = JwtConfig.fromConfigFile('config.json');
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
  {
    title: 'Tokens: where they are kept, made smaller, made worthless',
    text: 'A token is renewed ahead of its end, once for all calls that wait for it, and stored before it is used. It is kept in memory, unless `tokenStorage` is a `FileTokenStorage` or an object of your own with `store`, `get` and `clear`.',
    imports: ['BoxCcgAuth', 'CcgConfig'],
    node: ['FileTokenStorage'],
    code: `const config = new CcgConfig({
  clientId: 'YOUR_CLIENT_ID',
  clientSecret: 'YOUR_CLIENT_SECRET',
  userId: 'USER_ID',
  tokenStorage: new FileTokenStorage({ path: 'token.json' }),
});
const auth = new BoxCcgAuth({ config });`,
    after: `
// A token for somebody else, who may only look at one file.
const file = 'https://api.box.com/2.0/files/12345';
const { accessToken } = await auth.downscopeToken(['item_preview'], file);
await auth.revokeToken();`,
  },
];
