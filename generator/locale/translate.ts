import { edited } from '../compose/edit.js';
import { diagnose, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { locate } from '../load/locate.js';
import { valueAt } from '../load/pointer.js';
import { coverageOf, type CoveredText, type LostText } from './coverage.js';
import type { Locale } from './locale.js';
import { marked } from './mark.js';

/** The document in another language; a text without a translation stays, with a mark that says so. */
export function translate(document: Document, locale: Locale): Checked<Document> {
  const { texts, lost } = coverageOf(document, locale);
  const edits = texts.map((text) => ({ pointer: text.pointer, value: inLocale(text, locale) }));
  return {
    value: edited(document, edits),
    diagnostics: [
      ...texts.flatMap((text) => staleness(document, locale, text)),
      ...lost.map((text) => loss(document, locale, text)),
    ],
  };
}

function inLocale({ text, state, entry }: CoveredText, { mark }: Locale): string {
  return (state === 'translated' ? entry?.text : undefined) ?? marked(text, mark);
}

function staleness(document: Document, { file }: Locale, text: CoveredText): Diagnostic[] {
  const { state, entry, place, pointer, hash: now } = text;
  if (state !== 'stale' || entry === undefined || place === undefined) return [];
  const parameters = { pointer, of: entry.hash, now, place: placeOf(document, pointer) };
  const source = { file: file.path, pointer: place.namedAt };
  return [diagnose('locale-text-stale', parameters, { source })];
}

/** Where a text of the document stands, as people find it. */
function placeOf(document: Document, pointer: string): string {
  const source = document.sourceOf(pointer);
  const position = locate(source, document.files);
  return position === undefined
    ? source.file
    : `${position.file}:${String(position.line)}:${String(position.column)}`;
}

function loss(
  document: Document,
  { file }: Locale,
  { pointer, namedAt, movedTo }: LostText,
): Diagnostic {
  const details = { source: { file: file.path, pointer: namedAt } };
  if (movedTo !== undefined) {
    return diagnose('locale-text-moved', { pointer, to: movedTo }, details);
  }
  const why = valueAt(document.root, pointer) === undefined ? 'nothing' : 'no text';
  return diagnose('locale-text-gone', { pointer, why }, details);
}
