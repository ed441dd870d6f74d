import { SdkError } from '../errors.js';

/** A property of an answer that the API's description calls optional, and nothing goes on without. */
export function given<T>(value: T, name: string): NonNullable<T> {
  if (value == null) throw new SdkError({ message: `Box answered without ${name}.` });
  return value;
}
