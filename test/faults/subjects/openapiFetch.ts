import createClient from 'openapi-fetch';
import type { Call, Failure } from '../scenario.js';
import { abortReason, type Operations, type Subject, type Surroundings } from '../subject.js';
import { fakeAuth } from '../fakeAuth.js';
import { contentOf, readAll } from './bytes.js';
import { idOf } from './ours.js';

/** openapi-fetch as it comes, with the middleware for tokens that its documentation shows. */
export const openapiFetch: Subject = {
  name: 'openapi-fetch',
  isOurs: false,
  operations,
  failureOf,
};

interface Operation {
  readonly parameters: {
    readonly path: { readonly id: string };
    readonly query?: { readonly fields?: readonly string[] };
  };
  readonly requestBody?: { readonly content: { readonly 'application/json': unknown } };
  readonly responses: {
    readonly 200: {
      headers: { readonly [name: string]: unknown };
      content: { readonly 'application/json': unknown };
    };
  };
}

type Path<Method extends string> = {
  readonly parameters: { readonly path?: never };
} & { readonly [Name in Method]: Operation };

interface paths {
  readonly '/invites/{id}': Path<'get'>;
  readonly '/invites': Path<'post'>;
  readonly '/files/{id}': Path<'delete'>;
  readonly '/files/{id}/content': Path<'get'>;
  readonly '/files/upload_sessions/{id}': Path<'put'>;
  readonly '/folders/{id}/items': Path<'get'>;
}

/** What a call gives that did not succeed: an error of openapi-fetch is a value. */
class Unsuccessful extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`The response has the status ${status}.`);
    this.status = status;
    this.body = body;
  }
}

function operations(surroundings: Surroundings): Operations {
  const { origin, settings } = surroundings;
  const auth = fakeAuth(surroundings);
  const client = createClient<paths>({
    baseUrl: settings.baseUrl ?? `${origin}/2.0`,
    ...(settings.headers && { headers: settings.headers }),
  });
  client.use({
    onRequest: async ({ request }) => {
      request.headers.set('Authorization', await auth.retrieveAuthorizationHeader());
    },
  });
  return {
    get: (call, signal) => answered(client.GET('/invites/{id}', initOf(call, signal))),
    create: (call, signal) =>
      answered(client.POST('/invites', { ...initOf(call, signal), body: call.body ?? wireBody })),
    remove: (call, signal) => answered(client.DELETE('/files/{id}', initOf(call, signal))),
    download: async (call, signal) => {
      const init = { ...initOf(call, signal), parseAs: 'stream' as const };
      // Streams of Node can be iterated over, which not every platform's can.
      const body = await answered(client.GET('/files/{id}/content', init));
      return readAll(body as AsyncIterable<Uint8Array> | undefined);
    },
    put: (call, signal) => {
      const body = contentOf(call);
      const init = {
        ...initOf(call, signal),
        body,
        bodySerializer: () => body,
        duplex: 'half' as const,
      };
      return answered(client.PUT('/files/upload_sessions/{id}', init));
    },
    list: (call, signal) => answered(client.GET('/folders/{id}/items', initOf(call, signal))),
  };
}

const wireBody = { enterprise: { id: '1232234' }, actionable_by: { login: 'john@example.com' } };

function initOf(call: Call, signal: AbortSignal | undefined) {
  const { headers, fields } = call;
  return {
    params: { path: { id: idOf(call) }, ...(fields && { query: { fields } }) },
    querySerializer: { array: { style: 'form', explode: false } } as const,
    ...(headers && { headers }),
    ...(signal && { signal }),
  };
}

async function answered<T>(
  sent: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<T | undefined> {
  const { data, error, response } = await sent;
  if (!response.ok) throw new Unsuccessful(response.status, error);
  return data;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'raw', name: typeof error, message: String(error) };
  const { name, message, cause } = error;
  if (error instanceof Unsuccessful) {
    const { status, body } = error;
    const { code, request_id: requestId, help_url: helpUrl } = Object(body) as Told;
    return { kind: 'api', name, message, status, code, requestId, helpUrl, body };
  }
  // The platform rejects with the signal's reason itself.
  return { kind: error === abortReason ? 'abort' : 'raw', name, message, cause };
}

interface Told {
  readonly code?: string;
  readonly request_id?: string;
  readonly help_url?: string;
}
