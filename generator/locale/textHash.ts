import { sha256 } from '../write/digest.js';

/** The hash by which a translation knows its text; the same for a text whose lines are only broken elsewhere. */
export function textHash(text: string): string {
  return sha256(text.trim().replace(/\s+/gu, ' ')).slice(0, 12);
}
