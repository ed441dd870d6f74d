import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long files must be left alone before they count as written, in milliseconds. */
const quiet = 100;

/** Watches the files and folders of one run after the other, so that no change in between is missed. */
export class Watch {
  readonly #watchers = new Map<string, FSWatcher>();
  #changes = 0;
  #seen = 0;
  #wake: () => void = () => undefined;

  /** Waits until one of these has changed since it last waited, and is left alone again. */
  async changeOf(paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.#add(path);
    while (this.#seen === this.#changes) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    while (this.#seen !== this.#changes) {
      this.#seen = this.#changes;
      await pause(quiet);
    }
  }

  /** A file is watched through its folder, as editors put new files in the place of old ones. */
  async #add(path: string): Promise<void> {
    const absolute = resolve(path);
    if (this.#watchers.has(absolute)) return;
    const isFolder = await stat(absolute).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const folder = isFolder ? absolute : dirname(absolute);
    const watcher = watch(folder, { recursive: isFolder }, (_, name) => {
      if (isFolder || name === null || resolve(folder, name) === absolute) this.#changed();
    });
    this.#watchers.set(absolute, watcher);
  }

  #changed(): void {
    this.#changes += 1;
    this.#wake();
  }
}
