import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
      await settleFolder(this.path);
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
    await settleFolder(this.path);
  }
}

/** Has the folder on the disk know of the change, and takes away what processes left there that were killed. */
async function settleFolder(path: string): Promise<void> {
  // The token is in its place: nothing here is a reason to say that it is not.
  await syncFolder(dirname(path)).catch(() => undefined);
  await removeLeftovers(path).catch(() => undefined);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writing takes far less, in milliseconds: a temporary file of this age is written by nobody any more. */
const longest = 60_000;

async function removeLeftovers(path: string): Promise<void> {
  const name = basename(path);
  const isTemporary = (entry: string): boolean =>
    entry.startsWith(`${name}.`) && /^\.[0-9a-f-]{36}\.tmp$/.test(entry.slice(name.length));
  for (const entry of (await readdir(dirname(path))).filter(isTemporary)) {
    const leftover = join(dirname(path), entry);
    const { mtimeMs } = await stat(leftover);
    if (Date.now() - mtimeMs > longest) await rm(leftover, { force: true });
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
