import { error, type Words } from './words.js';

/** The words of the write stage's diagnostics. */
export const writeWords = {
  'unsafe-path': (p: { path: string; why: string }) =>
    error(
      `The output path \`${p.path}\` ${p.why}.`,
      'Output paths are relative, use `/`, and are valid on every system.',
    ),
  'path-clash': (p: { path: string; other: string }) =>
    error(
      `The output paths \`${p.path}\` and \`${p.other}\` clash.`,
      'On some systems the two are one file, or one is a file and the other its folder; rename one.',
    ),
  'linked-folder': (p: { file: string }) =>
    error(
      `\`${p.file}\` is not a folder but a link to something else, and generated files belong below it.`,
      'Remove the link; files are not written through links.',
    ),
  'blocked-file': (p: { file: string; by: string }) =>
    error(
      `\`${p.file}\` cannot be written because \`${p.by}\` stands in its way.`,
      'Move it elsewhere; it was not written by the generator.',
    ),
  'hand-edited-file': (p: { file: string; how: 'edited' | 'deleted' | 'replaced' }) =>
    error(
      `\`${p.file}\` was ${p.how} by hand since it was generated.`,
      p.how === 'edited'
        ? 'Move the edit elsewhere, or lose it with `--force`. If only line endings differ, Git changed them: see `.gitattributes`.'
        : 'Restore it, or run with `--force` to write it again.',
    ),
  'unowned-file': (p: { file: string }) =>
    error(
      `\`${p.file}\` would be overwritten, but the generator did not write it.`,
      'Move it elsewhere, or lose it with `--force`.',
    ),
  'foreign-file': (p: { file: string }): Words => ({
    severity: 'note',
    message: `\`${p.file}\` was not written by the generator.`,
    hint: 'It stays as it is.',
  }),
  'damaged-manifest': (p: { file: string; why: string }) =>
    error(
      `The manifest \`${p.file}\` is damaged: ${p.why}.`,
      'Restore it, or delete it and run with `--force`, which overwrites what is generated and deletes nothing.',
    ),
  'unknown-manifest-version': (p: { file: string; version: number }) =>
    error(
      `The manifest \`${p.file}\` has version ${p.version}, which this generator does not know.`,
      'Use the generator that wrote it, or a newer one.',
    ),
  'output-locked': (p: { folder: string; process: number; lock: string }) =>
    error(
      `Another run is writing \`${p.folder}\` (process ${p.process}).`,
      `Wait until it ends. If that process is something else, delete \`${p.lock}\`.`,
    ),
  'unusable-output': (p: { folder: string; why: string }) =>
    error(`\`${p.folder}\` cannot be used: ${p.why}.`, 'Nothing in it was changed.'),
  'interrupted-write': (p: { folder: string; why: string }) =>
    error(
      `\`${p.folder}\` is half written: ${p.why}.`,
      'Run `generate`, which first finishes what was begun.',
    ),
  'edited-while-interrupted': (p: { file: string }) =>
    error(
      `\`${p.file}\` was changed by hand after a run that did not end.`,
      'Move the edit elsewhere, or lose it with `--force`, which finishes that run.',
    ),
  'damaged-journal': (p: { file: string }) =>
    error(
      `\`${p.file}\` is not the journal of an interrupted run.`,
      'Delete it; then restore the output folder, or run `generate --force`.',
    ),
  'stale-file': (p: {
    file: string;
    state: 'missing' | 'obsolete' | 'changed' | 'foreign';
    reasons: readonly string[];
  }) =>
    error(
      p.state === 'foreign'
        ? `\`${p.file}\` was not written by the generator.`
        : `\`${p.file}\` is ${p.state} (${p.reasons.join(', ')}).`,
      staleHint(p),
    ),
  'lock-file-due': (p: { folder: string; severity: 'error' | 'warning' }) => ({
    severity: p.severity,
    message: `npm's lock file does not fit \`${p.folder}/package.json\` any more.`,
    hint: 'Run `npm install --package-lock-only`, and commit the lock file.',
  }),
} as const satisfies { readonly [code: string]: (parameters: never) => Words };

function staleHint(p: { readonly state: string; readonly reasons: readonly string[] }): string {
  if (p.state === 'foreign') return 'Move it elsewhere; only generated files belong there.';
  return p.reasons.includes('hand edit')
    ? 'Say the same in the document, an overlay or the configuration; then run `generate --force`.'
    : 'Run `generate`, and commit what it writes.';
}
