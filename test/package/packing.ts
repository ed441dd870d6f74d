import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { output, root } from './support.js';

/** The package, packed as for a registry. */
export interface Packed {
  readonly tarball: string;
  /** The folder that holds what the tarball holds. */
  readonly content: string;
}

/**
 * Packs a copy of `generated/` into `folder`, which is made. The copy stands beside the dependencies, as the original
 * does, and holds something that an earlier build has left, as the original may.
 */
export async function pack(folder: string): Promise<Packed> {
  const copy = path.join(folder, 'generated');
  await cp(path.join(root, 'generated'), copy, { recursive: true, filter: isGenerated });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await mkdir(path.join(copy, 'dist/models'), { recursive: true });
  await writeFile(path.join(copy, 'dist/models/removed.js'), 'export {};\n');
  await output(['npm', 'pack', '--pack-destination', folder], { cwd: copy });
  const tarball = await tarballIn(folder);
  await output(['tar', '-xzf', tarball], { cwd: folder });
  return { tarball, content: path.join(folder, 'package') };
}

function isGenerated(source: string): boolean {
  return !['dist', 'node_modules'].includes(path.basename(source)) && !source.endsWith('.tgz');
}

async function tarballIn(folder: string): Promise<string> {
  const [name, another] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  if (name === undefined || another !== undefined) throw new Error(`Not one tarball: ${folder}`);
  return path.join(folder, name);
}

/**
 * Makes an empty project in `folder` and installs the tarball there, without a network. What it depends on, and the
 * types of Node.js, are packed from what is installed here.
 */
export async function install({ tarball }: Packed, folder: string): Promise<void> {
  const dependencies = path.join(folder, 'dependencies');
  await mkdir(dependencies, { recursive: true });
  const installed = ['openapi-fetch', 'openapi-typescript-helpers', '@types/node', 'undici-types'];
  const sources = installed.map((name) => path.join(root, 'node_modules', name));
  await output(['npm', 'pack', '--ignore-scripts', ...sources], { cwd: dependencies });
  const tarballs = (await readdir(dependencies)).map((name) => path.join(dependencies, name));
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const cache = path.join(folder, 'cache');
  const options = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', cache];
  await output(['npm', 'install', ...options, tarball, ...tarballs], { cwd: folder });
}
