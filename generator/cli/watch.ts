import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastChange, watchedFolders, type WatchedFolders } from './watchedFolders.js';

/** How long files must be left alone before they count as written, in milliseconds. */
const quiet = 100;

/** How far the clock of a file system may be behind, in milliseconds. */
const tolerance = 20;

interface Watched {
  readonly inode: number;
  readonly watcher: FSWatcher;
}

interface Touch {
  readonly folder: string;
  /** `undefined` where it may be anything in the folder. */
  readonly name: string | undefined;
}

/** Watches the files and folders of one run after the other, so that no change in between is missed. */
export class Watch {
  readonly #watched = new Map<string, Watched>();
  readonly #touched = new Map<string, Touch>();
  #wake: () => void = () => undefined;

  /** Waits until one of these has changed since the run began that names them, and is left alone again. */
  async changeOf(paths: readonly string[], since: number): Promise<void> {
    const folders = await watchedFolders(paths);
    await this.#cover(folders, since);
    while (!this.#isDue(folders)) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    while (this.#isDue(folders)) {
      this.#touched.clear();
      await pause(quiet);
    }
  }

  #isDue(folders: WatchedFolders): boolean {
    return [...this.#touched.values()].some(({ folder, name }) => {
      const names = folders.get(folder);
      return folders.has(folder) && (name === undefined || (names?.has(name) ?? true));
    });
  }

  async #cover(folders: WatchedFolders, since: number): Promise<void> {
    for (const folder of this.#watched.keys()) if (!folders.has(folder)) this.#leave(folder);
    for (const [folder, names] of folders) {
      const isNew = await this.#add(folder);
      const isLate = isNew && (await lastChange(folder, names)) >= since - tolerance;
      if (isLate) this.#touch({ folder, name: undefined });
    }
  }

  /** Another folder may be in the place of one that was watched. */
  async #add(folder: string): Promise<boolean> {
    const inode = await stat(folder).then(
      ({ ino }) => ino,
      () => undefined,
    );
    if (inode === undefined) this.#touch({ folder, name: undefined });
    if (inode === undefined || this.#watched.get(folder)?.inode === inode) return false;
    this.#leave(folder);
    const watcher = watch(folder, (_, name) => this.#happened(folder, name));
    watcher.on('error', () => this.#happened(folder, null));
    this.#watched.set(folder, { inode, watcher });
    return true;
  }

  /** A folder that is gone itself is said to have something of its own name in it. */
  #happened(folder: string, name: string | null): void {
    const isGone = name === null || name === basename(folder);
    if (isGone) this.#leave(folder);
    this.#touch({ folder, name: isGone ? undefined : name });
  }

  #touch(touch: Touch): void {
    this.#touched.set(join(touch.folder, touch.name ?? ''), touch);
    this.#wake();
  }

  #leave(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }
}
