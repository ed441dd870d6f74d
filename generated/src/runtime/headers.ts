import { SdkError } from './errors.js';

/** Headers by name; undefined leaves one out. */
export interface HeaderValues {
  readonly [name: string]: string | undefined;
}

/**
 * Passes headers on; one whose value could end its line is refused, without showing the value.
 *
 * @internal
 */
export function headers<Values extends HeaderValues>(values: Values): Values {
  for (const [name, value = ''] of Object.entries(values))
    if (/[^\t -~\x80-\xff]/.test(value))
      throw new SdkError({ message: `The header ${name} holds a character that is not allowed.` });
  return values;
}
