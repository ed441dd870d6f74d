/** The styles that a report uses. */
export type Style = 'error' | 'warning' | 'note' | 'strong' | 'faint';

/** Puts a text into a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const codes: { readonly [S in Style]: string } = {
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  strong: '1',
  faint: '2',
};

/** Leaves every text as it is. */
export const plain: Paint = (_style, text) => text;

/** Puts texts into colour, by the escape sequences that terminals understand. */
export const coloured: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
