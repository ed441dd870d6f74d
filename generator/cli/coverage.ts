import type { Translated } from '../generate.js';

/** How far the texts of the document are translated into one language. */
export interface LocaleStatus {
  readonly locale: string;
  readonly file: string;
  readonly texts: number;
  readonly translated: number;
  /** Those that have changed since. */
  readonly stale: number;
  readonly missing: number;
  /** How many of a hundred are translated, rounded down. */
  readonly percent: number;
  /** The texts that readers see in the document's own language, in its order. */
  readonly open: readonly OpenText[];
}

/** A text that is not translated, or was translated when it was another one. */
export interface OpenText {
  readonly pointer: string;
  readonly state: 'stale' | 'missing';
  /** The hash of the text as it is. */
  readonly hash: string;
  /** The hash of the text that was translated; `null` where none was. */
  readonly translated: string | null;
}

/** Sums up what of a document is translated. */
export function statusOf({ tag, locale, texts }: Translated): LocaleStatus {
  const open = texts.flatMap(({ pointer, state, hash, entry }): OpenText[] =>
    state === 'translated'
      ? []
      : [{ pointer, state, hash, translated: state === 'stale' ? (entry?.hash ?? null) : null }],
  );
  const stale = open.filter(({ state }) => state === 'stale').length;
  const translated = texts.length - open.length;
  return {
    locale: tag,
    file: locale.file.path,
    texts: texts.length,
    translated,
    stale,
    missing: open.length - stale,
    percent: texts.length === 0 ? 100 : Math.floor((100 * translated) / texts.length),
    open,
  };
}

/** The same for people: one line and, where they want more, one for each open text. */
export function statusText(status: LocaleStatus, verbose: boolean): string {
  const { locale, file, texts, translated, stale, missing, percent, open } = status;
  const counts = `${String(translated)} of ${String(texts)} texts translated (${String(percent)}%)`;
  const lines = open.map(({ pointer, state, hash, translated: of }) =>
    of === null ? `  ${state}  ${pointer}` : `  ${state}    ${pointer} (${of} -> ${hash})`,
  );
  return [
    `${locale}: ${counts}, ${String(stale)} stale, ${String(missing)} missing, in ${file}.`,
    ...(verbose ? lines : lines.filter((line) => line.startsWith('  stale'))),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
