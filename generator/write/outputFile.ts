/** One generated file: its path below the output folder, with `/`, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The name of the file that lists all others; it stands at the top of the output folder. */
export const manifestName = '.manifest.json';
