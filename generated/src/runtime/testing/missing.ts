import { isRecord } from '../record.js';

/** The properties that a request must have and has not; what is within another that is absent is not missed. */
export function missingIn(body: unknown, needed: readonly string[]): readonly string[] {
  return needed.filter((path) => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const holder = names.reduce<unknown>(
      (value, name) => (isRecord(value) ? value[name] : undefined),
      body,
    );
    return isRecord(holder) ? holder[last] === undefined : names.length === 0;
  });
}
