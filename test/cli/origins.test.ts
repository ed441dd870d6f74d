import { execFile } from 'node:child_process';
import {
  cp,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { exitCodes } from '../../generator/cli/exitCodes.js';
import { run } from '../../generator/cli/run.js';
import { isRevision } from '../../generator/origin/git.js';
import { originOf } from '../../generator/origin/origin.js';
import { root } from '../../scripts/house-rules/root.js';
import { commitProject, projectFiles } from './situations.js';
import { cleanDocument, fill, folderWith } from './support.js';

const property = 'pet_name: { type: string }';
const added = cleanDocument.replace(property, `${property}, age: { type: integer }`);
const shell = promisify(execFile);
const options = { colour: false, onStage: () => undefined };

/** A project with two commits: `v1.4.0`, and `main`, in which pets have an age. */
let project: string;

beforeAll(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'origins-')));
  await fill(project, { ...projectFiles, 'spec/api.yml': cleanDocument, 'notes.txt': '' });
  await commitProject(project);
  const git = (...args: readonly string[]) => shell('git', [...args], { cwd: project });
  const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
  await git(...author, 'tag', '--annotate', '--message', 'Release', 'v1.4.0');
  await git('branch', 'a/branch');
  await shell('npm', ['pack', './sdk', '--ignore-scripts'], { cwd: project });
  await cp(join(project, 'sdk'), join(project, 'old'), { recursive: true });
  await writeFile(join(project, 'spec/api.yml'), added);
  process.chdir(project);
  await run(['generate'], { cwd: project, ...options });
  process.chdir(root);
  await git(...author, 'commit', '--quiet', '--message', 'Ages', '--all');
}, 60_000);

afterAll(() => rm(project, { recursive: true }));

interface Said {
  readonly said: string;
  readonly code: number;
}

async function diff(cwd: string, ...args: readonly string[]): Promise<Said> {
  process.chdir(cwd);
  onTestFinished(() => process.chdir(root));
  const { ending, stderr, stdout } = await run(['diff', ...args], { cwd, ...options });
  return { said: stdout + stderr, code: exitCodes[ending].code };
}

/** A copy of the project, to change. */
async function copied(files: { readonly [path: string]: string } = {}): Promise<string> {
  const cwd = await folderWith({});
  await cp(project, cwd, { recursive: true });
  await fill(cwd, files);
  return cwd;
}

const title = (base: string, head = 'now'): string => `pet-shop: ${base} -> ${head}\n`;
const newAge = 'minor  response-property-added  Pet.age\n';
const none = 'No change for callers.';

describe('a base', { timeout: 60_000 }, () => {
  test.each([
    ['a tag', 'v1.4.0', newAge],
    ['a branch', 'a/branch', newAge],
    ['the branch that is checked out', 'main', none],
    ['a commit before', 'HEAD~1', newAge],
    ['the last commit', '@', none],
    ['the folder of a package', 'old', newAge],
    ['the folder of a package, by its whole path', () => join(project, 'old'), newAge],
    ['a packed tarball', 'pet-shop-1.4.0.tgz', newAge],
    ['a configuration', 'spec/codegen.yml', none],
    ['a document', 'spec/api.yml', none],
  ])('is %s', async (_, named, prints) => {
    const base = typeof named === 'string' ? named : named();
    const { said, code } = await diff(project, base);
    expect(said.startsWith(title(base))).toBe(true);
    expect(said).toContain(prints);
    expect(code).toBe(0);
  });

  test('is another document under the same configuration, or a folder of documents', async () => {
    const cwd = await copied({ 'before/api.yml': cleanDocument, 'before.yml': cleanDocument });
    expect((await diff(cwd, 'before.yml')).said).toContain(newAge);
    expect((await diff(cwd, 'before')).said).toContain(newAge);
  });

  test('is a revision where the working folder is below the one of the repository', async () => {
    const cwd = await folderWith({});
    await cp(project, join(cwd, 'packages/pets'), { recursive: true });
    await rm(join(cwd, 'packages/pets/.git'), { recursive: true });
    const git = (...args: readonly string[]) => shell('git', [...args], { cwd });
    await git('init', '--quiet', '--initial-branch', 'main');
    await git('add', '--all');
    const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
    await git(...author, 'commit', '--quiet', '--message', 'All');
    await writeFile(join(cwd, 'packages/pets/spec/api.yml'), cleanDocument);
    const gone = 'major  response-property-removed  Pet.age\n';
    const fromPackage = await diff(join(cwd, 'packages/pets'), 'HEAD');
    expect(fromPackage.said).toContain(gone);
    expect(fromPackage.said).toContain('spec/api.yml:21:');
    const config = ['--config', '../spec/codegen.yml'];
    expect((await diff(join(cwd, 'packages/pets/sdk'), 'HEAD', ...config)).said).toContain(gone);
  });

  describe('is not', () => {
    let cwd: string;

    beforeAll(async () => {
      cwd = await realpath(await mkdtemp(join(tmpdir(), 'crooked-')));
      await cp(project, cwd, { recursive: true });
      await fill(cwd, {
        'bare/notes.txt': '',
        'package/package.json': '{}',
        'broken/surface.json': '{',
        'text.tgz': 'No archive.',
      });
      await cp(join(cwd, 'pet-shop-1.4.0.tgz'), join(cwd, 'cut.tgz'));
      await truncate(join(cwd, 'cut.tgz'), 4000);
      await shell('tar', ['czf', 'other.tar.gz', 'package'], { cwd });
    });

    afterAll(() => rm(cwd, { recursive: true }));

    test.each([
      ['what nothing has for a name', 'mian', 'error[origin-unknown]', 2],
      ['a range of revisions', 'v1.4.0..main', 'error[origin-unknown]', 2],
      ['what is no commit', 'main:spec', 'error[origin-unknown]', 2],
      ['empty', '', 'error[origin-unknown]', 2],
      ['a file of another kind', 'notes.txt', 'error[file-empty]', 2],
      ['a folder without documents', 'bare', 'error[file-missing]', 3],
      ['a package without a surface', 'package', 'error[surface-missing]', 2],
      ['a package with a broken surface', 'broken', 'error[surface-unreadable]', 2],
      ['a tarball that is none', 'text.tgz', 'error[tarball-unreadable]', 2],
      ['a tarball that is cut off', 'cut.tgz', 'error[tarball-unreadable]', 2],
      ['a tarball without a surface', 'other.tar.gz', 'error[surface-missing]', 2],
    ])('%s', async (_, base, prints, ending) => {
      const { said, code } = await diff(cwd, base);
      expect(said).toContain(prints);
      expect(code).toBe(ending);
    });
  });

  test('is no revision outside of a repository', async () => {
    const cwd = await copied();
    await rm(join(cwd, '.git'), { recursive: true });
    const { said, code } = await diff(cwd, 'main');
    expect(said).toContain('error[origin-unknown]');
    expect(said).toContain('`main` is no file, no folder, and no revision of this repository.');
    expect(code).toBe(2);
  });

  test('is a revision that has a package', async () => {
    const cwd = await copied();
    const { said, code } = await diff(cwd, 'main', '--spec', 'spec/api.yml', '--out', 'lib');
    expect(said).toContain('There is no surface.json in `lib` at main.');
    expect(code).toBe(2);
  });
});

describe('a name that begins with a dash', () => {
  const hostile = ['-x', '--output=stolen', '--help', '-', '--', '--end-of-options'];

  test.each(hostile)('is no option of Git: %s', async (name) => {
    const before = await readdir(project);
    expect(await isRevision(name, project)).toBe(false);
    expect((await originOf(name, project)).value).toBeUndefined();
    expect((await diff(project, '--', name)).code).toBe(2);
    expect(await readdir(project)).toEqual(before);
  });

  test('is an option of the command', async () => {
    expect(await diff(project, '-x')).toEqual({
      said: expect.stringContaining('error[unknown-option]') as string,
      code: 2,
    });
  });
});

describe('two releases', { timeout: 60_000 }, () => {
  test('are two tarballs', async () => {
    const cwd = await copied();
    await shell('npm', ['pack', './sdk', '--ignore-scripts', '--pack-destination', 'old'], { cwd });
    const [before, after] = ['pet-shop-1.4.0.tgz', 'old/pet-shop-1.4.0.tgz'];
    await rm(join(cwd, 'spec'), { recursive: true });
    const asked = ['--spec', 'none.yml', '--out', 'sdk'];
    const { said, code } = await diff(cwd, before, after, ...asked);
    expect(said).toContain(title(before, after) + '\n' + newAge);
    expect(code).toBe(0);
    expect((await diff(cwd, after, before, '--fail-on', 'major', ...asked)).code).toBe(4);
    expect((await diff(cwd, after, after, '--fail-on', 'minor', ...asked)).code).toBe(0);
  });

  test('are two revisions, or a revision and a document', async () => {
    const { said } = await diff(project, 'v1.4.0', 'main');
    expect(said).toContain(title('v1.4.0', 'main') + '\n' + newAge);
    expect((await diff(project, 'v1.4.0', 'spec/api.yml')).said).toContain(newAge);
    expect((await diff(project, 'main', 'v1.4.0', '--next-version')).said).toBe('2.0.0\n');
  });
});

describe('a document is told from a configuration', () => {
  const padding = `x-padding: ${'a'.repeat(100_000)}\n`;

  test.each<readonly [string, string, 'document' | 'config']>([
    ['a.yml', cleanDocument, 'document'],
    ['a.yml', `${padding}${cleanDocument}`, 'document'],
    ['a.yml', `\uFEFF${cleanDocument}`, 'document'],
    ['a.yml', '"openapi": 3.1.0', 'document'],
    ['a.yml', '{ info: {}, openapi: 3.1.0 }', 'document'],
    ['a.json', '{ "info": {},\n "openapi" : "3.1.0" }', 'document'],
    ['a.yml', 'swagger: "2.0"', 'document'],
    ['a.yml', projectFiles['spec/codegen.yml'], 'config'],
    ['a.yml', '# openapi: 3.1\ndocument: api.yml', 'config'],
    ['a.yml', "document: api.yml\npackage: { description: 'An openapi: thing' }", 'config'],
    ['a.yml', '', 'config'],
  ])('case %#', async (name, text, kind) => {
    const cwd = await folderWith({ [name]: text });
    expect((await originOf(name, cwd)).value).toEqual({ kind, path: name });
  });
});

test('what is gone is shown in the documents of the head, also where these have other names', async () => {
  const cwd = await copied({ 'before/main.yml': added, 'spec/api.yml': cleanDocument });
  const { said } = await diff(cwd, 'before/main.yml', '--reporter', 'github', '--fail-on', 'major');
  expect(said).toMatch(/^::error file=spec\/api\.yml,line=21,.*title=response-property-removed::/u);
  const sarif = await diff(cwd, 'before/main.yml', '--reporter', 'sarif');
  expect(sarif.said).not.toContain('"locations": []');
  expect(await readFile(join(cwd, 'spec/api.yml'), 'utf8')).toBe(cleanDocument);
});
