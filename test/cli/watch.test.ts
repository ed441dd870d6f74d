import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { Watch } from '../../generator/cli/watch.js';
import { root } from '../../scripts/house-rules/root.js';
import { projectFiles } from './situations.js';
import { bin, cleanDocument, folderWith } from './support.js';

/** The beginning of the last line. */
const sum = 'pet-shop 1.4.0 in sdk: ';

/** A generated project. */
async function generated(): Promise<string> {
  const cwd = await folderWith({ ...projectFiles, 'spec/api.yml': cleanDocument });
  process.chdir(cwd);
  onTestFinished(() => process.chdir(root));
  await run(['generate'], { cwd, colour: false, onStage: () => undefined });
  return cwd;
}

/** `check --watch` as people start it, and what it has printed since it was last asked. */
class Watching {
  readonly #child: ChildProcessWithoutNullStreams;
  #printed = '';

  constructor(cwd: string) {
    this.#child = spawn(process.execPath, [bin, 'check', '--watch'], { cwd });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (this.#printed += String(text)));
    }
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** What it prints, when that has all of these parts. */
  async prints(...parts: readonly string[]): Promise<string> {
    const missing = (): readonly string[] => parts.filter((part) => !this.#printed.includes(part));
    await expect.poll(missing, { timeout: 20_000, interval: 20 }).toEqual([]);
    const printed = this.#printed;
    this.#printed = '';
    return printed;
  }

  endsBy(signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      this.#child.on('close', (_, by) => resolve(by));
    });
    this.#child.kill(signal);
    return ended;
  }
}

async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
}

describe('check --watch', { timeout: 60_000 }, () => {
  test('says it again after a change of a document, of an overlay, and by hand', async () => {
    const cwd = await generated();
    const watching = new Watching(cwd);
    expect(await watching.prints(sum)).not.toContain('.ts` is changed');

    await edit(join(cwd, 'spec/api.yml'), 'pet_name', 'nick_name');
    await watching.prints('`sdk/src/models/pet.ts` is changed (spec)', sum);
    // Editors write a new file, and put it in the place of the old one.
    await writeFile(join(cwd, 'spec/api.yml.new'), cleanDocument);
    await rename(join(cwd, 'spec/api.yml.new'), join(cwd, 'spec/api.yml'));
    expect(await watching.prints(sum)).not.toContain('.ts` is changed');

    await edit(join(cwd, 'spec/overlay.yml'), 'The pets of the shop', 'All pets');
    await watching.prints('`sdk/README.md` is changed (overlay)', sum);
    await writeFile(join(cwd, 'spec/overlay.yml'), projectFiles['spec/overlay.yml']);
    expect(await watching.prints(sum)).not.toContain('README.md` is changed');

    await appendFile(join(cwd, 'sdk/src/models/pet.ts'), '// By hand.\n');
    await watching.prints('`sdk/src/models/pet.ts` is changed (hand edit)', sum);
    await rm(join(cwd, 'spec/api.yml'));
    await watching.prints('error[file-missing]');
    await edit(join(cwd, 'spec/codegen.yml'), 'output:', 'outptu:');
    await watching.prints('error[config-key-missing]');
    expect(await watching.endsBy('SIGINT')).toBe('SIGINT');
  });

  test('begins with what is broken, and goes on when it is mended', async () => {
    const cwd = await folderWith({ 'spec/codegen.yml': 'document: api.yml\n' });
    const watching = new Watching(cwd);
    await watching.prints('error[config-key-missing]');
    await writeFile(join(cwd, 'spec/codegen.yml'), projectFiles['spec/codegen.yml']);
    await watching.prints('error[file-missing]');
    await writeFile(join(cwd, 'spec/api.yml'), `${cleanDocument}}`);
    await watching.prints('error[syntax-error]');
    expect(await watching.endsBy('SIGTERM')).toBe('SIGTERM');
  });

  test('is for a run that has something to watch, and for check alone', async () => {
    const cwd = await folderWith({});
    const asked = (...args: readonly string[]) =>
      run(args, { cwd, colour: false, onStage: () => undefined });
    expect((await asked('check', '--watch')).watched).toBeUndefined();
    expect((await asked('generate', '--watch')).ending).toBe('usage');
  });
});

/** The clock of files. */
const now = (): number => performance.timeOrigin + performance.now();

/** Whether a promise is kept soon. */
async function isSoon(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), pause(400, false)]);
}

/** Some files that were there long before, and what watches them. */
async function settled(): Promise<{ readonly cwd: string; readonly watch: Watch }> {
  const cwd = await folderWith({ 'spec/api.yml': '', 'sdk/a.ts': '', 'sdk/models/b.ts': '' });
  await pause(60);
  return { cwd, watch: new Watch() };
}

describe('a change is not missed', () => {
  test('that comes while the first run is going on', async () => {
    const { cwd, watch } = await settled();
    const paths = [join(cwd, 'spec/api.yml'), join(cwd, 'sdk')];
    expect(await isSoon(watch.changeOf(paths, now()))).toBe(false);
    const since = now();
    await writeFile(join(cwd, 'spec/api.yml'), 'a: 1');
    expect(await isSoon(new Watch().changeOf(paths, since))).toBe(true);
    await rm(join(cwd, 'sdk/models/b.ts'));
    expect(await isSoon(new Watch().changeOf(paths, since))).toBe(true);
  });

  test('that comes while another run is going on, also of a file that is read for the first time', async () => {
    const { cwd, watch } = await settled();
    const first = watch.changeOf([join(cwd, 'spec/api.yml')], now());
    await pause(50);
    await writeFile(join(cwd, 'spec/api.yml'), 'a: 1');
    await first;
    await writeFile(join(cwd, 'spec/part.yml'), 'b: 1');
    const paths = ['spec/api.yml', 'spec/part.yml'].map((path) => join(cwd, path));
    expect(await isSoon(watch.changeOf(paths, now()))).toBe(true);
  });

  test.each<readonly [string, (cwd: string) => Promise<unknown>]>([
    ['a file that is new', (cwd) => writeFile(join(cwd, 'sdk/models/c.ts'), '')],
    ['a file that is gone', (cwd) => rm(join(cwd, 'sdk/a.ts'))],
    ['a folder that is gone', (cwd) => rm(join(cwd, 'sdk'), { recursive: true })],
    ['a folder that was moved', (cwd) => rename(join(cwd, 'sdk'), join(cwd, 'old'))],
  ])('of %s', async (_, change) => {
    const { cwd, watch } = await settled();
    const waiting = watch.changeOf([join(cwd, 'sdk')], now());
    await pause(50);
    await change(cwd);
    expect(await isSoon(waiting)).toBe(true);
  });

  test('in a folder that took the place of another one, or that was made just now', async () => {
    const { cwd, watch } = await settled();
    const paths = [join(cwd, 'sdk')];
    const first = watch.changeOf(paths, now());
    await pause(50);
    await rename(join(cwd, 'sdk'), join(cwd, 'old'));
    await cp(join(cwd, 'old'), join(cwd, 'sdk'), { recursive: true });
    await mkdir(join(cwd, 'sdk/new'));
    await first;
    await pause(60);
    const second = watch.changeOf(paths, now());
    await pause(50);
    await appendFile(join(cwd, 'sdk/models/b.ts'), '//');
    expect(await isSoon(second)).toBe(true);
    const third = watch.changeOf(paths, now());
    await pause(50);
    await writeFile(join(cwd, 'sdk/new/d.ts'), '');
    expect(await isSoon(third)).toBe(true);
  });

  test('but what nobody reads is none', async () => {
    const { cwd, watch } = await settled();
    const paths = [join(cwd, 'spec/api.yml'), join(cwd, 'sdk')];
    const waiting = watch.changeOf(paths, now());
    await pause(50);
    await writeFile(join(cwd, 'spec/notes.md'), '');
    await writeFile(join(cwd, 'notes.md'), '');
    expect(await isSoon(waiting)).toBe(false);
  });
});
