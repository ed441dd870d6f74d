import { conceal } from '../auth/conceal.js';
import type { JwtAlgorithm } from './jwtAlgorithm.js';
import { readJwtConfigFile } from './jwtConfigFile.js';
import { DefaultPrivateKeyDecryptor, type PrivateKeyDecryptor } from './privateKeyDecryptor.js';
import { InMemoryTokenStorage, type TokenStorage } from './tokenStorage.js';

/** What the configuration of an application with a key pair is made from. */
export interface JwtConfigInput {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The ID that Box gave to the public key. */
  readonly jwtKeyId: string;
  /** The private key in PEM. */
  readonly privateKey: string;
  readonly privateKeyPassphrase: string;
  /** The enterprise that the application acts in, as itself; it goes before the user. */
  readonly enterpriseId?: string | undefined;
  /** The user whom the application acts as. */
  readonly userId?: string | undefined;
  /** How assertions are signed: by `RS256`, when left out. */
  readonly algorithm?: JwtAlgorithm | undefined;
  /** Where tokens are kept: in memory, when left out. */
  readonly tokenStorage?: TokenStorage | undefined;
  readonly privateKeyDecryptor?: PrivateKeyDecryptor | undefined;
}

/** The configuration of an application with a key pair, and whom it acts as. */
export class JwtConfig {
  readonly clientId: string;
  declare readonly clientSecret: string;
  readonly jwtKeyId: string;
  declare readonly privateKey: string;
  declare readonly privateKeyPassphrase: string;
  readonly enterpriseId?: string | undefined;
  readonly userId?: string | undefined;
  readonly algorithm?: JwtAlgorithm;
  declare readonly tokenStorage: TokenStorage;
  declare readonly privateKeyDecryptor: PrivateKeyDecryptor;

  constructor(fields: JwtConfigInput) {
    const { clientSecret, privateKey, privateKeyPassphrase } = fields;
    const { tokenStorage = new InMemoryTokenStorage() } = fields;
    const { privateKeyDecryptor = new DefaultPrivateKeyDecryptor() } = fields;
    this.clientId = fields.clientId;
    this.jwtKeyId = fields.jwtKeyId;
    this.enterpriseId = fields.enterpriseId;
    this.userId = fields.userId;
    this.algorithm = fields.algorithm ?? 'RS256';
    conceal(this, {
      clientSecret,
      privateKey,
      privateKeyPassphrase,
      tokenStorage,
      privateKeyDecryptor,
    });
  }

  /**
   * Reads what the file holds that Box's developer console gives out.
   *
   * @param configJsonString The text of the file.
   * @param tokenStorage Where tokens are kept: in memory, when left out.
   * @param privateKeyDecryptor Decrypts the private key, when it is not encrypted as the console does.
   */
  static fromConfigJsonString(
    configJsonString: string,
    tokenStorage?: TokenStorage,
    privateKeyDecryptor?: PrivateKeyDecryptor,
  ): JwtConfig {
    const { boxAppSettings, ...subject } = readJwtConfigFile(configJsonString);
    const { clientId, clientSecret, appAuth } = boxAppSettings;
    return new JwtConfig({
      clientId,
      clientSecret,
      jwtKeyId: appAuth.publicKeyId,
      privateKey: appAuth.privateKey,
      privateKeyPassphrase: appAuth.passphrase,
      ...subject,
      tokenStorage,
      privateKeyDecryptor,
    });
  }
}
