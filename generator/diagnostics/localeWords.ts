import { error, warning } from './words.js';

/** What the reading of translations, and their comparison with the document, can find. */
export const localeWords = {
  'locale-shape': (p: { problem: string; remedy: string }) => error(p.problem, p.remedy),
  'locale-text-stale': (p: { pointer: string; of: string; now: string; place: string }) =>
    warning(
      `The text at \`${p.pointer}\` has changed since it was translated: its hash was ${p.of} and is ${p.now}.`,
      `It is shown as the document has it, marked. See ${p.place}; then mend \`text\` and \`hash\` here.`,
    ),
  'locale-text-moved': (p: { pointer: string; to: string }) =>
    warning(
      `The text that was translated at \`${p.pointer}\` now stands at \`${p.to}\`.`,
      'It is shown as the document has it, marked; `openapi-managers translate --extract` moves the translation.',
    ),
  'locale-text-gone': (p: { pointer: string; why: 'nothing' | 'no text' }) =>
    warning(
      p.why === 'nothing'
        ? `The document has nothing at \`${p.pointer}\` any more.`
        : `What the document has at \`${p.pointer}\` is no text for readers.`,
      'The translation is left out; remove it here, or mend its pointer.',
    ),
  'locale-unknown': (p: { locale: string; known: readonly string[] }) =>
    error(
      `There are no translations for the locale \`${p.locale}\`.`,
      `It can be ${p.known.map((tag) => `\`${tag}\``).join(' or ')}; \`locales\` names the files of others.`,
    ),
  'locales-missing': () =>
    error(
      'The configuration names no translations.',
      'Add `locales`, such as `locales: { ja: locales/ja.yml }`.',
    ),
} as const;
