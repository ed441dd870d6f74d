import type { Answer, Operation } from '../model/api.js';

/** What the body of an error is decoded as: what `default` declares, else the first failure that declares a body. */
export function failureOf({ failures }: Operation): Answer['content'] {
  const byDefault = failures.find((failure) => failure.status === 'default');
  return byDefault?.content ?? failures.find((failure) => failure.content !== undefined)?.content;
}
