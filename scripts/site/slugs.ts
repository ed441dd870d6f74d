import { createHash } from 'node:crypto';

/** Gives each thing a name for an address; two that would get one name are told apart by what they are. */
export class Slugs {
  readonly #taken: Set<string>;

  constructor(reserved: readonly string[] = []) {
    this.#taken = new Set(reserved);
  }

  /** A name made of a text, that is short of nothing but the characters an address does not show as they are. */
  take(text: string, identity: string): string {
    const plain = slugOf(text);
    const digest = createHash('sha256').update(identity).digest('hex').slice(0, 8);
    const slug =
      plain === '' || this.#taken.has(plain) ? `${plain}-${digest}`.replace(/^-/, '') : plain;
    this.#taken.add(slug);
    return slug;
  }
}

/** A text as a part of an address: lower case, and hyphens for all but letters and digits. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}
