import { error } from './words.js';

/** What the joining of documents can find. */
export const composeWords = {
  'operation-conflict': (p: { pointer: string; other: string }) =>
    error(
      `${p.other} has a \`${p.pointer}\` of its own, which says something else.`,
      'One client can have only one of them; remove the other in an overlay.',
    ),
  'component-conflict': (p: { pointer: string; other: string }) =>
    error(
      `${p.other} has a \`${p.pointer}\` of its own, which says something else.`,
      'Give the document a `suffix` in the configuration, so that its components have names of their own.',
    ),
} as const;
