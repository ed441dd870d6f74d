import { isRecord } from '../record.js';

const words: { readonly [status: number]: string } = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  412: 'precondition_failed',
  429: 'too_many_requests',
  500: 'internal_server_error',
  503: 'unavailable',
};

/** An error in the form that the API documents for them. */
export function failureOf(example: unknown, status: number, message?: string): unknown {
  const word = words[status] ?? 'error';
  const text = message ?? word.replaceAll('_', ' ');
  if (!isRecord(example)) return { status, code: word, message: text };
  const known: { readonly [name: string]: string | number } = {
    status,
    code: typeof example['code'] === 'number' ? status : word,
    error: word,
    message: text,
    detail: text,
    title: text,
    error_description: text,
  };
  // What an example says of its own case is not true of this one.
  const entries = Object.entries(example)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => [name, Object.hasOwn(known, name) ? known[name] : value]);
  return Object.fromEntries(entries);
}
