import { existsSync } from 'node:fs';
import { peer, urlOf } from '../../../scripts/bench/peer.js';
import { canary } from '../canaries.js';
import { fakeAuth } from '../fakeAuth.js';
import type { Call, Failure } from '../scenario.js';
import type { Operations, Subject, Surroundings } from '../subject.js';
import { contentOf, readAll } from './bytes.js';
import { idOf, inviteBody } from './ours.js';

/** Whether the official SDK is installed, which `npm ci` in scripts/bench does. */
export const hasBoxSdk = existsSync(peer.folder);

/** What the scenarios use of the official SDK. */
interface BoxSdk {
  readonly BoxClient: new (fields: object) => Client;
  readonly BoxCcgAuth: new (fields: object) => object;
  readonly CcgConfig: new (fields: object) => object;
  readonly NetworkSession: new (fields: object) => object;
  readonly BaseUrls: new (fields: object) => object;
  readonly BoxRetryStrategy: new (fields: object) => object;
}

interface Errors {
  readonly BoxApiError: ErrorClass;
  readonly BoxSdkError: ErrorClass;
}

type ErrorClass = new (fields: { readonly message: string }) => Error;

type Method = (...args: readonly unknown[]) => Promise<never>;

interface Client {
  readonly invites: { readonly getInviteById: Method; readonly createInvite: Method };
  readonly files: { readonly deleteFileById: Method };
  readonly downloads: { readonly downloadFile: Method };
  readonly chunkedUploads: { readonly uploadFilePart: Method };
  readonly folders: { readonly getFolderItems: Method };
  readonly makeRequest: Method;
}

/** The official SDK. */
export async function boxSdk(): Promise<Subject> {
  const moduleOf = (file: string) => import(urlOf(peer.folder, `lib-esm/${file}.js`));
  const [main, network, errors] = await Promise.all(
    ['index', 'networking/index', 'box/errors'].map(moduleOf),
  );
  const sdk: BoxSdk & Errors = { ...main, ...network, ...errors };
  return {
    name: 'box-node-sdk 10.12',
    isOurs: false,
    operations: (surroundings) => operationsOf(sdk, surroundings),
    failureOf: (error) => failureOf(sdk, error),
  };
}

function operationsOf(sdk: BoxSdk & Errors, surroundings: Surroundings): Operations {
  const client = clientOf(sdk, surroundings);
  const { origin, settings } = surroundings;
  return {
    get: (call, signal) => client.invites.getInviteById(...idAnd(call), optionsOf(call, signal)),
    create: (call, signal) =>
      client.invites.createInvite(call.body ?? inviteBody, optionsOf(call, signal)),
    remove: (call, signal) => client.files.deleteFileById(...idAnd(call), optionsOf(call, signal)),
    download: async (call, signal) =>
      readAll(await client.downloads.downloadFile(...idAnd(call), optionsOf(call, signal))),
    put: async (call, signal) => {
      const { Readable } = await import('node:stream');
      const stream = Readable.from([Buffer.from(await new Response(contentOf(call)).text())]);
      const headers = { digest: 'sha=', contentRange: 'bytes 0-4/5' };
      return client.chunkedUploads.uploadFilePart(...idAnd(call), stream, headers, {
        ...(signal && { cancellationToken: signal }),
      });
    },
    list: (call, signal) => client.folders.getFolderItems(...idAnd(call), optionsOf(call, signal)),
    request: ({ method = 'GET', path = '/any', body, headers }, signal) =>
      client.makeRequest({
        url: `${settings.baseUrl ?? `${origin}/2.0`}${path}`,
        method,
        headers,
        data: body,
        responseFormat: 'json',
        cancellationToken: signal,
      }),
  };
}

function clientOf(sdk: BoxSdk & Errors, surroundings: Surroundings): Client {
  const { origin, settings } = surroundings;
  const { timeouts, retries, headers, auth } = settings;
  const networkSession = new sdk.NetworkSession({
    baseUrls: new sdk.BaseUrls({
      baseUrl: settings.baseUrl?.replace(/\/2\.0\/?$/, '') ?? origin,
      uploadUrl: origin,
      oauth2Url: `${origin}/oauth2`,
    }),
    ...(headers && { additionalHeaders: headers }),
    ...(timeouts && { timeoutConfig: timeouts }),
    ...(retries?.maxAttempts && {
      retryStrategy: new sdk.BoxRetryStrategy({
        ...retries,
        maxRetriesOnException: retries.maxAttempts - 1,
      }),
    }),
  });
  return new sdk.BoxClient({
    auth: auth?.ccg ? ccg(sdk) : fakeBoxAuth(sdk, surroundings),
    networkSession,
  });
}

function ccg(sdk: BoxSdk): object {
  const fields = { clientId: 'id', clientSecret: canary.clientSecret, enterpriseId: '1' };
  return new sdk.BoxCcgAuth({ config: new sdk.CcgConfig(fields) });
}

/** The same as a scenario's authentication, with all that the official SDK's interface has. */
function fakeBoxAuth({ BoxSdkError }: Errors, surroundings: Surroundings): object {
  const auth = fakeAuth(surroundings);
  return {
    refreshToken: () => Promise.reject(new BoxSdkError({ message: 'The token has expired.' })),
    ...auth,
  };
}

function idAnd(call: Call): readonly [unknown] {
  return [idOf(call)];
}

function optionsOf({ headers, fields }: Call, signal: AbortSignal | undefined): object {
  return {
    ...(headers && { headers: { extraHeaders: headers } }),
    ...(fields && { queryParams: { fields } }),
    ...(signal && { cancellationToken: signal }),
  };
}

function failureOf({ BoxApiError, BoxSdkError }: Errors, error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'raw', name: typeof error, message: String(error) };
  const { name, message, cause } = error;
  if (isA(error, BoxApiError)) {
    const { responseInfo } = error as Error & { readonly responseInfo: Told };
    const { statusCode: status, code, requestId, helpUrl, body, rawBody } = responseInfo;
    return { kind: 'api', name, message, cause, status, code, requestId, helpUrl, body, rawBody };
  }
  if (!isA(error, BoxSdkError)) return { kind: 'raw', name, message, cause };
  // There are no classes for these: the message tells.
  if (/abort/i.test(message)) return { kind: 'abort', name, message, cause };
  if (message.includes('timeout after')) return { kind: 'timeout', name, message, cause };
  if (/ECONN|socket hang up|Parse Error|Premature close/i.test(message))
    return { kind: 'connection', name, message, cause };
  return { kind: 'sdk', name, message, cause };
}

function isA(error: Error, Class: ErrorClass): boolean {
  return error instanceof Class;
}

interface Told {
  readonly statusCode?: number;
  readonly code?: string;
  readonly requestId?: string;
  readonly helpUrl?: string;
  readonly body?: unknown;
  readonly rawBody?: string;
}
