import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256, treeDigest } from '../write/digest.js';
import { isObject, parseJson } from '../write/guards.js';
import type { Generator } from '../write/inputs.js';

const ownPackage = fileURLToPath(new URL('../../package.json', import.meta.url));

/** The generator, as its package.json names it. */
export type Tool = Pick<Generator, 'name' | 'version'>;

/** The name and version in the generator's package.json. */
export async function readVersion(packageFile = ownPackage): Promise<Tool> {
  const { name, version } = await readPackage(packageFile);
  return { name: String(name), version: String(version) };
}

/**
 * Which generator is at work. It is told by its bytes and by the versions of its dependencies, which print the output
 * with it, so that any change of them is noticed.
 */
export async function identify(
  ownFiles: ReadonlyMap<string, string>,
  packageFile = ownPackage,
): Promise<Generator> {
  const hashes = new Map([...ownFiles].map(([path, text]) => [path, sha256(text)]));
  const dependencies = await versionsOfDependencies(packageFile);
  const digest = sha256([treeDigest(hashes), ...dependencies].join('\n'));
  return { ...(await readVersion(packageFile)), digest };
}

async function versionsOfDependencies(packageFile: string): Promise<readonly string[]> {
  const { dependencies } = await readPackage(packageFile);
  const names = isObject(dependencies) ? Object.keys(dependencies) : [];
  return Promise.all(
    names.sort().map(async (name) => `${name} ${await versionOf(name, packageFile)}`),
  );
}

/** Looks where Node.js would; a package need not export its package.json. */
async function versionOf(dependency: string, packageFile: string): Promise<string> {
  for (const folder of createRequire(packageFile).resolve.paths(dependency) ?? []) {
    const file = join(folder, dependency, 'package.json');
    const found = await readPackage(file).catch(() => undefined);
    if (found !== undefined) return String(found['version']);
  }
  return 'missing';
}

async function readPackage(path: string): Promise<{ readonly [key: string]: unknown }> {
  const content = parseJson(await readFile(path, 'utf8'));
  return isObject(content) ? content : {};
}
