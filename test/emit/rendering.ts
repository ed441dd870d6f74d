import MarkdownIt from 'markdown-it';
import { format } from '../../generator/format/format.js';

const parser = new MarkdownIt({ html: true, linkify: true });

/** What a renderer makes of Markdown, piece by piece. */
export type Piece = ReturnType<typeof parser.parse>[number];

/** What a renderer makes of Markdown: one that obeys HTML and links what looks like an address, as pages on the web do. */
export function rendered(markdown: string): readonly Piece[] {
  return parser.parse(markdown, {});
}

/** A page as it is written to the disk. */
export async function formatted(text: string): Promise<string> {
  const [file] = await format([{ path: 'page.md', text }]);
  return file?.text ?? '';
}

/** All pieces, those inside of others too, in their order. */
export function piecesIn(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => [piece, ...piecesIn(piece.children ?? [])]);
}

/** What Markdown of a document must not bring into a page; a line for each. */
export function intrusionsIn(pieces: readonly Piece[]): readonly string[] {
  return piecesIn(pieces).flatMap((piece) => {
    const { type, content } = piece;
    if (type === 'image' || type === 'hr') return [type];
    if (type.startsWith('html')) return [`HTML: ${content.trim()}`];
    const url = piece.attrGet('href');
    return url === null || /^(?:https?:|ftp:|mailto:|#)/iu.test(String(url))
      ? []
      : [`link: ${url}`];
  });
}

/** The headings of a page with their levels. */
export function headingsIn(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ type, tag }, index) =>
    type === 'heading_open' ? [`${tag} ${pieces[index + 1]?.content ?? ''}`] : [],
  );
}
