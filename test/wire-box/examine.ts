import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { parsePointer, valueAt } from '../../generator/load/pointer.js';
import type { Operation, Parameter, Service } from '../../generator/model/api.js';
import { pointerOf } from '../../generator/model/id.js';
import { nameOf } from '../../generator/name/names.js';
import { argumentsFor, type Arguments } from './arguments.js';
import { contentOf, partsOf } from './content.js';
import type { Making } from './pairs.js';
import { startRecorder, type Recorded, type Recorder, type Reply } from './recorder.js';
import type { Subject } from './subject.js';
import { documentedIn, type Documented } from './validator.js';

const root = path.join(import.meta.dirname, '../..');

/** One call of an operation: with all that it takes, or with what it needs only. */
export interface Call {
  /** The method, such as `invites.createInvite`. */
  readonly method: string;
  readonly extent: Making['extent'];
  /** What is wrong with the request that it sends, and with what it gives back; a line for each finding. */
  findings(): Promise<readonly string[]>;
}

/** All calls that can be made, ready to be examined against the documents as they were received. */
export interface Calls extends AsyncDisposable {
  readonly all: readonly Call[];
}

/** Prepares two calls of every operation of a package; `fileOf` leads from the file of a source to that on disk. */
export async function callsOf(
  subject: Subject,
  fileOf: (file: string) => string = (file) => path.join(root, file),
): Promise<Calls> {
  const recorder = await startRecorder();
  const client = subject.connect(recorder.fetch);
  const { api, names, document } = subject.described;
  const nodeAt: Making['nodeAt'] = (id) =>
    (valueAt(document.root, pointerOf(id)) ?? {}) as JsonObject;
  const documents = new Map<string, ReturnType<typeof documentedIn>>();
  const documentedFor = async ({ source }: Operation) => {
    const file = fileOf(source.file);
    const reading = documents.get(file) ?? documentedIn(file);
    documents.set(file, reading);
    const [, key = '', method = ''] = parsePointer(source.pointer);
    const found = (await reading)(key, method);
    if (found === undefined) throw new Error(`${file} has no ${method} ${key}.`);
    return found;
  };
  const all = api.services.flatMap((service) =>
    service.operations.flatMap((operation) =>
      (['needed', 'all'] as const).map((extent) => ({
        method: `${nameOf(names, service.id)}.${nameOf(names, operation.id)}`,
        extent,
        findings: async () =>
          examine({
            client,
            recorder,
            service,
            operation,
            making: { api, names, extent, nodeAt },
            documented: await documentedFor(operation),
          }),
      })),
    ),
  );
  return { all, [Symbol.asyncDispose]: () => recorder[Symbol.asyncDispose]() };
}

interface Trial {
  readonly client: object;
  readonly recorder: Recorder;
  readonly service: Service;
  readonly operation: Operation;
  readonly making: Making;
  readonly documented: Documented;
}

async function examine(trial: Trial): Promise<readonly string[]> {
  const { client, recorder, service, operation, making, documented } = trial;
  const address = documented.server + operation.path.replace(/#.*/, '').replaceAll(/\{.*?\}/g, '1');
  const values = argumentsFor(making, operation, address);
  const manager = Reflect.get(client, nameOf(making.names, service.id)) as object;
  const method = Reflect.get(manager, nameOf(making.names, operation.id)) as Method;
  const { requests, result } = await recorder.during(replyTo(operation), async () =>
    finished(await Reflect.apply(method, manager, values.given)),
  );
  const [request] = requests;
  if (request === undefined || requests.length > 1) return [`sent ${requests.length} requests`];
  const content = contentOf(request);
  return [
    ...differing('method', request.method, operation.method),
    ...differing('address', addressOf(request), expectedAddress(trial, values, address)),
    ...queryFindings(request, values),
    ...headerFindings(request, values),
    ...bodyFindings(request, content, values),
    ...documented.findings(request, content),
    ...(operation.gives === 'location' ? differing('result', result, location) : []),
  ];
}

type Method = (...given: readonly unknown[]) => Promise<unknown>;

const location = 'https://dl.boxcloud.com/a?b=c';

function replyTo({ gives, success }: Operation): Reply {
  if (gives === 'location') return { status: 302, headers: { location }, body: '' };
  const status = Number(success.status) || 200;
  if (success.content === undefined) return { status, headers: {}, body: '' };
  const { mediaType, form } = success.content;
  return {
    status,
    headers: { 'content-type': mediaType.replace('*/*', 'text/plain') },
    body: form === 'json' ? '{}' : 'content',
  };
}

/** A stream is read to its end, so that nothing of the answer is left when the next call begins. */
function finished(result: unknown): unknown {
  return result instanceof ReadableStream ? new Response(result).text() : result;
}

function differing(what: string, actual: unknown, expected: unknown): readonly string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  return [`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

function addressOf({ url }: Recorded): string {
  return url.origin + url.pathname;
}

function expectedAddress(
  { operation, documented }: Trial,
  values: Arguments,
  given: string,
): string {
  if (operation.address.kind === 'url') return given;
  const template = operation.path.replace(/#.*/, '');
  const path = template.replaceAll(/\{(.*?)\}/g, (_, name: string) => {
    const found = parametersIn('path', values).find(([parameter]) => parameter.name === name);
    return encodeURIComponent(String(found?.[1]));
  });
  return documented.server.replace(/\/$/, '') + path;
}

function parametersIn(place: Parameter['in'], { parameters }: Arguments) {
  return [...parameters].filter(([parameter]) => parameter.in === place);
}

function queryFindings({ url }: Recorded, values: Arguments): readonly string[] {
  const given = parametersIn('query', values);
  const known = new Set(given.map(([{ name }]) => name));
  const unknown = [...url.searchParams.keys()].filter(
    (name) => !known.has(name.replace(/\[.*/, '')),
  );
  return [
    ...differing('unknown query parameters', unknown, []),
    ...given.flatMap(([parameter, value]) => {
      const expected = textsOf(parameter, value);
      const { name } = parameter;
      return expected
        ? differing(`query parameter ${name}`, url.searchParams.getAll(name), expected)
        : [];
    }),
  ];
}

/** The texts under the name of a query parameter; `undefined` where they stand under other names as well. */
function textsOf({ style, explode }: Parameter, value: unknown): readonly string[] | undefined {
  if (style === 'json') return [JSON.stringify(value)];
  const isList = Array.isArray(value);
  const parts: readonly unknown[] = isList ? value : [value];
  // How objects are written in the style `form`, inside of lists, OpenAPI leaves open.
  if (style !== 'form' || parts.some((part) => typeof part === 'object')) return undefined;
  const texts = parts.map(textOf);
  return isList && explode ? texts : [texts.join(',')];
}

function headerFindings({ headers }: Recorded, values: Arguments): readonly string[] {
  return parametersIn('header', values).flatMap(([{ name }, value]) =>
    differing(`header ${name}`, headers[name.toLowerCase()], textOf(value)),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function bodyFindings(
  request: Recorded,
  content: unknown,
  { body, files }: Arguments,
): readonly string[] {
  // What may be left out may still have to be there for the server.
  if (body === undefined)
    return isDeepStrictEqual(content, {}) ? [] : differing('body', content, null);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const fields = Object.fromEntries(new URLSearchParams(request.body.toString()));
    return differing('form', fields, mapped(body as object, textOf));
  }
  const sent = [...partsOf(request)].filter(([part]) => files.has(part));
  const described = sent.map(([part, { fileName, type }]) => [part, { name: fileName, type }]);
  return [
    ...differing('body', content, withText(body)),
    ...differing('files', described, [...files]),
  ];
}

/** What the bytes of a body say, for the comparison with what was read. */
function withText(value: unknown): unknown {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(withText);
  return typeof value === 'object' && value !== null ? mapped(value, withText) : value;
}

function mapped(value: object, map: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
}
