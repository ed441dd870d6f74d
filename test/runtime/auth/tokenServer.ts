import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach } from 'vitest';
import type { ConnectionOptions } from '../../../generator/runtime/api.js';
import { Invites } from '../invites.js';
import { serve, type TestServer } from '../server.js';

/** What a token endpoint was asked for. */
export type Form = Readonly<Record<string, string>>;

/** A server that gives out tokens at `/oauth2/token`, numbered from 1, and knows which one is valid. */
export interface TokenServer extends TestServer {
  /** The forms that were sent to `/oauth2/token`. */
  readonly forms: () => readonly Form[];
  /** Makes the last token worthless. */
  readonly expire: () => void;
  /** Says how it answers at `/oauth2/token` from now on. */
  readonly answerWith: (answer: Answer) => void;
}

type Answer = (response: ServerResponse, form: Form, count: number) => void;

/** Starts it. */
export async function serveTokens(): Promise<TokenServer> {
  let answer: Answer = giveToken;
  let given = 0;
  let isValid = false;
  const server = await serve((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/oauth2/token') {
      given += 1;
      isValid = true;
      answer(response, formOf(server.requests.at(-1)?.body ?? ''), given);
    } else if (pathname === '/oauth2/revoke') {
      isValid = false;
      response.end();
    } else if (isValid && request.headers.authorization === `Bearer access-${given}`) {
      response.setHeader('Content-Type', 'application/json');
      response.end('{"id":"1","type":"invite"}');
    } else response.writeHead(401).end('{"code":"unauthorized"}');
  });
  return {
    ...server,
    forms: () =>
      server.requests.filter(({ url }) => url === '/oauth2/token').map(({ body }) => formOf(body)),
    expire: () => {
      isValid = false;
    },
    answerWith: (other) => {
      answer = other;
    },
  };
}

/** A server of tokens for each test of a file, and what leads to it. */
export interface TokenServerPerTest extends Omit<TokenServer, 'close'> {
  readonly session: () => { readonly connection: ConnectionOptions };
  readonly invitesWith: (auth: NonNullable<ConnectionOptions['auth']>) => Invites;
}

/** Starts a server before each test, and closes it afterwards. */
export function tokenServerPerTest(): TokenServerPerTest {
  let current: TokenServer | undefined;
  const running = (): TokenServer => {
    if (!current) throw new Error('The server runs in tests alone.');
    return current;
  };
  beforeEach(async () => {
    current = await serveTokens();
  });
  afterEach(() => running().close());
  return {
    get url() {
      return running().url;
    },
    get requests() {
      return running().requests;
    },
    forms: () => running().forms(),
    expire: () => running().expire(),
    answerWith: (answer) => running().answerWith(answer),
    session: () => ({ connection: { baseUrl: running().url } }),
    invitesWith: (auth) => new Invites({ auth, baseUrl: running().url }),
  };
}

/** Gives out a token that lives for an hour. */
export function giveToken(response: ServerResponse, _: Form, count: number): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(
    JSON.stringify({
      access_token: `access-${count}`,
      expires_in: 3600,
      token_type: 'bearer',
      refresh_token: `refresh-${count}`,
      restricted_to: [{ scope: 'item_download', object: { type: 'folder', sequence_id: '1' } }],
    }),
  );
}

/** A form as its names and values. */
export function formOf(body: string): Form {
  return Object.fromEntries(new URLSearchParams(body));
}
