import type { TypeUse } from '../surface/surface.js';

/** A type as a reader of TypeScript knows it, in short. */
export function typeText(use: TypeUse | undefined): string {
  if (use === undefined) return 'undefined';
  if (typeof use === 'string') return scalars.get(use) ?? use;
  if ('ref' in use) return use.ref;
  if ('literal' in use) return literalText(use.literal);
  if ('list' in use) return `${grouped(use.list)}[]`;
  if ('map' in use) return `{ [key: string]: ${typeText(use.map)} }`;
  if ('nullable' in use) return `${typeText(use.nullable)} | null`;
  if ('oneOf' in use) return use.oneOf.map(typeText).join(' | ');
  const rest = use.rest === undefined ? [] : [`...${grouped(use.rest)}[]`];
  return `[${[...use.tuple.map(typeText), ...rest].join(', ')}]`;
}

/** A value as a literal. */
export function literalText(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

const scalars = new Map([
  ['binary', 'Binary'],
  ['date', 'Date'],
  ['dateTime', 'Date'],
  ['integer', 'number'],
]);

function grouped(use: TypeUse): string {
  const isPlain = typeof use === 'string' || 'ref' in use || 'list' in use || 'literal' in use;
  return isPlain ? typeText(use) : `(${typeText(use)})`;
}
