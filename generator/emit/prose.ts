/** How wide the text of a comment may be, its indentation and ` * ` left aside. */
const width = 114;

/** Markdown text reflowed to the width of a comment; lists, tables, headings and code stay as they are. */
export function reflow(text: string): string {
  const blocks = text.trim().split(/\n[ \t]*\n/u);
  return blocks.map((block) => (isPlain(block) ? wrap(block) : block)).join('\n\n');
}

/** Markdown text whose paragraphs of prose follow each other without an empty line, as a short comment has them. */
export function flowed(text: string): string {
  const blocks = text.trim().split(/\n[ \t]*\n/u);
  const joined = blocks.reduce<readonly string[]>((before, block) => {
    const last = before.at(-1);
    return last !== undefined && isPlain(last) && isPlain(block)
      ? [...before.slice(0, -1), `${last}\n${block}`]
      : [...before, block];
  }, []);
  return reflow(joined.join('\n\n'));
}

/** Words broken into lines that are no longer than the width; code is not broken. */
export function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(/(?:`[^`\n]*`|\S)+/gu)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

/** The text with a full stop behind its last sentence, unless it has one or ends in something else than prose. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const last = trimmed.split(/\s+/u).at(-1) ?? '';
  const isOpen = /[\p{L}\p{N}`'")\]]$/u.test(trimmed) && !/^\w+:\/\//u.test(last);
  return isOpen && isPlain(lastBlock(trimmed)) ? trimmed + stopOf(last) : trimmed;
}

/** The full stop of the script that the last words are written in. */
function stopOf(words: string): string {
  return new RegExp(wide, 'u').test(words) ? '。' : '.';
}

/** Characters of scripts that put no space between words. */
const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';

/** The first sentence of a text, where that begins with prose. */
export function firstSentence(text: string): string {
  const [first = ''] = text.trim().split(/\n[ \t]*\n/u);
  if (!isPlain(first)) return sentence(text);
  return sentence(/^.+?(?:[.!?](?=\s+[\p{Lu}`[])|[。！？])/su.exec(first)?.[0] ?? first);
}

/** A heading and what stands under it as one text; they share a paragraph where that begins with prose. */
export function headed(heading: string | undefined, text: string | undefined): string {
  if (heading === undefined || text === undefined) return sentence(heading ?? text ?? '');
  const [first = ''] = text.split(/\n[ \t]*\n/u);
  return `${sentence(heading)}${isPlain(first) ? ' ' : '\n\n'}${sentence(text)}`;
}

/** The text without the full stop behind its last sentence. */
export function unstopped(text: string): string {
  return text.trim().replace(/(?<![.…])\.$|。$/u, '');
}

/** Whether the text is one sentence of prose, so that something may be added to it. */
export function isOneSentence(text: string): boolean {
  return !/[.!?:]\s|[。！？](?!$)|\n\s*\n|[!?:！？]$/u.test(text.trim()) && isPlain(text);
}

function lastBlock(text: string): string {
  return text.split(/\n[ \t]*\n/u).at(-1) ?? '';
}

function isPlain(block: string): boolean {
  return !block
    .split('\n')
    .some((line) => /^\s*([-*+>|#]|\d+[.)]\s|```|~~~)|^(\t| {4})/u.test(line));
}
