import { SdkError } from '../errors.js';
import { base64Url } from './base64.js';
import { writeDer } from './der.js';
import { readPem } from './pem.js';

/** How a JWT is signed (RFC 7518): by RSA, with a digest of 256, 384 or 512 bits. */
export type RsaAlgorithm = 'RS256' | 'RS384' | 'RS512';

/**
 * A JSON Web Token, and the private key that signs it.
 *
 * @internal
 */
export interface Jwt {
  readonly header: { readonly alg: RsaAlgorithm; readonly [name: string]: string };
  readonly claims: { readonly [name: string]: unknown };
  /** In PEM, not encrypted. */
  readonly privateKey: string;
}

/**
 * Signs a JSON Web Token (RFC 7519).
 *
 * @internal
 */
export async function signJwt({ header, claims, privateKey }: Jwt): Promise<string> {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const parts = [{ typ: 'JWT', ...header }, claims];
  const content = parts.map((part) => base64Url(bytesOf(JSON.stringify(part)))).join('.');
  const how = { name: 'RSASSA-PKCS1-v1_5', hash: header.alg.replace('RS', 'SHA-') };
  const signature = await crypto.subtle
    .importKey('pkcs8', new Uint8Array(pkcs8Of(privateKey)), how, false, ['sign'])
    .then((key) => crypto.subtle.sign(how.name, key, bytesOf(content)))
    .catch((cause: unknown) => refuse(`it does not sign by ${header.alg}`, cause));
  return `${content}.${base64Url(new Uint8Array(signature))}`;
}

/** The private key in PKCS #8 (RFC 5958), whose form for RSA holds that of PKCS #1. */
function pkcs8Of(privateKey: string): Uint8Array {
  const { label, bytes } = readPem(privateKey);
  if (label === 'PRIVATE KEY') return bytes;
  if (label !== 'RSA PRIVATE KEY') return refuse(`a PEM of "${label}" is none`);
  const algorithm = writeDer(0x30, writeDer(0x06, rsaEncryption), writeDer(0x05));
  return writeDer(0x30, writeDer(0x02, Uint8Array.of(0)), algorithm, writeDer(0x04, bytes));
}

/** The content of the object identifier 1.2.840.113549.1.1.1. */
const rsaEncryption: Uint8Array = /* @__PURE__ */ Uint8Array.of(
  0x2a,
  0x86,
  0x48,
  0x86,
  0xf7,
  0x0d,
  0x01,
  0x01,
  0x01,
);

function refuse(reason: string, cause?: unknown): never {
  throw new SdkError({ message: `The private key cannot be used: ${reason}.`, cause });
}
