/** A TypeScript expression of a sample: text, or an object or a list that may be broken into lines. */
export type Expression =
  | string
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] };

const width = 80;

/** An expression as text, broken into lines where it would be too long for one. */
export function print(expression: Expression, indent = ''): string {
  if (typeof expression === 'string') return expression;
  const flat = printFlat(expression);
  if (indent.length + flat.length <= width && !isNested(expression)) return flat;
  const deeper = `${indent}  `;
  const lines =
    expression.kind === 'object'
      ? expression.entries.map(([key, value]) => `${deeper}${key}: ${print(value, deeper)},\n`)
      : expression.items.map((item) => `${deeper}${print(item, deeper)},\n`);
  const [open, close] = expression.kind === 'object' ? ['{', '}'] : ['[', ']'];
  return `${open}\n${lines.join('')}${indent}${close}`;
}

/** An object of objects reads better on several lines. */
function isNested(expression: Expression): boolean {
  return (
    typeof expression !== 'string' &&
    expression.kind === 'object' &&
    expression.entries.some(([, value]) => typeof value !== 'string')
  );
}

/** An expression as text on one line. */
export function printFlat(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  if (expression.kind === 'list') return `[${expression.items.map(printFlat).join(', ')}]`;
  const entries = expression.entries.map(([key, value]) => `${key}: ${printFlat(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
