import { execFile } from 'node:child_process';
import {
  chmod,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BoxJwtAuth } from '../../../generator/runtime/box/jwtAuth.js';
import { SdkError } from '../../../generator/runtime/errors.js';
import { FileTokenStorage } from '../../../generator/runtime/node/fileTokenStorage.js';
import { JwtConfig } from '../../../generator/runtime/node/jwtConfig.js';
import { rejection } from '../server.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokens-'));
  path = join(folder, 'token.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('a file', () => {
  test('keeps a token, readable by its owner alone, and nothing beside it', async () => {
    await writeFile(path, '{}', { mode: 0o644 });
    const storage = new FileTokenStorage({ path });
    await storage.store({ accessToken: 'a', expiresAt: 1 });
    await storage.store({ accessToken: 'b', refreshToken: 'r', expiresAt: 2 });
    const other = new FileTokenStorage({ path });
    expect(await other.get()).toEqual({ accessToken: 'b', refreshToken: 'r', expiresAt: 2 });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['token.json']);
  });

  test('that is not there holds no token', async () => {
    const storage = new FileTokenStorage({ path });
    expect(await storage.get()).toBeUndefined();
    await storage.store({ accessToken: 'a' });
    await storage.clear();
    await storage.clear();
    expect(await storage.get()).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that holds something else is an error, which does not show it', async () => {
    await writeFile(path, '{"accessToken":"canary');
    const error = await rejection(new FileTokenStorage({ path }).get());
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toContain(path);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('canary');
  });

  test.each([
    ['a folder that is not there', () => join(folder, 'none/token.json')],
    ['a folder', () => folder],
  ])('that is %s is an error', async (_, place) => {
    const storage = new FileTokenStorage({ path: place() });
    const error = await rejection(storage.store({ accessToken: 'canary' }));
    expect(error).toBeInstanceOf(SdkError);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('canary');
    expect(await readdir(folder)).toEqual([]);
  });

  test('that is a folder is an error', async () => {
    const error = await rejection(new FileTokenStorage({ path: folder }).get());
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toHaveProperty('cause.code', 'EISDIR');
  });

  test('takes the place of a link to another file, which stays as it is', async () => {
    const other = join(folder, 'other');
    await writeFile(other, 'mine');
    await symlink(other, path);
    await new FileTokenStorage({ path }).store({ accessToken: 'a' });
    expect(await readFile(other, 'utf8')).toBe('mine');
  });

  test('is whole whenever the process that writes it is killed', async () => {
    const module = new URL('../../../generator/runtime/node/fileTokenStorage.ts', import.meta.url);
    const program = `
      const { FileTokenStorage } = await import(${JSON.stringify(module.href)});
      const storage = new FileTokenStorage({ path: ${JSON.stringify(path)} });
      for (let count = 1; ; count += 1) {
        await storage.store({ accessToken: String(count).padEnd(200_000, 'x') });
        if (count === 1) console.log('begun');
      }`;
    for (const pause of [0, 3, 7, 20]) {
      const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
      const child = execFile(process.execPath, args);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, pause));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      const token = await new FileTokenStorage({ path }).get();
      expect(token?.accessToken).toHaveLength(200_000);
    }
  });
});

describe('what a killed process leaves behind', () => {
  /** Stores a token in a process that is killed before the file gets its name; gives what that left. */
  async function killed(): Promise<readonly string[]> {
    const module = new URL('../../../generator/runtime/node/fileTokenStorage.ts', import.meta.url);
    const program = `
      import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      fs.rename = () => new Promise(() => console.log('written'));
      syncBuiltinESMExports();
      const { FileTokenStorage } = await import(${JSON.stringify(module.href)});
      setInterval(() => undefined, 1000);
      await new FileTokenStorage({ path: ${JSON.stringify(path)} }).store({ accessToken: 'lost' });`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const child = execFile(process.execPath, args);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    return (await readdir(folder)).filter((name) => name !== 'token.json');
  }

  test('is readable by its owner alone, and no token to anybody', async () => {
    const storage = new FileTokenStorage({ path });
    await storage.store({ accessToken: 'kept' });
    const [leftover = '', ...others] = await killed();
    expect(others).toEqual([]);
    expect(leftover).toMatch(/^token\.json\.[\da-f-]{36}\.tmp$/);
    expect((await stat(join(folder, leftover))).mode & 0o777).toBe(0o600);
    expect(await storage.get()).toEqual({ accessToken: 'kept' });
  });

  test.each<[string, (storage: FileTokenStorage) => Promise<undefined>, readonly string[]]>([
    ['stored', (storage) => storage.store({ accessToken: 'new' }), ['token.json']],
    ['forgotten', (storage) => storage.clear(), []],
  ])('is taken away when a token is %s a minute later', async (_, act, left) => {
    const storage = new FileTokenStorage({ path });
    const leftovers = (await killed()).map((name) => join(folder, name));
    expect(leftovers).toHaveLength(1);
    const mine = ['token.json.tmp', 'token.json.bak.tmp', `other.json.${crypto.randomUUID()}.tmp`];
    for (const name of mine) await writeFile(join(folder, name), 'mine');
    const minuteAgo = new Date(Date.now() - 61_000);
    for (const name of mine) await utimes(join(folder, name), minuteAgo, minuteAgo);
    await act(storage);
    expect(await readdir(folder)).toHaveLength(left.length + mine.length + 1);
    for (const name of leftovers) await utimes(name, minuteAgo, minuteAgo);
    await act(storage);
    expect((await readdir(folder)).sort()).toEqual([...left, ...mine].sort());
  });

  test('keeps no process from storing a token where the folder cannot be read', async () => {
    await chmod(folder, 0o300);
    const storage = new FileTokenStorage({ path });
    await storage.store({ accessToken: 'a' });
    await chmod(folder, 0o700);
    expect(await storage.get()).toEqual({ accessToken: 'a' });
  });
});

describe('a configuration for JWT', () => {
  test('is read from a file', async () => {
    const appAuth = { publicKeyID: 'k', privateKey: 'p', passphrase: 's' };
    const boxAppSettings = { clientID: 'id', clientSecret: 'secret', appAuth };
    await writeFile(path, JSON.stringify({ boxAppSettings, enterpriseID: '7', userID: '8' }));
    const tokenStorage = new FileTokenStorage({ path: join(folder, 'other.json') });
    const config = JwtConfig.fromConfigFile(path, tokenStorage);
    expect(config).toMatchObject({ clientId: 'id', enterpriseId: '7', userId: '8' });
    expect(config.privateKeyPassphrase).toBe('s');
    expect(new BoxJwtAuth({ config }).tokenStorage).toBe(tokenStorage);
  });

  test('is an error where there is no file', () => {
    expect(() => JwtConfig.fromConfigFile(path)).toThrow(path);
  });
});
