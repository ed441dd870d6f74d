import { error, warning } from './words.js';

/** What the reading and applying of overlays can find. */
export const overlayWords = {
  'overlay-version': (p: { found: string }) =>
    error(
      `The overlay version ${p.found} is unknown.`,
      'Write `overlay: 1.0.0` or, for `copy`, `overlay: 1.1.0`.',
    ),
  'overlay-shape': (p: { problem: string; remedy: string }) => error(p.problem, p.remedy),
  'overlay-path': (p: { path: string; problem: string }) =>
    error(
      `\`${p.path}\` is no JSONPath: ${p.problem}.`,
      'Paths follow RFC 9535, such as `$.info`.',
    ),
  'overlay-copy-source': (p: { path: string; matches: number }) =>
    error(
      `\`${p.path}\` selects ${p.matches} nodes; \`copy\` needs exactly one.`,
      'Make the path select the one node to copy.',
    ),
  'overlay-root-removal': () =>
    error('The overlay action would remove or replace the whole document.', 'Target a part of it.'),
  'overlay-type-change': (p: { path: string; from: string; to: string }) =>
    warning(
      `The overlay action puts ${p.to} where \`${p.path}\` holds ${p.from}.`,
      'It is replaced; to say so in every tool, remove it first, in an action of its own.',
    ),
  'stale-overlay-action': (p: { target: string; why: 'no-match' | 'no-change' }) =>
    warning(
      p.why === 'no-match'
        ? `The overlay action on \`${p.target}\` matches nothing.`
        : `The overlay action on \`${p.target}\` changes nothing: the document already says so.`,
      'The document has moved on; remove the action, or mend its target.',
    ),
} as const;
