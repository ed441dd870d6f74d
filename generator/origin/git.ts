import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Far more than a surface or a document has. */
const most = 256 * 1024 * 1024;

/** Whether a repository around the folder has such a revision. */
export async function isRevision(name: string, cwd: string): Promise<boolean> {
  // Git has no such names, and might take one for an option.
  if (name.startsWith('-')) return false;
  const commit = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    cwd,
  );
  return commit !== undefined;
}

/** A file as a revision has it, by its path from the folder; `undefined` where it has none. */
export function fileAt(revision: string, path: string, cwd: string): Promise<string | undefined> {
  return git(['show', '--end-of-options', `${revision}:./${path}`], cwd);
}

/** The last release before, or at, what is checked out: a tag such as `v1.2.0`; `undefined` where there is none. */
export async function lastRelease(cwd: string): Promise<string | undefined> {
  const tag = await git(['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*'], cwd);
  return tag?.trim();
}

/** A folder as a revision has it, as a packed tarball; `undefined` where it has none. */
export async function archiveOf(
  revision: string,
  folder: string,
  cwd: string,
): Promise<Uint8Array | undefined> {
  // A tree of `HEAD:./folder` is looked for from the folder that git is started in.
  const tree = `${revision}:./${folder}`;
  try {
    const options = { cwd, maxBuffer: most, encoding: 'buffer' } as const;
    const { stdout } = await run('git', ['archive', '--format=tar.gz', tree], options);
    return stdout;
  } catch {
    return undefined;
  }
}

/** What git prints; `undefined` where it fails, or is not there. */
async function git(args: readonly string[], cwd: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', [...args], { cwd, maxBuffer: most });
    return stdout;
  } catch {
    return undefined;
  }
}
