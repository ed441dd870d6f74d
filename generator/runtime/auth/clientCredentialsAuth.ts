import type { Authentication, Session } from '../auth.js';
import { SdkError } from '../errors.js';
import { base64 } from './base64.js';
import { ask, type TokenRequest } from './tokenEndpoint.js';
import { keepTokens, type Expiring } from './tokens.js';

/** What a client gets tokens with. */
export interface ClientCredentials {
  /** The endpoint that gives out tokens. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes?: readonly string[];
  /** Whether id and secret go into a header of basic authentication, or into the form: `header` when left out. */
  readonly sentIn?: 'header' | 'form';
  /** What else the endpoint wants in its form, such as an audience. */
  readonly parameters?: { readonly [name: string]: string };
}

/** Authenticates with tokens that an OAuth 2.0 client gets for itself (RFC 6749, section 4.4). */
export class ClientCredentialsAuth implements Authentication {
  /** Gives the value of the Authorization header. */
  readonly retrieveAuthorizationHeader: (session?: Session) => Promise<string>;
  /** Gets a new token. */
  readonly refreshToken: (session?: Session) => Promise<void>;

  constructor(fields: ClientCredentials) {
    let token: Expiring | undefined;
    // Only these closures hold secrets, so that nothing which prints the object can show them.
    const tokens = keepTokens<Expiring>(
      {
        get: () => Promise.resolve(token),
        store: (given) => {
          token = given;
          return Promise.resolve();
        },
      },
      async (_, session) => tokenOf(await ask(session, requestOf(fields))),
    );
    this.retrieveAuthorizationHeader = async (session) =>
      `Bearer ${(await tokens.current(session)).accessToken ?? ''}`;
    this.refreshToken = async (session) => {
      await tokens.renew(session);
    };
  }
}

function requestOf(fields: ClientCredentials): TokenRequest {
  const { tokenUrl: url, clientId, clientSecret, scopes, sentIn = 'header', parameters } = fields;
  const form = { grant_type: 'client_credentials', scope: scopes?.join(' '), ...parameters };
  if (sentIn === 'form')
    return { url, form: { ...form, client_id: clientId, client_secret: clientSecret } };
  const pair = [clientId, clientSecret].map((part) => new URLSearchParams([['', part]]));
  const credentials = pair.map((part) => String(part).slice(1)).join(':');
  const header = `Basic ${base64(new TextEncoder().encode(credentials))}`;
  return { url, form, headers: { Authorization: header }, secret: clientSecret };
}

function tokenOf(answer: { readonly [name: string]: unknown }): Expiring {
  const { access_token: accessToken, expires_in: expiresIn } = answer;
  if (typeof accessToken !== 'string')
    throw new SdkError({ message: 'The token endpoint answered without a token.' });
  return Number(expiresIn) > 0 ? { accessToken, expiresIn: Number(expiresIn) } : { accessToken };
}
