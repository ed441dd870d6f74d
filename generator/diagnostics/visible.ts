/** Characters that steer a terminal, or the direction of its text, instead of showing something. */
const unseen: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

/** Characters that take no column of their own: marks that combine with the one before. */
const narrow: typeof unseen = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
];

/** Characters that take two columns in a terminal: East Asian ones and emoji. */
const wide: typeof unseen = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function within(ranges: typeof unseen, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

function escaped(code: number): string {
  const units = String.fromCodePoint(code).split('');
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

/** Text of a document made safe to print: what would steer the terminal is shown as an escape such as `\u001b`. */
export function visible(text: string): string {
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    shown += within(unseen, code) ? escaped(code) : character;
  }
  return shown;
}

/** How many columns a visible text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += within(narrow, code) ? 0 : within(wide, code) ? 2 : 1;
  }
  return width;
}

/** A text cut to a length, with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
