import { decryptPkcs8 } from '../auth/pbes2.js';
import { readPem, writePem } from '../auth/pem.js';

/** Decrypts private keys, such as by a service that keeps the passphrases. */
export interface PrivateKeyDecryptor {
  /** Gives the key in PEM, not encrypted. */
  decryptPrivateKey(encryptedPrivateKey: string, passphrase: string): string | Promise<string>;
}

/** Decrypts private keys as Box's developer console gives them out; one that is not encrypted stays as it is. */
export class DefaultPrivateKeyDecryptor implements PrivateKeyDecryptor {
  /** Gives the key in PEM, not encrypted. */
  async decryptPrivateKey(encryptedPrivateKey: string, passphrase: string): Promise<string> {
    const { label, bytes } = readPem(encryptedPrivateKey);
    if (label !== 'ENCRYPTED PRIVATE KEY') return encryptedPrivateKey;
    return writePem({ label: 'PRIVATE KEY', bytes: await decryptPkcs8(bytes, passphrase) });
  }
}
