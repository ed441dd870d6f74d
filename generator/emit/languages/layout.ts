/** Code that is text, several pieces one after the other, a list in brackets, or calls that are chained. */
export type Code = string | readonly Code[] | Bracketed | Chain;

/** Pieces between brackets: on one line, or one on each line. */
export interface Bracketed {
  readonly kind: 'bracketed';
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  /** What stands inside the brackets on one line, such as a blank. */
  readonly padding: string;
  /** What follows the last piece where each has a line of its own. */
  readonly trailing: string;
}

/** An expression and what is called on it: on one line, or each call on one. */
export interface Chain {
  readonly kind: 'chain';
  readonly head: Code;
  readonly calls: readonly Code[];
}

const width = 80;
const step = '    ';

/** Pieces between brackets, parted by commas. */
export function bracketed(
  [open, close]: readonly [open: string, close: string],
  items: readonly Code[],
  more: Partial<Pick<Bracketed, 'padding' | 'trailing'>> = {},
): Bracketed {
  return { kind: 'bracketed', open, items, close, padding: '', trailing: '', ...more };
}

/** Code as text, broken into lines of four blanks each where one line would be too long. */
export function layOut(code: Code): string {
  return print(code, { indent: '', used: 0 });
}

interface At {
  readonly indent: string;
  /** The columns that are taken on the line already. */
  readonly used: number;
}

function print(code: Code, at: At): string {
  if (typeof code === 'string') return code;
  const line = flat(code);
  if (at.used + line.length <= width) return line;
  if (isPieces(code)) return inTurn(code, at);
  return code.kind === 'chain' ? chained(code, at) : onLines(code, at);
}

function inTurn(pieces: readonly Code[], { indent, used }: At): string {
  let text = '';
  for (const piece of pieces) {
    const isBroken = text.includes('\n');
    const column = isBroken ? text.length - text.lastIndexOf('\n') - 1 : used + text.length;
    text += print(piece, { indent, used: column });
  }
  return text;
}

function chained({ head, calls }: Chain, { indent, used }: At): string {
  const deeper = indent + step;
  const lines = calls.map(
    (call) => `\n${deeper}${print(call, { indent: deeper, used: deeper.length })}`,
  );
  return print(head, { indent, used }) + lines.join('');
}

function onLines({ open, items, close, trailing }: Bracketed, { indent }: At): string {
  if (items.length === 0) return open + close;
  const deeper = indent + step;
  const lines = items.map(
    (item) => `\n${deeper}${print(item, { indent: deeper, used: deeper.length + 1 })}`,
  );
  return `${open}${lines.join(',')}${trailing}\n${indent}${close}`;
}

function flat(code: Code): string {
  if (typeof code === 'string') return code;
  if (isPieces(code)) return code.map(flat).join('');
  if (code.kind === 'chain') return flat(code.head) + code.calls.map(flat).join('');
  const { open, items, close, padding } = code;
  if (items.length === 0) return open + close;
  return `${open}${padding}${items.map(flat).join(', ')}${padding}${close}`;
}

function isPieces(code: Code): code is readonly Code[] {
  return Array.isArray(code);
}
