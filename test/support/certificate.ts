import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that vouches for itself, and its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const ecdsaWithSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
const commonName = Buffer.from('0603550403', 'hex');
const basicConstraints = Buffer.from('0603551d13', 'hex');
const alternativeNames = Buffer.from('0603551d11', 'hex');

/** Makes a certificate for 127.0.0.1 (RFC 5280). */
export function certificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const part = der(0x30, commonName, der(0x0c, Buffer.from('test')));
  const name = der(0x30, der(0x31, part));
  const validity = der(0x30, time('20200101000000Z'), time('20991231235959Z'));
  const isAuthority = extension(basicConstraints, der(0x01, Buffer.from([255])));
  const address = extension(alternativeNames, der(0x87, Buffer.from([127, 0, 0, 1])));
  const contents = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, isAuthority, address)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', contents, privateKey));
  const whole = der(0x30, contents, ecdsaWithSha256, signature);
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function time(text: string): Buffer {
  return der(0x18, Buffer.from(text));
}

function extension(kind: Buffer, value: Buffer): Buffer {
  return der(0x30, kind, der(0x04, der(0x30, value)));
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const head = length < 128 ? [tag, length] : [tag, 0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from(head), value]);
}
