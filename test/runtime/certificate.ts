import { generateKeyPairSync, sign } from 'node:crypto';
import { writeDer } from '../../generator/runtime/auth/der.js';

/** A key, and the certificate by which a server on this machine proves to have it. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

const tags = { integer: 2, bits: 3, octets: 4, oid: 6, text: 12, time: 23, list: 48, set: 49 };

/** Makes a certificate for 127.0.0.1, signed with its own key (RFC 5280). */
export function certified(): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = list(oid('2a8648ce3d040302'));
  const name = list(writeDer(tags.set, list(oid('550403'), ascii(tags.text, '127.0.0.1'))));
  const validity = list(ascii(tags.time, '200101000000Z'), ascii(tags.time, '491231235959Z'));
  const address = list(writeDer(0x87, Uint8Array.of(127, 0, 0, 1)));
  const subjects = list(list(oid('551d11'), writeDer(tags.octets, address)));
  const content = list(
    writeDer(0xa0, writeDer(tags.integer, Uint8Array.of(2))),
    writeDer(tags.integer, Uint8Array.of(1)),
    ...[algorithm, name, validity, name],
    publicKey.export({ type: 'spki', format: 'der' }),
    writeDer(0xa3, subjects),
  );
  const signature = writeDer(tags.bits, Uint8Array.of(0), sign('sha256', content, privateKey));
  const base64 = Buffer.from(list(content, algorithm, signature)).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}

function list(...values: readonly Uint8Array[]): Uint8Array {
  return writeDer(tags.list, ...values);
}

function oid(digits: string): Uint8Array {
  return writeDer(tags.oid, Buffer.from(digits, 'hex'));
}

function ascii(tag: number, text: string): Uint8Array {
  return writeDer(tag, Buffer.from(text));
}
