import { SdkError } from '../errors.js';
import { isRecord, type UnknownRecord } from '../record.js';

/** The key of an application. */
export interface JwtConfigAppSettingsAppAuth {
  readonly publicKeyId: string;
  readonly privateKey: string;
  readonly passphrase: string;
}

/** An application. */
export interface JwtConfigAppSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appAuth: JwtConfigAppSettingsAppAuth;
}

/** What the file holds that Box's developer console gives out. */
export interface JwtConfigFile {
  readonly enterpriseId?: string;
  readonly userId?: string;
  readonly boxAppSettings: JwtConfigAppSettings;
}

/**
 * Reads what the file holds. An error names what is missing, and shows nothing of what is there.
 *
 * @internal
 */
export function readJwtConfigFile(text: string): JwtConfigFile {
  const file = parsed(text);
  const settings = file['boxAppSettings'];
  const app = isRecord(settings) ? settings : missing('boxAppSettings');
  const auth = isRecord(app['appAuth']) ? app['appAuth'] : missing('boxAppSettings.appAuth');
  const { enterpriseID, userID } = file;
  return {
    ...(isId(enterpriseID) && { enterpriseId: String(enterpriseID) }),
    ...(isId(userID) && { userId: String(userID) }),
    boxAppSettings: {
      clientId: textIn(app, 'clientID'),
      clientSecret: textIn(app, 'clientSecret'),
      appAuth: {
        publicKeyId: textIn(auth, 'publicKeyID'),
        privateKey: textIn(auth, 'privateKey'),
        passphrase: textIn(auth, 'passphrase'),
      },
    },
  };
}

function parsed(text: string): UnknownRecord {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // The message of the parser would show a part of the text.
  }
  throw new SdkError({ message: 'The configuration for JWT is not a JSON object.' });
}

function isId(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

function textIn(record: UnknownRecord, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value : missing(name);
}

function missing(name: string): never {
  throw new SdkError({ message: `The configuration for JWT lacks ${name}.` });
}
