import { base64Url } from './base64.js';

/** What proves that who exchanges an authorization code is who asked for it (RFC 7636). */
export interface Pkce {
  /** Stays with who asks for the code, and is sent with it in exchange for a token. */
  readonly codeVerifier: string;
  /** Goes into the URL that asks for the code. */
  readonly codeChallenge: string;
  readonly codeChallengeMethod: 'S256';
}

/** Makes a state, which ties an authorization code to the browser that asked for it. */
export function createState(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Makes a verifier, and the challenge that belongs to it. */
export async function createPkce(): Promise<Pkce> {
  const codeVerifier = createState();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  const codeChallenge = base64Url(new Uint8Array(digest));
  return { codeVerifier, codeChallenge, codeChallengeMethod: 'S256' };
}
