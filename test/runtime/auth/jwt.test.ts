import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BoxJwtAuth } from '../../../generator/runtime/box/jwtAuth.js';
import { JwtConfig, type JwtConfigInput } from '../../../generator/runtime/box/jwtConfig.js';
import { ApiError, SdkError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { giveToken, tokenServerPerTest, type Form } from './tokenServer.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const passphrase = 'open sesame';
const encrypted = privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase,
});
const input: JwtConfigInput = {
  clientId: 'id',
  clientSecret: 'secret',
  jwtKeyId: 'key-1',
  privateKey: String(encrypted),
  privateKeyPassphrase: passphrase,
  enterpriseId: '7',
};

const server = tokenServerPerTest();
const { session } = server;

afterEach(() => {
  vi.useRealTimers();
});

function decoded(assertion = '') {
  const [header = '', claims = '', signature = ''] = assertion.split('.');
  const [head, body] = [header, claims].map((part) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()),
  );
  return {
    header: head,
    claims: body,
    isSigned: (digest: string) =>
      verify(
        digest,
        Buffer.from(`${header}.${claims}`),
        createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
        Buffer.from(signature, 'base64url'),
      ),
  };
}

describe('an assertion', () => {
  test.each([
    [undefined, 'RS256', 'sha256'],
    ['RS256', 'RS256', 'sha256'],
    ['RS384', 'RS384', 'sha384'],
    ['RS512', 'RS512', 'sha512'],
  ] as const)('is signed by %s', async (algorithm, alg, digest) => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_900 });
    const auth = new BoxJwtAuth({ config: new JwtConfig({ ...input, algorithm }) });
    expect(await auth.retrieveAuthorizationHeader(session())).toBe('Bearer access-1');
    const [{ assertion, ...form } = {}] = server.forms();
    expect(form).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      client_id: 'id',
      client_secret: 'secret',
    });
    const { header, claims, isSigned } = decoded(assertion);
    expect(header).toEqual({ typ: 'JWT', alg, kid: 'key-1' });
    expect(claims).toEqual({
      iss: 'id',
      sub: '7',
      box_sub_type: 'enterprise',
      aud: 'https://api.box.com/oauth2/token',
      jti: expect.stringMatching(/^[\da-f-]{36}$/),
      exp: 1_700_000_045,
    });
    expect(isSigned(digest)).toBe(true);
  });

  test('is made anew for each token', async () => {
    const auth = new BoxJwtAuth({ config: new JwtConfig(input) });
    await auth.refreshToken(session());
    await auth.refreshToken(session());
    const ids = server.forms().map(({ assertion }) => decoded(assertion).claims.jti);
    expect(new Set(ids).size).toBe(2);
  });

  test('stands for the enterprise before the user, and for others by other objects', async () => {
    const { enterpriseId: _, ...nobody } = input;
    const own = new BoxJwtAuth({ config: new JwtConfig({ ...input, userId: '8' }) });
    const user = new BoxJwtAuth({ config: new JwtConfig({ ...nobody, userId: '8' }) });
    const all = [own, user, own.withUserSubject('9'), user.withEnterpriseSubject('6')];
    for (const auth of all) await auth.retrieveToken(session());
    const subjects = server.forms().map(({ assertion }) => {
      const { box_sub_type, sub } = decoded(assertion).claims;
      return `${box_sub_type} ${sub}`;
    });
    expect(subjects).toEqual(['enterprise 7', 'user 8', 'user 9', 'enterprise 6']);
    expect(all.map(({ subjectType, subjectId }) => `${subjectType} ${subjectId}`)).toEqual(
      subjects,
    );
  });

  test('keeps its algorithm and its decryptor for other subjects', async () => {
    const plain = String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const decryptPrivateKey = vi.fn(() => plain);
    const config = new JwtConfig({
      ...input,
      privateKey: 'sealed',
      algorithm: 'RS512',
      privateKeyDecryptor: { decryptPrivateKey },
    });
    await new BoxJwtAuth({ config }).withUserSubject('9').retrieveToken(session());
    expect(decryptPrivateKey).toHaveBeenCalledWith('sealed', passphrase);
    const { header, isSigned } = decoded(server.forms()[0]?.['assertion']);
    expect(header).toMatchObject({ alg: 'RS512' });
    expect(isSigned('sha512')).toBe(true);
  });
});

describe('clocks that differ', () => {
  /** Answers by a clock that is ahead by `skew` milliseconds, and as strictly as Box. */
  const strict = (skew: number) => (response: ServerResponse, form: Form, count: number) => {
    const now = Date.now() + skew;
    response.setHeader('Date', new Date(now).toUTCString());
    const left = decoded(form['assertion']).claims.exp - now / 1000;
    if (left > 0 && left <= 60) giveToken(response, form, count);
    else {
      response.writeHead(400);
      response.end('{"error":"invalid_grant","error_description":"Please check the exp claim."}');
    }
  };

  test.each([3_600_000, -3_600_000])('by %d ms are one more request, once', async (skew) => {
    server.answerWith(strict(skew));
    const auth = new BoxJwtAuth({ config: new JwtConfig(input) });
    await auth.retrieveToken(session());
    expect(server.forms()).toHaveLength(2);
    const ids = server.forms().map(({ assertion }) => decoded(assertion).claims.jti);
    expect(new Set(ids).size).toBe(2);
    await auth.refreshToken(session());
    expect(server.forms()).toHaveLength(3);
  });

  test('hardly are no reason to ask again', async () => {
    server.answerWith((response) => {
      response.setHeader('Date', new Date(Date.now() + 3000).toUTCString());
      response.writeHead(400).end('{"error":"invalid_grant"}');
    });
    const auth = new BoxJwtAuth({ config: new JwtConfig(input) });
    const error = await rejection(auth.retrieveToken(session()));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ responseInfo: { statusCode: 400, code: 'invalid_grant' } });
    expect(server.forms()).toHaveLength(1);
  });

  test('and go on differing end in the refusal', async () => {
    let skew = 0;
    server.answerWith((response) => {
      skew += 3_600_000;
      response.setHeader('Date', new Date(Date.now() + skew).toUTCString());
      response.writeHead(400).end('{"error":"invalid_grant"}');
    });
    const auth = new BoxJwtAuth({ config: new JwtConfig(input) });
    expect(await rejection(auth.retrieveToken(session()))).toBeInstanceOf(ApiError);
    expect(server.forms()).toHaveLength(2);
  });

  test('do not matter to other failures', async () => {
    server.answerWith((response) => {
      response.setHeader('Date', new Date(0).toUTCString());
      response.writeHead(403).end();
    });
    const auth = new BoxJwtAuth({ config: new JwtConfig(input) });
    expect(await rejection(auth.retrieveToken(session()))).toBeInstanceOf(ApiError);
    expect(server.forms()).toHaveLength(1);
  });
});

test('an assertion that was late by the time of its refusal is made anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_000 });
  server.answerWith((response, form, count) => {
    if (count === 2) return giveToken(response, form, count);
    vi.setSystemTime(1_700_000_045_000);
    response.setHeader('Date', new Date().toUTCString());
    response.writeHead(400).end('{"error":"invalid_grant"}');
  });
  const auth = new BoxJwtAuth({ config: new JwtConfig(input) });
  await auth.retrieveToken(session());
  expect(server.forms().map(({ assertion }) => decoded(assertion).claims.exp)).toEqual([
    1_700_000_045, 1_700_000_090,
  ]);
});

describe('the file of the developer console', () => {
  const file = {
    boxAppSettings: {
      clientID: 'id',
      clientSecret: 'secret',
      appAuth: { publicKeyID: 'key-1', privateKey: String(encrypted), passphrase },
    },
    enterpriseID: '7',
  };

  test('is a configuration', async () => {
    const config = JwtConfig.fromConfigJsonString(JSON.stringify({ ...file, webhooks: {} }));
    expect(config).toMatchObject({ clientId: 'id', jwtKeyId: 'key-1', algorithm: 'RS256' });
    expect(config).toMatchObject({ enterpriseId: '7', userId: undefined });
    await new BoxJwtAuth({ config }).retrieveToken(session());
    expect(decoded(server.forms()[0]?.['assertion']).isSigned('sha256')).toBe(true);
  });

  test.each([
    ['', 'is not a JSON object'],
    ['["canary"]', 'is not a JSON object'],
    ['{"canary', 'is not a JSON object'],
    ['{}', 'lacks boxAppSettings'],
    ['{"boxAppSettings":{"clientID":"canary"}}', 'lacks boxAppSettings.appAuth'],
    [
      JSON.stringify({ boxAppSettings: { ...file.boxAppSettings, clientSecret: 1 } }),
      'lacks clientSecret',
    ],
  ])('that is %j is an error which says what is missing', (text, problem) => {
    const read = () => JwtConfig.fromConfigJsonString(text);
    expect(read).toThrow(SdkError);
    expect(read).toThrow(problem);
    expect(read).not.toThrow(/canary/);
  });
});
