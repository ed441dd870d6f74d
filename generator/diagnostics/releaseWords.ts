import { error, warning } from './words.js';

/** The words about the folder of the release: the lock of public names, the version, and the changelog. */
export const releaseWords = {
  'lock-format': (p: { known: number }) =>
    error(
      `The lock of public names has no \`"version": ${String(p.known)}\`, the only form that this generator reads.`,
      'Restore the file of the last release, or use the generator that wrote it.',
    ),
  'lock-entry': (p: { what: string }) =>
    error(
      `The lock of public names must have ${p.what} here.`,
      'Restore the file of the last release; `release` writes it, nobody else has to.',
    ),
  'former-name-taken': (p: { name: string; now: string; other: string }) =>
    warning(
      `This was called \`${p.name}\` in the last release and is called \`${p.now}\` now, but that name is ${p.other}.`,
      'The name cannot stay for what had it; what has it now could be called otherwise.',
    ),
  'release-version': (p: { text: string }) =>
    error(
      `The version of the package cannot be \`${p.text}\`.`,
      'The file has one line, as Semantic Versioning writes it, such as `0.1.0`.',
    ),
  'release-version-conflict': (p: { version: string; file: string; released: string }) =>
    error(
      `The configuration says version ${p.version}, and ${p.file} says ${p.released}.`,
      `Remove \`version\` here: ${p.file} is where it is kept.`,
    ),
  'release-version-lowered': (p: { current: string; base: string }) =>
    error(
      `The version ${p.current} is lower than ${p.base}, which is released.`,
      'A version may be raised, never lowered.',
    ),
} as const;
