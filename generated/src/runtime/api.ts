import type { ParamsOption } from 'openapi-fetch';
import type { Authentication, Credentials, Session } from './auth.js';
import { builder, type Init, type Method } from './build.js';
import { SdkError } from './errors.js';
import type { Exchange } from './exchange.js';
import type { HeaderValues } from './headers.js';
import type { Timeouts } from './limits.js';
import type { RetryOptions } from './retry.js';
import { shared } from './shared.js';
import { send } from './transport.js';

/** What a client can be made from, whoever calls. */
export interface ConnectionOptions {
  readonly auth?: Authentication | Credentials;
  /** Where the API is; when left out, where its description says. */
  readonly baseUrl?: string;
  /** Where single parts of the API are, by the names that its description gives to their addresses. */
  readonly baseUrls?: { readonly [name: string]: string };
  /** Lets base URLs be without HTTPS; those of this machine may be so in any case. */
  readonly allowInsecure?: boolean;
  /** Sends requests in the place of the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Headers to send with every request. */
  readonly headers?: HeaderValues;
  /** How long calls may take. */
  readonly timeouts?: Timeouts;
  /** How often, and when, a request is sent again. */
  readonly retries?: RetryOptions;
  /** Gives what is left out here. */
  readonly networkSession?: Session;
}

/** What a client is made from. */
export interface ClientOptions extends ConnectionOptions {
  readonly auth: Authentication | Credentials;
}

/**
 * Where an API is, as its description says.
 *
 * @internal
 */
export interface Server {
  /** Addresses by their names. */
  readonly baseUrls: BaseUrls;
  /** Where the paths begin: the name of an address and, behind a slash, what follows it. */
  readonly root: string;
  /** Whether an API that wants no credentials is described as being without HTTPS. */
  readonly allowInsecure?: boolean;
  /** The domains of the API's owner, to whose hosts an answer may lead. */
  readonly domains?: readonly string[];
}

/** Addresses by their names. */
export interface BaseUrls {
  readonly [name: string]: string;
}

/**
 * The operations of a document, by method and path. Bodies are typed as openapi-typescript writes them:
 * openapi-fetch would leave out what is read-only or write-only, and spoil maps, lists and alternatives.
 *
 * @internal
 */
export type Api<Paths extends object> = {
  readonly [Name in Method]: Send<Paths, Lowercase<Name>>;
} & { readonly server: Server };

type Send<Paths, Verb extends string> = <Path extends PathWith<Paths, Verb>>(
  template: Path,
  ...init: Given<Options<OperationAt<Paths[Path], Verb>>>
) => Promise<Answer<OperationAt<Paths[Path], Verb>>>;

type PathWith<Paths, Verb extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { readonly [Key in Verb]: unknown } ? Path : never;
}[keyof Paths];

type OperationAt<Item, Verb extends string> = Item extends {
  readonly [Key in Verb]: infer Operation extends object;
}
  ? Operation
  : never;

interface Answer<Operation> {
  readonly data?: Operation extends { readonly responses: infer Responses }
    ? ContentIn<Responses, keyof Responses & Success>
    : never;
  readonly response: Response;
}

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | '2XX';

type ContentIn<Responses, Status extends keyof Responses> = Status extends unknown
  ? Responses[Status] extends { readonly content: infer Content extends object }
    ? Content[keyof Content]
    : never
  : never;

type Given<Options> = object extends Options ? [init?: Options] : [init: Options];

type Options<Operation> = Omit<Init, 'params' | 'body'> &
  ParamsOption<Operation> &
  BodyOption<Operation>;

type BodyOption<Operation> = Operation extends { readonly requestBody?: never }
  ? { readonly body?: never }
  : Operation extends { readonly requestBody: { readonly content: infer Content } }
    ? { readonly body: Content[keyof Content] }
    : Operation extends { readonly requestBody?: { readonly content: infer Content } }
      ? { readonly body?: Content[keyof Content] }
      : unknown;

/** What a call gives; an `error` exists in openapi-fetch's types alone. */
interface Sent extends Exchange {
  readonly error?: unknown;
}

type Call = (template: string, init?: Init) => Promise<Sent>;
type Connection = Partial<Record<Method, Call>> & { readonly server: Server };

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** Those that are made from the same options are one. */
const connections = new WeakMap<ConnectionOptions, Connection>();

/**
 * Connects to the API that is at `server`, unless the options say where.
 *
 * @internal
 */
export function connect<Paths extends object>(
  options: ConnectionOptions,
  server: Server,
): Api<Paths> {
  const connection = connections.get(options) ?? connectionTo(options, server);
  connections.set(options, connection);
  // Nothing but `settle` looks at what a call gives, and it reads the body by itself: openapi-fetch's
  // own client would read bodies of any size, and not say what was asked when that fails.
  return connection as Api<Paths>;
}

function connectionTo(given: ConnectionOptions, described: Server): Connection {
  const session = given.networkSession?.connection;
  const options = { ...session, ...given };
  const baseUrls = { ...session?.baseUrls, ...given.baseUrls };
  const server = { ...described, baseUrls: baseUrlsOf({ ...options, baseUrls }, described) };
  const build = builder(server, { ...session?.headers, ...given.headers });
  const common = shared(options, given);
  const connection: Connection = { server };
  for (const method of methods)
    connection[method] = async (template, init = {}) =>
      send(common, (signal) => build(method, template, { ...init, signal }), init);
  return connection;
}

function baseUrlsOf(options: ConnectionOptions, server: Server): BaseUrls {
  const { baseUrl, baseUrls, allowInsecure = server.allowInsecure } = options;
  const all = { ...server.baseUrls, ...baseUrls, ...(baseUrl !== undefined && { baseUrl }) };
  const entries = Object.entries(all).map(([name, url]) => {
    const href = URL.canParse(url) ? new URL(url).href : '';
    // An origin and a path, in the form that `URL` gives them.
    const isPlain = /^https?:..[^@/]+\/[^?#]*$/.test(href);
    // Nobody between a program and its own machine can read along.
    const isSecure = /^https|^http:..(localhost|127[.\d]+|\[::1])[:/]/.test(href);
    if (!isPlain || !(isSecure || allowInsecure))
      throw new SdkError({
        message: 'The base URL must be https (or allowInsecure), without login or query.',
      });
    return [name, href.replace(/\/+$/, '')] as const;
  });
  return Object.fromEntries(entries);
}
