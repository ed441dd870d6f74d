import { execFileSync } from 'node:child_process';
import { createCipheriv, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readDer, writeDer } from '../../../generator/runtime/auth/der.js';
import { signJwt } from '../../../generator/runtime/auth/jwt.js';
import { readPem, writePem } from '../../../generator/runtime/auth/pem.js';
import { decryptTripleDes } from '../../../generator/runtime/auth/tripleDes.js';
import { DefaultPrivateKeyDecryptor } from '../../../generator/runtime/box/privateKeyDecryptor.js';
import { SdkError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const plain = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const passphrase = 'pass phrase ä';
const decryptor = new DefaultPrivateKeyDecryptor();

/** The key as the command `openssl` encrypts it; `undefined` where there is no such command. */
function encryptedBy(...options: readonly string[]): string | undefined {
  try {
    return execFileSync(
      'openssl',
      ['pkcs8', '-topk8', '-passout', `pass:${passphrase}`, ...options],
      {
        input: plain,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  } catch {
    return undefined;
  }
}

describe('an encrypted key', () => {
  test.each(['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc', 'des-ede3-cbc'])(
    'is decrypted from %s as Node writes it',
    async (cipher) => {
      const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase }));
      expect(pem).toContain('BEGIN ENCRYPTED PRIVATE KEY');
      expect(await decryptor.decryptPrivateKey(pem, passphrase)).toBe(plain);
      expect(await decryptor.decryptPrivateKey(pem.replaceAll('\n', '\\n'), passphrase)).toBe(
        plain,
      );
    },
  );

  const ways = ['aes-128-cbc', 'aes-256-cbc', 'des3'].flatMap((cipher) =>
    ['hmacWithSHA1', 'hmacWithSHA256', 'hmacWithSHA384', 'hmacWithSHA512'].map(
      (prf) => [cipher, prf] as const,
    ),
  );
  test.skipIf(encryptedBy('-v2', 'des3') === undefined).each(ways)(
    'is decrypted from %s with %s as openssl writes it',
    async (cipher, prf) => {
      const pem = encryptedBy('-v2', cipher, '-v2prf', prf, '-iter', '2048') ?? '';
      expect(await decryptor.decryptPrivateKey(pem, passphrase)).toBe(plain);
    },
  );

  test.each(['aes-256-cbc', 'des-ede3-cbc'])('needs its passphrase (%s)', async (cipher) => {
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase }));
    const error = await rejection(decryptor.decryptPrivateKey(pem, 'canary'));
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toContain('cannot be decrypted with this passphrase');
    expect(String(error)).not.toContain('canary');
  });

  test.skipIf(encryptedBy('-scrypt') === undefined).each([['-scrypt'], ['-v1', 'PBE-SHA1-3DES']])(
    'of another kind is refused (%s)',
    async (...options) => {
      const error = await rejection(
        decryptor.decryptPrivateKey(encryptedBy(...options) ?? '', passphrase),
      );
      expect(error).toBeInstanceOf(SdkError);
      expect(String(error)).toContain('is not supported');
    },
  );

  test('that is none stays as it is', async () => {
    expect(await decryptor.decryptPrivateKey(plain, '')).toBe(plain);
  });

  test('that is cut short is refused', async () => {
    const options = { type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase } as const;
    const bytes = new Uint8Array(privateKey.export(options));
    for (const length of [0, 1, 3, 40, 100, bytes.length - 1]) {
      const cut = writePem({ label: 'ENCRYPTED PRIVATE KEY', bytes: bytes.subarray(0, length) });
      const error = await rejection(decryptor.decryptPrivateKey(cut, passphrase));
      expect(error).toBeInstanceOf(SdkError);
    }
  });
});

describe('triple DES', () => {
  test('decrypts what Node encrypts', () => {
    for (const length of [8, 16, 800]) {
      const [key, iv, text] = [randomBytes(24), randomBytes(8), randomBytes(length)];
      const cipher = createCipheriv('des-ede3-cbc', key, iv).setAutoPadding(false);
      const data = Buffer.concat([cipher.update(text), cipher.final()]);
      expect(Buffer.from(decryptTripleDes(key, iv, data))).toEqual(text);
    }
  });
});

describe('DER', () => {
  test.each([
    ['', []],
    ['0500', [[5, '']]],
    [
      '0401ff020100',
      [
        [4, 'ff'],
        [2, '00'],
      ],
    ],
    [`308180${'00'.repeat(128)}`, [[0x30, '00'.repeat(128)]]],
    [`04820100${'01'.repeat(256)}`, [[4, '01'.repeat(256)]]],
  ])('is read: %s', (hex, expected) => {
    const values = readDer(Buffer.from(hex, 'hex'));
    expect(values.map(({ tag, content }) => [tag, Buffer.from(content).toString('hex')])).toEqual(
      expected,
    );
  });

  test.each(['04', '0402ff', '0480ff00', '04820001', '0484ffffffff00', '3081'])(
    'that ends too early, or has no length, is refused: %s',
    (hex) => {
      expect(() => readDer(Buffer.from(hex, 'hex'))).toThrow(SdkError);
    },
  );

  test.each([0, 127, 128, 255, 256, 65_535])('is written with %d bytes', (length) => {
    const content = new Uint8Array(length).fill(7);
    expect(readDer(writeDer(4, content))).toEqual([{ tag: 4, content }]);
  });
});

describe('a key that signs', () => {
  const sign = (pem: string) =>
    signJwt({ header: { alg: 'RS256' }, claims: { a: 'ä' }, privateKey: pem });

  test('may be in PKCS #8 or PKCS #1', async () => {
    const old = String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
    expect(old).toContain('BEGIN RSA PRIVATE KEY');
    expect(await sign(old)).toBe(await sign(plain));
    const [, claims = ''] = (await sign(plain)).split('.');
    expect(Buffer.from(claims, 'base64url').toString()).toBe('{"a":"ä"}');
  });

  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  test.each([
    ['nothing', ''],
    ['another text', 'canary'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['no base64', '-----BEGIN PRIVATE KEY-----\n?canary?\n-----END PRIVATE KEY-----'],
    ['no DER', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
    ['another kind of key', String(ec.export({ type: 'pkcs8', format: 'pem' }))],
    [
      'a key encrypted in the way of old',
      String(
        createPrivateKey(plain).export({
          type: 'pkcs1',
          format: 'pem',
          cipher: 'aes-128-cbc',
          passphrase,
        }),
      ),
    ],
  ])('is not %s', async (_, pem) => {
    const error = await rejection(sign(pem));
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toContain('private key');
    expect(String(error)).not.toContain('canary');
  });

  test('is read from PEM among other text', () => {
    const { label, bytes } = readPem(`Bag Attributes\n${plain.replaceAll('\n', '\r\n')}`);
    expect(writePem({ label, bytes })).toBe(plain);
  });
});
