import { SdkError } from './errors.js';

/** Headers by name, in any case; undefined leaves one out. */
export interface HeaderValues {
  readonly [name: string]: string | undefined;
}

/**
 * Sets headers; one whose value could end its line is refused, without showing the value.
 *
 * @internal
 */
export function headers(values: HeaderValues = {}, target: Headers = new Headers()): Headers {
  for (const [name, value] of Object.entries(values)) {
    if (/[^\t -~\x80-\xff]/.test(value ?? ''))
      throw new SdkError({ message: `The header ${name} is invalid.` });
    if (value === undefined) target.delete(name);
    else target.set(name, value);
  }
  return target;
}
