import { isRecord } from '../record.js';
import { answerOf, narrowed } from './answer.js';
import type { DescribedApi } from './described.js';
import { failureOf } from './failures.js';
import { Faults, pause } from './faults.js';
import { Memory } from './memory.js';
import { missingIn } from './missing.js';
import { responseOf, truncated, type Reply } from './reply.js';
import { routerOf, type Route, type Router } from './route.js';
import { bodyOf, recordOf } from './sent.js';
import type { Fault, TestRequest, TestServer, TestServerOptions } from './testServer.js';
import { identified, isOfThing } from './things.js';

interface Serving {
  readonly api: DescribedApi;
  readonly options: TestServerOptions;
  readonly memory: Memory;
  readonly faults: Faults;
  readonly router: Router;
  readonly requests: TestRequest[];
}

/** Serves an API in memory. */
export function serve(api: DescribedApi, options: TestServerOptions): TestServer {
  const { baseUrl, now = new Date('2024-01-01T00:00:00Z') } = options;
  const root = baseUrl === undefined ? [] : [new URL(baseUrl).pathname.replace(/\/+$/, '')];
  const memory = new Memory(now);
  const faults = new Faults();
  const router = routerOf(api.operations, [...root, ...api.roots]);
  const requests: TestRequest[] = [];
  const serving: Serving = { api, options, memory, faults, router, requests };
  return {
    requests,
    fetch: (input, init) => handle(serving, new Request(input, init)),
    failNext: (fault = {}) => faults.add(fault),
    put: (path, thing) => memory.set(path, { ...exampleAt(router, path), ...thing }),
    remove: (path) => memory.set(path, undefined),
    get now() {
      return memory.now;
    },
    set now(time) {
      memory.now = time;
    },
  };
}

function exampleAt(router: Router, path: string): object {
  const { operation } = router(path).get('GET') ?? {};
  const thing = operation && identified(operation.body, operation.path, path);
  return isRecord(thing) ? thing : {};
}

async function handle(serving: Serving, request: Request): Promise<Response> {
  const { api, router, faults, requests } = serving;
  const { method, signal } = request;
  const { pathname } = new URL(request.url);
  const routes = router(pathname);
  const [{ path, operation } = { path: pathname, operation: undefined }] = routes.values();
  signal.throwIfAborted();
  const body = await bodyOf(request);
  requests.push(recordOf(request, path, body));
  const fault = faults.take(method, [path, operation?.path]);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs, signal);
  if (fault?.networkError) throw new TypeError('fetch failed');
  const reply = (fault && brokenBy(api, fault)) ?? replyOf(serving, { request, routes, body });
  const response = responseOf(reply, method);
  return fault?.truncated ? truncated(response) : response;
}

/** What a fault answers; nothing where it only waits. */
function brokenBy(api: DescribedApi, fault: Fault): Reply | undefined {
  const { status, body, retryAfter, headers, delayMs } = fault;
  const isSilent = status === undefined && body === undefined;
  if (isSilent && (delayMs !== undefined || fault.truncated)) return undefined;
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  const reply = failed(api, status ?? (isSilent ? 500 : 200));
  const type = typeof body === 'string' ? 'text/plain' : undefined;
  const given = body === undefined ? {} : { body, type };
  return { ...reply, ...given, headers: { ...wait, ...headers } };
}

function failed(api: DescribedApi, status: number, message?: string): Reply {
  return { status, body: failureOf(api.failure, status, message) };
}

interface Incoming {
  readonly request: Request;
  readonly routes: ReadonlyMap<string, Route>;
  readonly body: unknown;
}

function replyOf(serving: Serving, incoming: Incoming): Reply {
  const { api, memory, options } = serving;
  const { request, routes, body } = incoming;
  const route = routes.get(request.method);
  const { searchParams: query, href } = new URL(request.url);
  const refusal = refused(serving, incoming, route);
  if (refusal || !route) return refusal ?? failed(api, 404);
  const { status = 200, type, leads } = route.operation;
  if (leads && request.redirect === 'manual' && !query.has('served')) {
    return { status: 302, headers: { location: `${href}${query.size > 0 ? '&' : '?'}served=1` } };
  }
  const asked = { ...route, api, memory, query, body };
  return { status, type, body: narrowed(asked, answerOf(asked), options.sparse === true) };
}

/** Why a request is not answered; nothing where it is in order. */
function refused(
  serving: Serving,
  { request, routes, body }: Incoming,
  route: Route | undefined,
): Reply | undefined {
  const { api } = serving;
  if (routes.size === 0) return failed(api, 404, 'The description knows no such path.');
  if (!route) return { ...failed(api, 405), headers: { allow: [...routes.keys()].join(', ') } };
  const isKnown = request.headers.has('authorization') || !api.isClosed || route.operation.isOpen;
  if (!isKnown) return { ...failed(api, 401), headers: { 'www-authenticate': 'Bearer' } };
  if (isMissing(serving, route)) return failed(api, 404);
  const missing = missingIn(body, route.operation.needs ?? []);
  return missing.length > 0 ? failed(api, 400, `Missing: ${missing.join(', ')}.`) : undefined;
}

/** Whether a thing that a path leads through was deleted or, on a strict server, never made. */
function isMissing({ memory, router, options }: Serving, { operation, path }: Route): boolean {
  const segments = path.split('/');
  const through = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
  const isThere = (one: string): boolean => {
    if (memory.has(one)) return memory.get(one) !== undefined;
    const thing = router(one).get('GET')?.operation;
    return options.strict !== true || !thing || !isOfThing(thing);
  };
  // What was deleted can be restored, and what has an id of one's own be made.
  const isMade = ['POST', 'PUT'].includes(operation.method) && !memory.has(path);
  const isRestored = operation.method === 'POST';
  return !through.every((one) => (one === path && (isMade || isRestored)) || isThere(one));
}
