import {
  contextOf,
  inlineText,
  isDefinition,
  unmarked,
  type MarkdownContext,
} from './markdownInline.js';

/** A block of a text of the document, as lines that may stand in a page of ours. */
export interface Block {
  readonly kind: 'prose' | 'list' | 'code' | 'quote' | 'table';
  readonly lines: readonly string[];
}

const item = /^(\s*)([-*+]|\d{1,9}[.)])(?:\s+(.*))?$/u;
const fence = /^(\s*)(`{3,}|~{3,})\s*([\w+#.-]*)[^`]*$/u;
const heading = /^\s*#{1,6}(?:\s+(.*?))?(?:\s+#+)?\s*$/u;
/** A line that makes a heading of the one before it, or is a rule across the page. */
const rule = /^\s*(?:=+|-+|(?:[-*_]\s*){3,})\s*$/u;
/** What would begin something else than a paragraph at the beginning of a line. */
const opener =
  /^(?:#{1,6}(?=\s|$)|>|~{3}|[-+*](?=\s|$)|(?:=+|-+)\s*$|(?:[-*_]\s*){3,}$|\d{1,9}(?=[.)](?:\s|$)))/u;

/** The blocks of a text: headings are bold, rules are left out, and nothing reaches beyond its end. */
export function blocksOf(text: string): readonly Block[] {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('\t', '    ');
  return new Reader(clean.split('\n'), contextOf(clean)).read();
}

/** A line of prose; it begins nothing else, whatever has been taken out of it. */
function guarded(line: string): string {
  const flat = line.trim();
  const [found] = opener.exec(flat) ?? [];
  if (found === undefined) return flat;
  return /^\d/u.test(found) ? `${found}\\${flat.slice(found.length)}` : `\\${flat}`;
}

class Reader {
  readonly #lines: readonly string[];
  readonly #context: MarkdownContext;
  readonly #blocks: Block[] = [];
  #at = 0;

  constructor(lines: readonly string[], context: MarkdownContext) {
    this.#lines = lines;
    this.#context = context;
  }

  read(): readonly Block[] {
    while (this.#at < this.#lines.length) this.#next();
    return this.#blocks.filter(({ lines }) => lines.length > 0);
  }

  #next(): void {
    const line = this.#line();
    if (line.trim() === '' || isDefinition(line)) this.#at += 1;
    else if (fence.test(line)) this.#add('code', this.#fenced());
    else if (line.startsWith('    ') && !item.test(line)) this.#add('code', this.#indented());
    else if (/^\s*>/u.test(line)) this.#add('quote', this.#quoted());
    else if (heading.test(line)) this.#add('prose', this.#heading());
    else if (rule.test(line)) this.#at += 1;
    else if (item.test(line)) this.#add('list', this.#list());
    else if (this.#isTable()) this.#add('table', this.#table());
    else this.#add('prose', this.#prose(this.#paragraph()));
  }

  #line(offset = 0): string {
    return this.#lines[this.#at + offset] ?? '';
  }

  #add(kind: Block['kind'], lines: readonly string[]): void {
    const last = lines.findLastIndex((line) => line !== '');
    this.#blocks.push({ kind, lines: lines.slice(0, last + 1) });
  }

  /** Takes lines as long as they are of a kind. */
  #take(isMore: (line: string) => boolean): string[] {
    const start = this.#at;
    while (this.#at < this.#lines.length && isMore(this.#line())) this.#at += 1;
    return this.#lines.slice(start, this.#at);
  }

  /** Code between fences; one that is not closed ends with the text. */
  #fenced(): string[] {
    const [, indent = '', marks = '', language = ''] = fence.exec(this.#line()) ?? [];
    this.#at += 1;
    const isClosing = (line: string): boolean =>
      /^\s*(?:`+|~+)\s*$/u.test(line) && line.trim().startsWith(marks);
    const inside = this.#take((line) => !isClosing(line));
    this.#at += 1;
    const spaces = new RegExp(`^ {0,${String(indent.length)}}`, 'u');
    return fencedLines(
      inside.map((line) => line.replace(spaces, '')),
      language,
    );
  }

  #indented(): string[] {
    const lines = this.#take((line) => line.startsWith('    ') || line.trim() === '');
    while (lines.at(-1)?.trim() === '') lines.pop();
    return fencedLines(lines.map((line) => line.slice(4)));
  }

  #quoted(): string[] {
    const lines = this.#take((line) => /^\s*>/u.test(line));
    const inside = lines.map((line) => line.replace(/^(?:\s*> ?)+/u, ''));
    const blocks = new Reader(inside, this.#context).read();
    return blocks.flatMap((block, index) => [
      ...(index > 0 ? ['>'] : []),
      ...block.lines.map((line) => `> ${line}`.trimEnd()),
    ]);
  }

  #heading(): string[] {
    const [, text = ''] = heading.exec(this.#line()) ?? [];
    this.#at += 1;
    const plain = this.#prose([text]);
    return plain.map((line) => (/[*_]/u.test(line) ? line : `**${line}**`));
  }

  #isTable(): boolean {
    const next = this.#line(1);
    return (
      this.#line().includes('|') &&
      /^[\s|:-]+$/u.test(next) &&
      next.includes('|') &&
      next.includes('-')
    );
  }

  #table(): string[] {
    return this.#take((line) => line.trim() !== '').map((line) =>
      guarded(inlineText(line, this.#context)),
    );
  }

  /** Lines of a paragraph, up to what interrupts it. */
  #paragraph(): string[] {
    const first = this.#line();
    this.#at += 1;
    return [first, ...this.#take((line) => !this.#interrupts(line))];
  }

  #interrupts(line: string): boolean {
    return (
      [/^\s*$/u, fence, /^\s*>/u, heading, rule, item].some((form) => form.test(line)) ||
      isDefinition(line) ||
      this.#isTable()
    );
  }

  #prose(lines: readonly string[]): string[] {
    const text = inlineText(lines.map((line) => line.trim()).join('\n'), this.#context);
    return text
      .split('\n')
      .map(guarded)
      .filter((line) => line !== '');
  }

  /** The items of a list with what belongs to each of them, from the left margin on. */
  #list(): string[] {
    const items: string[][] = [];
    let margin = Infinity;
    while (item.test(this.#line()) && !rule.test(this.#line())) {
      margin = Math.min(margin, this.#line().search(/\S/u));
      items.push(this.#item());
      if (this.#isSpaced()) this.#take((line) => line.trim() === '');
    }
    return items.flat().map((line) => line.replace(new RegExp(`^ {0,${String(margin)}}`, 'u'), ''));
  }

  /** Whether the list goes on behind empty lines. */
  #isSpaced(): boolean {
    const next = this.#nextFilled();
    return this.#line().trim() === '' && item.test(next) && !rule.test(next);
  }

  #item(): string[] {
    const [, indent = '', marker = '', text = ''] = item.exec(this.#line()) ?? [];
    this.#at += 1;
    const own = heading.test(text) ? text.replace(/^\s*#+\s*/u, '') : text;
    const lines = [own, ...this.#take((line) => !this.#interrupts(line))];
    const pad = ' '.repeat(indent.length + marker.length + 1);
    const below = this.#below(pad);
    const first = this.#prose(lines).join(' ');
    if (first === '' && below.length === 0) return [];
    return [`${indent}${marker} ${first === '' ? '…' : first}`, ...below];
  }

  /** Paragraphs and code that stand under an item, behind empty lines or not. */
  #below(pad: string): string[] {
    const below: string[] = [];
    for (let next = this.#nextFilled(); this.#isBelow(next); next = this.#nextFilled()) {
      this.#take((line) => line.trim() === '');
      const lines = fence.test(next) ? this.#fenced() : [this.#prose(this.#paragraph()).join(' ')];
      below.push('', ...lines.map((line) => (line === '' ? '' : pad + line)), '');
    }
    return below;
  }

  #nextFilled(): string {
    for (let index = this.#at; index < this.#lines.length; index += 1) {
      const line = this.#lines[index] ?? '';
      if (line.trim() !== '') return line;
    }
    return '';
  }

  #isBelow(line: string): boolean {
    const isOther = [item, rule, heading].some((form) => form.test(line)) || isDefinition(line);
    return line.startsWith('  ') && !isOther;
  }
}

/** Lines of code between fences that none of them closes. */
export function fencedLines(lines: readonly string[], language = ''): string[] {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const marks = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${marks}${language}`, ...lines.map(unmarked), marks];
}
