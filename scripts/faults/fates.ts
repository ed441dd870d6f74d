/** What the server of the soak does with a call: nothing unusual, or a fault. */
export type Fate = 'fine' | (typeof faults)[number];

/** What a call has to end with. */
export type End = 'value' | 'ApiError' | 'ConnectionError' | 'DecodingError' | 'AbortError';

/** The faults, which take turns. */
export const faults = [
  'busy',
  'slower',
  'reset',
  'cutOff',
  'silent',
  'missing',
  'html',
  'cancelled',
  'failed',
  'broken',
] as const;

/** What each has to come to. */
export const ends: { readonly [Name in Fate]: End } = {
  fine: 'value',
  // These go away when the call is repeated.
  busy: 'value',
  slower: 'value',
  reset: 'value',
  cutOff: 'value',
  silent: 'value',
  missing: 'ApiError',
  html: 'DecodingError',
  cancelled: 'AbortError',
  // These are answers to a POST, which may have worked: it is not repeated.
  failed: 'ApiError',
  broken: 'ConnectionError',
};

/** One call of ten meets a fault. */
export function fateOf(call: number): Fate {
  const fault = call % 10 === 7 ? faults[Math.floor(call / 10) % faults.length] : undefined;
  return fault ?? 'fine';
}

/** Whether a call creates something, so that it must not be made twice. */
export function isPost(call: number): boolean {
  const fate = fateOf(call);
  return fate === 'failed' || fate === 'broken' || (fate === 'fine' && call % 3 === 0);
}

/** How many requests a token is good for. */
export const requestsPerToken = 500;
