import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createPkce, createState } from '../../../generator/runtime/auth/pkce.js';
import type { AccessToken } from '../../../generator/runtime/box/accessToken.js';
import { BoxOAuth } from '../../../generator/runtime/box/oauth.js';
import { OAuthConfig } from '../../../generator/runtime/box/oauthConfig.js';
import { InMemoryTokenStorage } from '../../../generator/runtime/box/tokenStorage.js';
import { FileTokenStorage } from '../../../generator/runtime/node/fileTokenStorage.js';
import { AuthenticationError, SdkError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { formOf, giveToken, tokenServerPerTest } from './tokenServer.js';

const application = { clientId: 'id', clientSecret: 'secret' };
const server = tokenServerPerTest();
const { session, invitesWith } = server;

describe('a user who consents', () => {
  const oauth = (token?: AccessToken) => {
    const tokenStorage = new InMemoryTokenStorage({ token });
    return new BoxOAuth({ config: new OAuthConfig({ ...application, tokenStorage }) });
  };

  test('is sent to Box', () => {
    expect(oauth().getAuthorizeUrl()).toBe(
      'https://account.box.com/api/oauth2/authorize?client_id=id&response_type=code',
    );
    const options = {
      clientId: 'other',
      redirectUri: 'https://a.example/back?x=1',
      responseType: 'token',
      state: 'a b&c',
      scope: 'root_readonly manage_groups',
    };
    const there = { connection: { baseUrls: { oauth2Url: 'https://b.example/o/' } } };
    expect(oauth().getAuthorizeUrl(options, there)).toBe(
      'https://b.example/o/authorize?client_id=other&response_type=token' +
        '&redirect_uri=https%3A%2F%2Fa.example%2Fback%3Fx%3D1&state=a%20b%26c' +
        '&scope=root_readonly%20manage_groups',
    );
  });

  test('is sent there with a challenge, and the verifier stays here', async () => {
    const pkce = await createPkce();
    const url = oauth().getAuthorizeUrl({ state: createState(), ...pkce });
    expect(url).toContain(`&code_challenge=${pkce.codeChallenge}&code_challenge_method=S256`);
    expect(url).not.toContain(pkce.codeVerifier);
    const auth = oauth();
    await auth.getTokensAuthorizationCodeGrant('the code', session(), pkce.codeVerifier);
    expect(server.forms()).toEqual([
      {
        grant_type: 'authorization_code',
        client_id: 'id',
        client_secret: 'secret',
        code: 'the code',
        code_verifier: pkce.codeVerifier,
      },
    ]);
    expect(await auth.tokenStorage.get()).toMatchObject({ refreshToken: 'refresh-1' });
  });

  test('has a verifier whose digest the challenge is', async () => {
    const { codeVerifier, codeChallenge } = await createPkce();
    expect(createHash('sha256').update(codeVerifier).digest('base64url')).toBe(codeChallenge);
    expect(codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(createState()).not.toBe(createState());
  });

  test('is asked for nothing more when the token is refused: it is renewed, once for all', async () => {
    const auth = oauth();
    await auth.getTokensAuthorizationCodeGrant('code', session());
    server.expire();
    const invites = invitesWith(auth);
    await Promise.all(Array.from({ length: 50 }, () => invites.get('1')));
    expect(server.forms().slice(1)).toEqual([
      {
        grant_type: 'refresh_token',
        client_id: 'id',
        client_secret: 'secret',
        refresh_token: 'refresh-1',
      },
    ]);
    expect(await auth.tokenStorage.get()).toMatchObject({ refreshToken: 'refresh-2' });
  });

  test('is refused for good by a second refusal: one renewal, one repeat', async () => {
    const auth = oauth({ accessToken: 'x', refreshToken: 'r' });
    server.answerWith((response, form, count) => {
      server.expire();
      giveToken(response, form, count);
    });
    const error = await rejection(invitesWith(auth).get('1'));
    expect(error).toMatchObject({ responseInfo: { statusCode: 401, code: 'unauthorized' } });
    expect(server.requests.map(({ url, headers }) => `${url} ${headers.authorization}`)).toEqual([
      '/invites/1 Bearer x',
      '/oauth2/token undefined',
      '/invites/1 Bearer access-1',
    ]);
  });

  test('loses no refresh token when the process dies as soon as it uses the new token', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oauth-'));
    const path = join(folder, 'token.json');
    await writeFile(path, '{"accessToken":"x","refreshToken":"refresh-0","expiresAt":1}');
    const runtime = new URL('../../../generator/runtime/', import.meta.url).href;
    const program = `
      const { BoxOAuth } = await import('${runtime}box/oauth.ts');
      const { OAuthConfig } = await import('${runtime}box/oauthConfig.ts');
      const { FileTokenStorage } = await import('${runtime}node/fileTokenStorage.ts');
      const tokenStorage = new FileTokenStorage({ path: ${JSON.stringify(path)} });
      const config = new OAuthConfig({ clientId: 'id', clientSecret: 'secret', tokenStorage });
      const baseUrl = '${server.url}';
      const header = await new BoxOAuth({ config }).retrieveAuthorizationHeader({ connection: { baseUrl } });
      await fetch(baseUrl + '/invites/1', { headers: { Authorization: header } });
      process.kill(process.pid, 'SIGKILL');`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    await once(execFile(process.execPath, args), 'exit');
    expect(server.forms().map((form) => form['refresh_token'])).toEqual(['refresh-0']);
    expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer access-1');
    const tokenStorage = new FileTokenStorage({ path });
    expect(await tokenStorage.get()).toMatchObject({ refreshToken: 'refresh-1' });
    const auth = new BoxOAuth({ config: new OAuthConfig({ ...application, tokenStorage }) });
    await auth.refreshToken(session());
    expect(server.forms().at(-1)).toMatchObject({ refresh_token: 'refresh-1' });
    await rm(folder, { recursive: true });
  });

  test('keeps the refresh token when the server gives out no other', async () => {
    server.answerWith((response) => response.end('{"access_token":"access-1"}'));
    const auth = oauth({ accessToken: 'old', refreshToken: 'lasting' });
    await auth.refreshToken(session());
    expect(await auth.tokenStorage.get()).toEqual({
      accessToken: 'access-1',
      refreshToken: 'lasting',
    });
  });

  test('has to consent first', async () => {
    const error = await rejection(invitesWith(oauth()).get('1'));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(String(error)).toContain('consent');
    expect(server.requests).toEqual([]);
  });

  test('is refused as by the API where there is no refresh token', async () => {
    const error = await rejection(invitesWith(oauth({ accessToken: 'x' })).get('1'));
    expect(error).toMatchObject({ responseInfo: { statusCode: 401, code: 'unauthorized' } });
    expect(server.forms()).toEqual([]);
  });

  test('loses no refresh token when it cannot be stored', async () => {
    const auth = oauth({ accessToken: 'old', refreshToken: 'refresh-0' });
    const { tokenStorage } = auth;
    const store = vi.spyOn(tokenStorage, 'store').mockRejectedValueOnce(new Error('full'));
    const invites = invitesWith(auth);
    const error = await rejection(invites.get('1'));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toHaveProperty('cause.message', 'full');
    await invites.get('1');
    expect(store).toHaveBeenCalledTimes(2);
    expect(server.forms()).toHaveLength(1);
    expect(await tokenStorage.get()).toMatchObject({ refreshToken: 'refresh-1' });
  });

  test('who leaves takes no other call along', async () => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) =>
      server.answerWith((response, form, count) => {
        answer = () => giveToken(response, form, count);
        resolve();
      }),
    );
    const controller = new AbortController();
    const invites = invitesWith(oauth({ accessToken: 'x', refreshToken: 'r' }));
    const leaving = rejection(invites.get('1', { cancellationToken: controller.signal }));
    const staying = invites.get('1');
    await asked;
    controller.abort();
    expect(await leaving).toHaveProperty('name', 'AbortError');
    answer();
    expect(await staying).toMatchObject({ id: '1' });
    expect(server.forms()).toHaveLength(1);
  });

  test('can revoke the token, which is forgotten then', async () => {
    const auth = oauth();
    await auth.revokeToken(session());
    expect(server.requests).toEqual([]);
    await auth.getTokensAuthorizationCodeGrant('code', session());
    await auth.revokeToken(session());
    const { url, body } = server.requests[1] ?? {};
    expect(url).toBe('/oauth2/revoke');
    expect(formOf(body ?? '')).toEqual({
      client_id: 'id',
      client_secret: 'secret',
      token: 'access-1',
    });
    expect(await auth.tokenStorage.get()).toBeUndefined();
  });
});
