import { open, readFile, rename, rm } from 'node:fs/promises';
import type { AccessToken } from '../box/accessToken.js';
import type { TokenStorage } from '../box/tokenStorage.js';
import { SdkError } from '../errors.js';
import { isRecord } from '../record.js';

/** Keeps a token in a file that only its owner can read; at any time it holds the last token or the new one, whole. */
export class FileTokenStorage implements TokenStorage {
  readonly path: string;

  constructor(fields: { readonly path: string }) {
    this.path = fields.path;
  }

  /** Keeps a token in the place of the last one. */
  async store(token: AccessToken): Promise<undefined> {
    const temporary = `${this.path}.${crypto.randomUUID()}.tmp`;
    try {
      await writeSynced(temporary, JSON.stringify(token));
      await rename(temporary, this.path);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw new SdkError({ message: `The token cannot be stored in ${this.path}.`, cause });
    }
  }

  /** Gives the token, if there is one. */
  async get(): Promise<undefined | AccessToken> {
    try {
      return parsed(await readFile(this.path, 'utf8'));
    } catch (cause) {
      if (isAbsence(cause)) return undefined;
      throw new SdkError({ message: `The token cannot be read from ${this.path}.`, cause });
    }
  }

  /** Forgets the token. */
  async clear(): Promise<undefined> {
    await rm(this.path, { force: true });
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function parsed(text: string): AccessToken {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // The message of the parser would show a part of the token.
  }
  throw new SdkError({ message: 'The file holds no token.' });
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
