import type { Scenario } from '../scenario.js';
import { aborts } from './aborts.js';
import { answers } from './answers.js';
import { givens } from './arguments.js';
import { data } from './data.js';
import { limits } from './limits.js';
import { redirects } from './redirects.js';
import { retries } from './retries.js';
import { secrets } from './secrets.js';
import { streams } from './streams.js';
import { tokens } from './tokens.js';
import { waits } from './waits.js';

/** All scenarios, in the order of their goals. */
export const scenarios: readonly Scenario[] = [
  ...retries,
  ...waits,
  ...limits,
  ...aborts,
  ...tokens,
  ...answers,
  ...secrets,
  ...givens,
  ...redirects,
  ...data,
  ...streams,
];
