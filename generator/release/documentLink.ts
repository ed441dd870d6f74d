import { markdownLine } from './markdownLine.js';

/** A line of a file of the repository; the path is relative to the root of that. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** The repository of a package, if it has one, and the version whose tag has the line. */
export interface Revision {
  readonly repository: string | undefined;
  readonly version: string;
}

/** A link to a line as it was released; its path as text where the address of the repository is none to link into. */
export function documentLink({ path, line }: Place, { repository, version }: Revision): string {
  const text = markdownLine(`${path}:${String(line)}`);
  const root = repository === undefined ? undefined : blobRoot(repository);
  if (root === undefined) return text;
  const steps = [`v${version}`, ...path.split('/')].map(encoded);
  return `[${text}](${root}/${steps.join('/')}#L${String(line)})`;
}

/** Where a repository shows its files, for the hosts that are known to: GitHub's and GitLab's. */
function blobRoot(repository: string): string | undefined {
  const [, root = '', host = ''] =
    /^(https?:\/\/([a-z0-9.-]+(?::\d+)?)\/[\w.~/-]+?)(?:\.git)?\/?$/iu.exec(repository) ?? [];
  if (/(?:^|\.)gitlab\./iu.test(host)) return `${root}/-/blob`;
  return /(?:^|\.)github\./iu.test(host) ? `${root}/blob` : undefined;
}

function encoded(step: string): string {
  return encodeURIComponent(step).replace(
    /[()!'*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
