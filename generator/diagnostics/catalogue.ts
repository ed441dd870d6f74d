import { composeWords } from './composeWords.js';
import { lintWords } from './lintWords.js';
import { loadWords } from './loadWords.js';
import { localeWords } from './localeWords.js';
import { originWords } from './originWords.js';
import { overlayWords } from './overlayWords.js';
import { releaseWords } from './releaseWords.js';
import { usageWords } from './usageWords.js';
import { error, note, warning, type Words } from './words.js';
import { writeWords } from './writeWords.js';

export type { Severity, Words } from './words.js';

/** Every diagnostic the pipeline can give: its code, its severity and its words. Codes are stable. */
export const catalogue = {
  // usage and config
  ...usageWords,

  // load
  ...loadWords,

  // overlay
  ...overlayWords,

  // origin
  ...originWords,

  // lint
  ...lintWords,

  // compose
  ...composeWords,

  // locale
  ...localeWords,

  // model
  'unsupported-shape': (p: { what: string }) =>
    error(
      `The generator cannot express ${p.what} yet.`,
      'Remove it in an overlay, or put something simpler in its place.',
    ),
  'endless-type': () =>
    warning(
      'This type comes down to itself, without a list, a map or a property in between.',
      'What leads back to it is left out; where nothing else is left, it may be anything.',
    ),
  'ignored-part': (p: { what: string }) =>
    note(`${p.what} has no counterpart in the package.`, 'It is left out.'),

  // name
  'name-collision': (p: { name: string; other: string; fallback: string }) =>
    warning(
      `Two things would be called \`${p.name}\`: this one and ${p.other}.`,
      `This one is called \`${p.fallback}\` until an overlay settles it.`,
    ),

  'bad-name': (p: { name: string }) =>
    error(
      `The document asks for the name \`${p.name}\`, which cannot stand in code.`,
      'Give an identifier that is no word of the language.',
    ),

  // release
  ...releaseWords,

  // write
  ...writeWords,
} as const satisfies { readonly [code: string]: (parameters: never) => Words };

/** The stable identifier of a kind of finding. */
export type Code = keyof typeof catalogue;

/** What each code's words are made from. */
export type ParametersOf = { readonly [C in Code]: Parameters<(typeof catalogue)[C]>[0] };
