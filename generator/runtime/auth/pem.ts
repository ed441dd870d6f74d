import { SdkError } from '../errors.js';
import { base64 } from './base64.js';

/**
 * What a text in PEM holds (RFC 7468).
 *
 * @internal
 */
export interface Pem {
  readonly label: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a text in PEM; line breaks may be written `\n`, as environment variables have them.
 *
 * @internal
 */
export function readPem(text: string): Pem {
  const [, label = '', body = ''] =
    /-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----/s.exec(text) ?? [];
  const content = body.replaceAll('\\n', '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+=*$/.test(content))
    throw new SdkError({
      message: 'The private key cannot be read: it is not a PEM text, or one in a form of old.',
    });
  return { label, bytes: Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) };
}

/**
 * Writes bytes in PEM.
 *
 * @internal
 */
export function writePem({ label, bytes }: Pem): string {
  const lines = base64(bytes).replace(/.{64}/g, '$&\n').trim();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
