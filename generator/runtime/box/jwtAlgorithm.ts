import type { RsaAlgorithm } from '../auth/jwt.js';

/** How an assertion is signed. */
export type JwtAlgorithm = RsaAlgorithm;
