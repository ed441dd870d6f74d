import { createRequire } from 'node:module';
import { format } from '../../generator/format/format.js';

/** What a renderer makes of Markdown, piece by piece. */
export interface Piece {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly level: number;
  readonly children: readonly Piece[] | null;
  attrGet(name: string): string | null;
}

type Renderer = (markdown: string) => readonly Piece[];

/** A renderer that obeys HTML and links what looks like an address, as pages on the web do; `undefined` where it is not installed. */
export const renderer: Renderer | undefined = rendererOf('markdown-it');

function rendererOf(name: string): Renderer | undefined {
  const require = createRequire(import.meta.url);
  try {
    const make = require(name) as (options: object) => {
      parse: (text: string, env: object) => readonly Piece[];
    };
    const parser = make({ html: true, linkify: true });
    return (markdown) => parser.parse(markdown, {});
  } catch {
    return undefined;
  }
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
    return url === null || /^(?:https?:|ftp:|mailto:|#)/iu.test(url) ? [] : [`link: ${url}`];
  });
}

/** The headings of a page with their levels. */
export function headingsIn(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ type, tag }, index) =>
    type === 'heading_open' ? [`${tag} ${pieces[index + 1]?.content ?? ''}`] : [],
  );
}
