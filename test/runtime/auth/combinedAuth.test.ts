import { expect, test } from 'vitest';
import { ApiKeyAuth } from '../../../generator/runtime/auth/apiKeyAuth.js';
import { BasicAuth } from '../../../generator/runtime/auth/basicAuth.js';
import { ClientCredentialsAuth } from '../../../generator/runtime/auth/clientCredentialsAuth.js';
import { combinedAuth } from '../../../generator/runtime/auth/combinedAuth.js';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { SdkError } from '../../../generator/runtime/errors.js';
import { tokenServerPerTest } from './tokenServer.js';

const server = tokenServerPerTest();
const header = new ApiKeyAuth({ in: 'header', name: 'X-Id', key: 'id-1' });
const query = new ApiKeyAuth({ in: 'query', name: 'key', key: 'key-1' });
const cookie = new ApiKeyAuth({ in: 'cookie', name: 'session', key: 's-1' });

test('several ways prove who calls at once, and a token is renewed as it is alone', async () => {
  const tokens = new ClientCredentialsAuth({
    tokenUrl: `${server.url}/oauth2/token`,
    clientId: 'i',
    clientSecret: 's',
  });
  const invites = server.invitesWith(combinedAuth(header, tokens, query, cookie));
  await invites.get('1');
  server.expire();
  await invites.get('1');
  expect(server.forms()).toHaveLength(2);
  const { url, headers } = server.requests.at(-1) ?? {};
  expect(url).toBe('/invites/1?key=key-1');
  expect(headers).toMatchObject({
    'x-id': 'id-1',
    cookie: 'session=s-1',
    authorization: 'Bearer access-2',
  });
});

test('keys alone take no Authorization header', () => {
  expect(combinedAuth(header, query)).not.toHaveProperty('retrieveAuthorizationHeader');
});

test('two ways that take the Authorization header are refused', () => {
  const basic = new BasicAuth({ username: 'a', password: 'b' });
  expect(() => combinedAuth(basic, new BearerAuth({ token: 't' }))).toThrow(SdkError);
});
