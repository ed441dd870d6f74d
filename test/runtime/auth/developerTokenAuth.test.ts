import { describe, expect, test } from 'vitest';
import { BoxDeveloperTokenAuth as LightAuth } from '../../../generator/runtime/box/developerToken.js';
import { BoxDeveloperTokenAuth } from '../../../generator/runtime/box/developerTokenAuth.js';
import { AuthenticationError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { formOf, tokenServerPerTest } from './tokenServer.js';

const server = tokenServerPerTest();
const { session, invitesWith } = server;

describe('a developer token', () => {
  const config = { clientId: 'id', clientSecret: 'secret' };

  test('is sent, and its refusal is final', async () => {
    const auth = new BoxDeveloperTokenAuth({ token: 'dev' });
    expect(await auth.retrieveToken()).toEqual({ accessToken: 'dev' });
    expect(auth.token).toBe('dev');
    expect(auth.config).toEqual({});
    const error = await rejection(invitesWith(auth).get('1'));
    expect(error).toMatchObject({ responseInfo: { statusCode: 401 } });
    expect(server.requests.map(({ url }) => url)).toEqual(['/invites/1']);
    expect(await rejection(auth.refreshToken())).toBeInstanceOf(AuthenticationError);
  });

  test('makes tokens that can do less', async () => {
    const auth = new BoxDeveloperTokenAuth({ token: 'dev', config });
    const link = 'https://app.box.com/s/1';
    const resource = 'https://api.box.com/2.0/files/1';
    const made = await auth.downscopeToken(
      ['item_preview', 'item_share'],
      resource,
      link,
      session(),
    );
    expect(made.accessToken).toBe('access-1');
    await auth.downscopeToken(['item_preview'], undefined, undefined, session());
    expect(server.forms()).toEqual([
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: 'dev',
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        scope: 'item_preview item_share',
        resource,
        box_shared_link: link,
      },
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: 'dev',
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        scope: 'item_preview',
      },
    ]);
    expect(await auth.retrieveToken()).toEqual({ accessToken: 'dev' });
  });

  test('can be revoked', async () => {
    const auth = new BoxDeveloperTokenAuth({ token: 'dev', config });
    await auth.revokeToken(session());
    expect(formOf(server.requests[0]?.body ?? '')).toEqual({
      client_id: 'id',
      client_secret: 'secret',
      token: 'dev',
    });
    const error = await rejection(invitesWith(auth).get('1'));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(String(error)).toContain('revoked');
    expect(server.requests).toHaveLength(1);
  });
});

test('a developer token of a package without extras is sent all the same', async () => {
  const error = await rejection(invitesWith(new LightAuth({ token: 'dev' })).get('1'));
  expect(error).toMatchObject({ responseInfo: { statusCode: 401 } });
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer dev']);
});
