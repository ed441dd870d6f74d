import { SdkError } from '../errors.js';
import { readDer, type DerValue } from './der.js';
import { decryptTripleDes } from './tripleDes.js';

/**
 * Decrypts a private key that is encrypted by PBES2 (RFC 8018), and gives it in PKCS #8.
 *
 * @internal
 */
export async function decryptPkcs8(encrypted: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const scheme = schemeOf(encrypted);
  try {
    const key = await deriveKey(scheme, passphrase);
    const plain = await decrypt(scheme, key);
    if (plain[0] === sequence) return plain;
  } catch {
    // What a wrong passphrase gives has no padding, or no form.
  }
  throw new SdkError({ message: 'The private key cannot be decrypted with this passphrase.' });
}

const sequence = 0x30;
const integer = 0x02;

/** The names of algorithms, as the content of object identifiers in hexadecimal digits. */
const pbes2 = '2a864886f70d01050d';
const pbkdf2 = '2a864886f70d01050c';
const hashes: { readonly [identifier: string]: string } = {
  '2a864886f70d0207': 'SHA-1',
  '2a864886f70d0209': 'SHA-256',
  '2a864886f70d020a': 'SHA-384',
  '2a864886f70d020b': 'SHA-512',
};
const ciphers: { readonly [identifier: string]: Cipher } = {
  '2a864886f70d0307': { name: 'DES-EDE3-CBC', keyLength: 24 },
  '608648016503040102': { name: 'AES-CBC', keyLength: 16 },
  '608648016503040116': { name: 'AES-CBC', keyLength: 24 },
  '60864801650304012a': { name: 'AES-CBC', keyLength: 32 },
};

interface Cipher {
  readonly name: 'AES-CBC' | 'DES-EDE3-CBC';
  readonly keyLength: number;
}

/** How a key is encrypted, and what came of it. */
interface Scheme {
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly cipher: Cipher;
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
}

function schemeOf(encrypted: Uint8Array): Scheme {
  const [algorithm, data] = inside(readDer(encrypted)[0]);
  const [scheme, parameters] = inside(algorithm);
  const [derivation, encryption] = inside(parameters);
  const [derivationName, derivationParameters] = inside(derivation);
  const [cipherName, iv] = inside(encryption);
  const [salt, iterations, ...others] = inside(derivationParameters);
  const [hashName] = inside(others.find(({ tag }) => tag === sequence));
  const cipher = ciphers[hex(cipherName)];
  const hash = hashName ? hashes[hex(hashName)] : 'SHA-1';
  const isKnown = hex(scheme) === pbes2 && hex(derivationName) === pbkdf2;
  if (
    !isKnown ||
    !cipher ||
    hash === undefined ||
    iterations?.tag !== integer ||
    !salt ||
    !iv ||
    !data
  )
    throw new SdkError({
      message:
        'The private key is encrypted in a way that is not supported; PBES2 with PBKDF2 and AES or triple DES is.',
    });
  return {
    hash,
    salt: salt.content,
    iterations: Number(`0x${hex(iterations)}`),
    cipher,
    iv: iv.content,
    data: data.content,
  };
}

function inside(value: DerValue | undefined): readonly DerValue[] {
  return value?.tag === sequence ? readDer(value.content) : [];
}

function hex(value: DerValue | undefined): string {
  return Array.from(value?.content ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function deriveKey(scheme: Scheme, passphrase: string): Promise<Uint8Array> {
  const { hash, iterations, cipher } = scheme;
  const secret = new TextEncoder().encode(passphrase);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash, salt: new Uint8Array(scheme.salt), iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 8 * cipher.keyLength));
}

async function decrypt({ cipher, iv, data }: Scheme, secret: Uint8Array): Promise<Uint8Array> {
  if (cipher.name === 'DES-EDE3-CBC') return unpadded(decryptTripleDes(secret, iv, data));
  const { name } = cipher;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), name, false, [
    'decrypt',
  ]);
  const how = { name, iv: new Uint8Array(iv) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, new Uint8Array(data)));
}

/** What stands before the padding of RFC 8018, section 6.1.1. */
function unpadded(bytes: Uint8Array): Uint8Array {
  const length = bytes.at(-1) ?? 0;
  const padding = bytes.subarray(-length);
  const isPadded = length > 0 && length <= 8 && padding.every((byte) => byte === length);
  if (!isPadded) throw new SdkError({ message: 'There is no padding.' });
  return bytes.subarray(0, -length);
}
