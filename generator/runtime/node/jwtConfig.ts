import { readFileSync } from 'node:fs';
import { JwtConfig as Base } from '../box/jwtConfig.js';
import type { PrivateKeyDecryptor } from '../box/privateKeyDecryptor.js';
import type { TokenStorage } from '../box/tokenStorage.js';

/** The configuration of an application with a key pair, which can be read from a file. */
export class JwtConfig extends Base {
  /**
   * Reads the file that Box's developer console gives out.
   *
   * @param configFilePath Where the file is.
   * @param tokenStorage Where tokens are kept: in memory, when left out.
   * @param privateKeyDecryptor Decrypts the private key, when it is not encrypted as the console does.
   */
  static fromConfigFile(
    configFilePath: string,
    tokenStorage?: TokenStorage,
    privateKeyDecryptor?: PrivateKeyDecryptor,
  ): Base {
    const text = readFileSync(configFilePath, 'utf8');
    return Base.fromConfigJsonString(text, tokenStorage, privateKeyDecryptor);
  }
}
