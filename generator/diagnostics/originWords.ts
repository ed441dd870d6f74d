import { error } from './words.js';

/** The words about releases that are compared. */
export const originWords = {
  'origin-unknown': (p: { origin: string }) =>
    error(
      `\`${p.origin}\` is no file, no folder, and no revision of this repository.`,
      'Name a revision, the folder of a generated package, a packed tarball, a document or a configuration.',
    ),
  'release-base-missing': () =>
    error(
      'There is no tag such as `v1.0.0` to compare with.',
      'Name the last release: `openapi-managers release <base>`.',
    ),
  'release-config-missing': (p: { file: string }) =>
    error(
      'A release needs a configuration, whose folder it is kept in.',
      `Write one (${p.file}), or name it with \`--config\`.`,
    ),
  'surface-missing': (p: { where: string }) =>
    error(
      `There is no surface.json in ${p.where}.`,
      'It is no generated package, or one of an older generator: name its document in its place.',
    ),
  'surface-unreadable': (p: { where: string; problem: string }) =>
    error(
      `The surface.json in ${p.where} cannot be read: ${p.problem}.`,
      'Generate that package again, or name its document in its place.',
    ),
  'programs-missing': (p: { folder: string }) =>
    error(
      `The base has no programs in ${p.folder}.`,
      'Name a folder with TypeScript files, such as `generated/samples`.',
    ),
  'tarball-unreadable': (p: { file: string }) =>
    error(`${p.file} is no packed tarball.`, '`npm pack` makes one.'),
};
