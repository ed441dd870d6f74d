import MarkdownIt from 'markdown-it';
import { Html } from './html.js';
import { safeLink } from './link.js';

// HTML stays text, and nothing is fetched: an image becomes its words. Headings would break the order of the page's own.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'image',
  'heading',
  'lheading',
]);
parser.validateLink = (address) => safeLink(address) !== undefined;

/** Markdown of a document as blocks of HTML. */
export function blocks(text: string): Html {
  return new Html(parser.render(text).trim());
}

/** Markdown of a document as one line of HTML. */
export function line(text: string): Html {
  return new Html(parser.renderInline(text.trim()));
}

/** Markdown of a document as the words that a reader sees. */
export function plain(text: string): string {
  const words = parser.parse(text, {}).flatMap(({ children }) => children ?? []);
  return words
    .map(({ type, content }) => (type.endsWith('break') ? ' ' : content))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
