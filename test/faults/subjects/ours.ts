import { BoxClient } from '../../../generated/src/index.js';
import type { ConnectionOptions } from '../../../generator/runtime/api.js';
import { makeRequest } from '../../../generator/runtime/box/makeRequest.js';
import * as copied from '../../../generated/src/runtime/errors.js';
import * as own from '../../../generator/runtime/errors.js';
import { Invites } from '../../runtime/invites.js';
import type { Call, Failure, Kind } from '../scenario.js';
import type { Operations, Subject, Surroundings } from '../subject.js';
import { authOf } from './ourAuth.js';
import { contentOf, readAll } from './bytes.js';
import { ItemsManager } from './items.js';

/** The generated client, and managers over the same runtime for what its document has no operation for. */
export const ours: Subject = { name: 'this package', isOurs: true, operations, failureOf };

function operations(surroundings: Surroundings): Operations {
  const { origin, settings } = surroundings;
  const { timeouts, retries, headers } = settings;
  const options = {
    auth: authOf(surroundings),
    baseUrl: settings.baseUrl ?? `${origin}/2.0`,
    ...(headers && { headers }),
    ...(timeouts && { timeouts }),
    ...(retries && { retries }),
  };
  const { invites } = new BoxClient(options);
  // The generated client has another copy of the runtime than the authentication by client credentials.
  const own = new Invites(options);
  const isOwn = settings.auth?.ccg === true;
  const items = new ItemsManager(options);
  return {
    get: (call, signal) =>
      isOwn
        ? own.get(idOf(call), optionsOf(call, signal))
        : invites.getInviteById(idOf(call), optionsOf(call, signal)),
    create: (call, signal) =>
      invites.createInvite(
        (call.body ?? inviteBody) as Parameters<typeof invites.createInvite>[0],
        optionsOf(call, signal),
      ),
    remove: (call, signal) => items.remove(idOf(call), optionsOf(call, signal)),
    download: async (call, signal) =>
      readAll(await items.download(idOf(call), optionsOf(call, signal))),
    put: (call, signal) => items.put(idOf(call), given(call), optionsOf(call, signal)),
    list: (call, signal) => items.list(idOf(call), optionsOf(call, signal)),
    ...anyRequests(options),
  };
}

/** What is uploaded: bytes, a stream, or a function that gives one. */
function given(call: Call): unknown {
  return call.form === 'factory' ? () => contentOf(call) : contentOf(call);
}

function anyRequests(options: ConnectionOptions): Operations {
  const server = { baseUrls: { baseUrl: options.baseUrl ?? '' }, root: 'baseUrl' };
  const request =
    (followRedirects: boolean) =>
    ({ method = 'GET', path = '/any', body, ...call }: Call, signal?: AbortSignal) =>
      makeRequest(options, server, {
        url: path,
        method,
        followRedirects,
        ...(call.headers && { headers: call.headers }),
        ...(body !== undefined && { data: body }),
        ...(signal && { cancellationToken: signal }),
      });
  return { request: request(true), follow: request(false) };
}

/** The body of an invite that is created. */
export const inviteBody = {
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
};

/** What a path argument is, which tests also give what its type does not allow. */
export function idOf(call: Call): string {
  return ('id' in call ? call.id : '1') as string;
}

function optionsOf(call: Call, signal: AbortSignal | undefined) {
  const { timeouts, retries, idempotencyKey, headers, fields } = call;
  return {
    ...(timeouts && { timeouts }),
    ...(retries && { retries }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(headers && { headers: { extraHeaders: headers } }),
    // Any text, to see how it is written.
    ...(fields && { queryParams: { fields: fields as readonly never[] } }),
    ...(signal && { cancellationToken: signal }),
  };
}

const kinds: readonly (readonly [name: keyof typeof own, kind: Kind])[] = [
  ['AbortError', 'abort'],
  ['TimeoutError', 'timeout'],
  ['ConnectionError', 'connection'],
  ['DecodingError', 'decoding'],
  ['ApiError', 'api'],
  ['SdkError', 'sdk'],
];

function failureOf(error: unknown): Failure {
  // The generated client has a copy of the runtime, and with it classes of its own.
  const [, kind = 'raw'] =
    kinds.find(([name]) => [own, copied].some((all) => isA(error, all[name]))) ?? [];
  const { name = '', message = String(error), cause } = error instanceof Error ? error : {};
  const failure = { kind, name, message, cause };
  const info = [own, copied].flatMap(({ ApiError }) => (error instanceof ApiError ? [error] : []));
  const [api] = info;
  if (!api) return failure;
  const { statusCode: status, code, requestId, helpUrl, body, rawBody } = api.responseInfo;
  const { retryAfterMs } = api;
  return { ...failure, status, code, requestId, helpUrl, retryAfterMs, body, rawBody };
}

function isA(error: unknown, Class: abstract new (...args: never) => unknown): boolean {
  return error instanceof Class;
}
