import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { valueAt } from '../../generator/load/pointer.js';
import type { Answer, Operation } from '../../generator/model/api.js';
import { pointerOf } from '../../generator/model/id.js';
import { nameOf } from '../../generator/name/names.js';
import { Decoding } from '../generated/decoding.js';
import { Distinct } from '../generated/draws.js';
import { WireValues } from '../generated/wireValues.js';
import { argumentsFor } from './arguments.js';
import type { Subject } from './subject.js';

/** A call of an operation that a server answers with one of the failures that the document names. */
export interface FailingCall {
  /** The method and the status, such as `invites.createInvite 404`. */
  readonly name: string;
  /** What is wrong with the error that the call gives; a line for each finding. */
  findings(): Promise<readonly string[]>;
}

/** All such calls, and the server that answers them. */
export interface FailingCalls extends AsyncDisposable {
  readonly all: readonly FailingCall[];
}

/** Prepares a call for each failure that the document names of an operation; errors are of a class of the package. */
export async function failingCallsOf(subject: Subject, errorName: string): Promise<FailingCalls> {
  const server = await startServer();
  const { api, names } = subject.described;
  const all = api.services.flatMap((service) =>
    service.operations
      .filter(({ aliasOf }) => aliasOf === undefined)
      .flatMap((operation) =>
        operation.failures.map((failure): FailingCall => {
          const method = `${nameOf(names, service.id)}.${nameOf(names, operation.id)}`;
          const trial = { subject, server, errorName, method, operation, failure };
          return { name: `${method} ${failure.status}`, findings: () => examine(trial) };
        }),
      ),
  );
  return { all, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** No key is like the name of a secret, whose values errors do not show. */
class Harmless extends Distinct {
  override json(): unknown {
    return { detail: this.text() };
  }
}

interface Trial {
  readonly subject: Subject;
  readonly server: Server;
  readonly errorName: string;
  readonly method: string;
  readonly operation: Operation;
  readonly failure: Answer;
}

async function examine(trial: Trial): Promise<readonly string[]> {
  const { failure, errorName, subject } = trial;
  const { content } = failure;
  const { described } = subject;
  const status = statusOf(trial);
  const isJson = content?.form === 'json';
  const wire = isJson ? new WireValues(described, new Harmless()).of(content.type) : undefined;
  const body = isJson ? JSON.stringify(wire) : 'What went wrong.';
  const error = await failureOf(trial, { status, type: content?.mediaType, body });
  const Expected = subject.exported[errorName] as new () => unknown;
  if (!(error instanceof Expected)) return [`it is no ${errorName}: ${String(error)}`];
  const info = Reflect.get(error as object, 'responseInfo') as JsonObject;
  const expected = isJson ? new Decoding(described).of(content.type, wire) : undefined;
  return [
    ...differing('statusCode', info['statusCode'], status),
    ...differing('body', info['body'], expected),
    ...differing('rawBody', info['rawBody'], body),
    ...['code', 'requestId', 'helpUrl', 'contextInfo'].flatMap((name) =>
      differing(name, info[name], told(expected, name)),
    ),
  ];
}

function told(body: unknown, name: string): unknown {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  const isTold = name === 'contextInfo' ? typeof value === 'object' : typeof value === 'string';
  return isTold && value !== null ? value : undefined;
}

/** A status that a failure is for: for a range one in it, and for all others one that nothing is said of. */
function statusOf({ failure: { status }, operation: { failures } }: Trial): number {
  if (/^\d{3}$/u.test(status)) return Number(status);
  const named = failures.map((one) => one.status);
  const [first = '4'] = status;
  const from = status === 'default' ? 418 : Number(first) * 100 + 18;
  const isFree = (one: number): boolean => !named.includes(String(one));
  return [from, from + 1, from + 2, from + 3].find(isFree) ?? from;
}

/** What a call rejects with. */
async function failureOf(
  { subject, server, method, operation }: Trial,
  reply: Reply,
): Promise<unknown> {
  const { api, names, document } = subject.described;
  const nodeAt = (id: Parameters<typeof pointerOf>[0]): JsonObject =>
    (valueAt(document.root, pointerOf(id)) ?? {}) as JsonObject;
  const client = subject.connect(server.answering(reply), { retries: { maxAttempts: 1 } });
  const [service = '', name = ''] = method.split('.');
  const manager = Reflect.get(client, service) as object;
  const address = `${api.servers[0]?.url ?? ''}/1`;
  const { given } = argumentsFor({ api, names, nodeAt, extent: 'needed' }, operation, address);
  try {
    await Reflect.apply(Reflect.get(manager, name) as () => Promise<unknown>, manager, given);
    return undefined;
  } catch (error) {
    return error;
  }
}

function differing(what: string, actual: unknown, expected: unknown): readonly string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  return [`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

interface Reply {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

interface Server extends AsyncDisposable {
  /** A way to send requests, whatever address they are for, which are all given the same answer. */
  answering(reply: Reply): (request: Request) => Promise<Response>;
}

/** A server on 127.0.0.1; what it answers is said by the number in the path. */
async function startServer(): Promise<Server> {
  const replies: Reply[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, type = 'text/plain', body } = replies[Number(request.url?.slice(1))] ?? gone;
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    answering: (reply) => {
      const url = `http://127.0.0.1:${port}/${replies.push(reply) - 1}`;
      return (request) => fetch(new Request(url, request));
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const gone: Reply = { status: 410, type: undefined, body: '' };

/** What is wrong with the errors of calls, of which so many are under way at once; a line for each finding. */
export async function findingsOf({ all }: FailingCalls, width: number): Promise<readonly string[]> {
  const waiting = [...all];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      for (const finding of await call.findings()) found.push(`${call.name}: ${finding}`);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return found.sort();
}
