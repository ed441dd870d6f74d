import { blocksOf, type Block } from './markdownBlocks.js';
import { code, linkTarget } from './markdownInline.js';

export { code } from './markdownInline.js';

/**
 * Markdown of the document as it may stand in a page of ours: no HTML, no picture, no link but to the web, and no
 * heading that would break up the page.
 */
export function markdown(text: string): string {
  return blocksOf(text)
    .map(({ lines }) => lines.join('\n'))
    .join('\n\n');
}

/** Text of the document on one line, where a heading or a table cell takes no more. */
export function inline(text: string): string {
  return blocksOf(text).map(flat).join(' ').replace(/\s+/gu, ' ').trim();
}

/** The same without links and addresses, as the text of a link takes it. */
export function unlinked(text: string): string {
  return inline(text)
    .replace(/(\\[\s\S])|\[((?:[^\]\\]|\\.)*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '$1$2')
    .replace(/<(https?:[^>]*)>/giu, '$1')
    .replace(/(?:https?|ftp|mailto):(?:\/\/)?|www\./giu, '');
}

/** A link to a page of the web; `undefined` for an address that is none. */
export function pageLink(text: string, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href } = new URL(url);
  const target = linkTarget(href.replace(/[()[\]\\`'|]/gu, escapeUnit));
  return target === undefined ? undefined : `[${text}](${target})`;
}

function escapeUnit(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Text of the document as an item of a list: what stands on its line, and the lines of the lists beneath it. */
export interface ListItem {
  readonly text: string;
  readonly below: readonly string[];
}

/** Text of the document as an item of a list. */
export function listItem(text: string): ListItem {
  const blocks = blocksOf(text);
  const start = blocks.findIndex(({ kind }) => kind !== 'prose');
  const head = start < 0 ? blocks : blocks.slice(0, start);
  return {
    text: head.map(flat).join(' '),
    below: blocks.slice(head.length).flatMap(nested),
  };
}

function nested(block: Block): readonly string[] {
  if (block.kind === 'list') return block.lines;
  return block.kind === 'code' ? ['', ...block.lines, ''] : [`- ${flat(block)}`];
}

function flat({ kind, lines }: Block): string {
  if (kind === 'code') return code(lines.slice(1, -1).join(' '));
  const bare = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s?)/u;
  const isMarked = kind === 'list' || kind === 'quote';
  return lines
    .map((line) => (isMarked ? line.replace(bare, '').trim() : line))
    .filter((line) => line !== '')
    .join(kind === 'list' ? '; ' : ' ');
}

/** The anchors that headings of a page get on GitHub and on npm, in their order: one that is met again is numbered. */
export function anchors(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const base = anchor(heading);
    let name = base;
    for (let index = 1; taken.has(name); index += 1) name = `${base}-${String(index)}`;
    taken.add(name);
    return name;
  });
}

/** The anchor that a heading gets where it is the first of its words. */
export function anchor(heading: string): string {
  return heading
    .replaceAll('&lt;', '<')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}
