import { diagnose, type Checked, type Diagnostic, type Json } from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';
import { childOf, childPointer, joinPointer } from '../load/pointer.js';
import type { LoadedFile } from '../load/sourceFile.js';
import type { Entry, Locale, Place } from './locale.js';

/** Understands a file of translations. */
export function parseLocale(file: LoadedFile): Checked<Locale | undefined> {
  const parser = new LocaleParser(file);
  const locale = parser.parse();
  const { diagnostics } = parser;
  return { value: diagnostics.length === 0 ? locale : undefined, diagnostics };
}

class LocaleParser {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: LoadedFile;
  readonly #named = new Set<string>();

  constructor(file: LoadedFile) {
    this.#file = file;
  }

  parse(): Locale {
    const { value } = this.#file;
    this.#onlyKnows(value, ['mark', 'texts'], '');
    return { file: this.#file, mark: this.#mark(), entries: this.#entries() };
  }

  #mark(): string {
    const mark = childOf(this.#file.value, 'mark');
    if (typeof mark === 'string' && mark.trim() !== '' && !/[\r\n]/u.test(mark.trim())) return mark;
    const remedy = 'Write `mark: (English)`, for example, in the words of the language.';
    this.#complain('/mark', '`mark` says, on one line, that a text is not translated.', remedy);
    return '';
  }

  #entries(): Entry[] {
    const texts = childOf(this.#file.value, 'texts') ?? [];
    if (isList(texts))
      return texts.flatMap((entry, index) => this.#entry(entry, `/texts/${index}`));
    this.#complain('/texts', '`texts` must be a list.', entryForm);
    return [];
  }

  #entry(entry: Json, at: string): Entry[] {
    if (!isObject(entry)) {
      this.#complain(at, 'A translation must be a mapping.', entryForm);
      return [];
    }
    this.#onlyKnows(entry, ['at', 'hash', 'text'], at);
    const places = this.#places(childOf(entry, 'at'), childPointer(at, 'at'));
    return [{ places, hash: this.#hash(entry, at), text: this.#text(entry, at) }];
  }

  #places(value: Json | undefined, at: string): Place[] {
    const listed = isList(value) ? value : undefined;
    if (listed !== undefined && listed.length > 0) {
      return listed.flatMap((one, index) => this.#place(one, joinPointer(at, index)));
    }
    return this.#place(value, at);
  }

  #place(pointer: Json | undefined, namedAt: string): Place[] {
    if (typeof pointer !== 'string' || !pointer.startsWith('/')) {
      const remedy = 'Write a JSON Pointer, such as `/info/description`, or a list of them.';
      this.#complain(namedAt, '`at` says where the text stands in the document.', remedy);
      return [];
    }
    if (this.#named.has(pointer)) {
      const remedy = 'Keep the one that is right.';
      this.#complain(namedAt, `\`${pointer}\` is translated twice.`, remedy);
    }
    this.#named.add(pointer);
    return [{ pointer, namedAt }];
  }

  #hash(entry: Json, at: string): string {
    const hash = childOf(entry, 'hash');
    if (typeof hash === 'string' && /^[0-9a-f]{12}$/u.test(hash)) return hash;
    const remedy = '`openapi-managers translate --extract` writes it; digits alone need quotes.';
    this.#complain(
      childPointer(at, 'hash'),
      '`hash` is that of the text that was translated: 12 hexadecimal digits.',
      remedy,
    );
    return '';
  }

  #text(entry: Json, at: string): string | undefined {
    const text = childOf(entry, 'text') ?? undefined;
    if (text === undefined) return undefined;
    if (typeof text === 'string') return text.trim() === '' ? undefined : text;
    this.#complain(childPointer(at, 'text'), '`text` must be a text.', 'Put it in quotes.');
    return undefined;
  }

  #onlyKnows(object: Json, known: readonly string[], at: string): void {
    for (const key of Object.keys(isObject(object) ? object : {})) {
      if (known.includes(key)) continue;
      const remedy = `There is ${known.map((one) => `\`${one}\``).join(', ')}.`;
      this.#complain(
        childPointer(at, key),
        `A file of translations has no \`${key}\` here.`,
        remedy,
      );
    }
  }

  #complain(pointer: string, problem: string, remedy: string): void {
    const source = { file: this.#file.path, pointer };
    this.diagnostics.push(diagnose('locale-shape', { problem, remedy }, { source }));
  }
}

const entryForm = 'Each translation has `at`, `hash` and `text`.';
