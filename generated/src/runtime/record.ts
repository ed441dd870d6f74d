/** An object as it comes from anywhere: its keys and values are not known. */
export interface UnknownRecord {
  readonly [key: string]: unknown;
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
