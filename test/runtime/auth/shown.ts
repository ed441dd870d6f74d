import { inspect } from 'node:util';

/** All that a log could show of a value, and of what it is made from. */
export function shown(value: unknown): string {
  const everything = { depth: Infinity, showHidden: true, getters: true } as const;
  const views = [inspect(value), inspect(value, everything), JSON.stringify(value), String(value)];
  if (value instanceof Error) views.push(String(value.stack), shown(value.cause));
  if (typeof value === 'object' && value !== null)
    views.push(inspect({ ...value }, everything), inspect(Object.values(value), everything));
  return views.join('\n');
}
