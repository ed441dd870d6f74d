/** Where progress is shown, and how long a run may take in silence. */
export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** Milliseconds, from any starting point. */
  readonly now: () => number;
  readonly patience: number;
}

/** A line on a terminal that says what a long run is doing, and vanishes. */
export interface Progress {
  readonly stage: (name: string) => void;
  readonly clear: () => void;
}

/** Shows nothing, for what is no terminal. */
export const silent: Progress = { stage: () => undefined, clear: () => undefined };

const eraseLine = '\r\u001b[K';

/** Shows the stage that begins, once the run has taken longer than people like to wait in the dark. */
export function createProgress({ write, now, patience }: ProgressOptions): Progress {
  const start = now();
  let shown = false;
  return {
    stage(name) {
      if (now() - start < patience) return;
      write(`${eraseLine}${name} …`);
      shown = true;
    },
    clear() {
      if (shown) write(eraseLine);
      shown = false;
    },
  };
}
