import type { Session } from '../auth.js';

/**
 * A token, as far as keeping it needs.
 *
 * @internal
 */
export interface Expiring {
  readonly accessToken?: string;
  /** How long it lives from the moment it is given out, in seconds. */
  readonly expiresIn?: number;
  /** When it ends, in milliseconds of `Date.now()`. */
  readonly expiresAt?: number;
}

/**
 * Where one token is kept.
 *
 * @internal
 */
export interface Place<Token> {
  store(token: Token): Promise<unknown>;
  get(): Promise<Token | undefined>;
}

/**
 * A token that is renewed when its time comes.
 *
 * @internal
 */
export interface Tokens<Token> {
  /** The token to use now; a new one where there is none, or the last one is about to end. */
  current(session?: Session): Promise<Token>;
  /** A new token; one request for all who ask while it is under way. */
  renew(session?: Session): Promise<Token>;
  /** Keeps a token that came by another way; it is stored before anybody uses it. */
  accept(token: Token): Promise<Token>;
  /** The token that is stored, once no renewal is under way. */
  stored(): Promise<Token | undefined>;
}

/**
 * Keeps a token: obtained when it is needed, stored before it is used, renewed ahead of its end.
 *
 * @internal
 */
export function keepTokens<Token extends Expiring>(
  place: Place<Token>,
  obtain: (last: Token | undefined, session: Session | undefined) => Promise<Token>,
): Tokens<Token> {
  let renewal: Promise<Token> | undefined;
  let renewals = 0;
  let latest: Token | undefined;
  // What could not be stored is not lost: it may hold the only refresh token that still works.
  let unstored: Token | undefined;

  const accept = async (token: Token): Promise<Token> => {
    unstored = token;
    await place.store(token);
    if (unstored === token) unstored = undefined;
    return token;
  };
  const obtainAndStore = async (session?: Session): Promise<Token> => {
    if (unstored) return accept(unstored);
    const last = await place.get();
    let token: Token;
    try {
      token = stamped(await obtain(last, session));
    } catch (refusal) {
      // Another process may have been first, which makes a refresh token worthless for all others.
      const stored = await place.get();
      if (!stored || stored.accessToken === last?.accessToken) throw refusal;
      return stored;
    }
    return (latest = await accept(token));
  };
  const renew = (session?: Session): Promise<Token> => {
    renewals += 1;
    renewal ??= obtainAndStore(session).finally(() => {
      renewal = undefined;
    });
    return renewal;
  };
  const current = async (session?: Session): Promise<Token> => {
    if (renewal) return renewal;
    const before = renewals;
    const token = await place.get();
    // A renewal has begun since: what was read may be the token before it.
    if (renewals > before) return current(session);
    if (!token || unstored) return renew(session);
    // Not every place keeps the time.
    const known = latest?.accessToken === token.accessToken ? { ...latest, ...token } : token;
    return endsSoon(known) ? renew(session) : token;
  };
  return {
    current,
    renew,
    accept: async (token) => (latest = await accept(stamped(token))),
    stored: async () => {
      await renewal?.catch(() => undefined);
      return place.get();
    },
  };
}

/** The token with the time of its end. */
function stamped<Token extends Expiring>(token: Token): Token {
  return token.expiresIn === undefined
    ? token
    : { ...token, expiresAt: Date.now() + 1000 * token.expiresIn };
}

/** How long before its end a token is renewed, in milliseconds; half of its life where that is less. */
const margin = 60_000;

function endsSoon({ expiresIn = Infinity, expiresAt = Infinity }: Expiring): boolean {
  return Date.now() >= expiresAt - Math.min(margin, 500 * expiresIn);
}
