import type { Answer, Content, Operation } from '../model/api.js';
import { holdsBigInt } from './bigints.js';
import { wholeCodec } from './codecExpression.js';
import { differs } from './codecs.js';
import { failureCodec } from './failure.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { propertyKey } from './text.js';
import { typeExpression } from './typeExpression.js';
import { contentPath, wireType } from './wireType.js';

/** What a method gives. */
export function answerType(scope: Scope, file: SourceFile, operation: Operation): string {
  if (operation.gives === 'location') return 'string';
  const types = successesOf(operation).map(({ content }) => contentType(scope, file, content));
  const [first = 'undefined', ...others] = new Set(types);
  const isObject = (type: string): boolean => /^[A-Z]\w*$/u.test(type);
  const further = others.map((other) =>
    isObject(first) && isObject(other)
      ? `${file.type({ name: 'Otherwise', module: 'runtime/receiveAny' })}<${other}, ${first}>`
      : other,
  );
  return [first, ...further].join(' | ');
}

/** The successes of an operation; that whose content a method gives comes first. */
function successesOf({ success, otherSuccesses }: Operation): readonly Answer[] {
  return [success, ...otherSuccesses];
}

/** What the content of an answer is for callers. */
export function contentType(scope: Scope, file: SourceFile, content: Content | undefined): string {
  if (content === undefined) return 'undefined';
  if (content.form === 'binary') return 'ReadableStream<Uint8Array>';
  return content.form === 'text' ? 'string' : typeExpression(scope, file, content.type);
}

/** The call of the runtime that sends a request and reads the response; `send` is the function that sends. */
export function receiving(
  scope: Scope,
  file: SourceFile,
  { operation, send }: { readonly operation: Operation; readonly send: string },
): string {
  const receive = receiverOf(scope, file, operation);
  const given = [...receive.readers, failureCodec(scope, file, operation), send];
  const runtime = file.value({ name: receive.name, module: `runtime/${receive.module}` });
  const types = receive.types === undefined ? '' : `<${receive.types}>`;
  return `${runtime}${types}(${given.join(', ')})`;
}

/** A function of the runtime, and what it takes before the codec of failures. */
interface Receiver {
  readonly name: string;
  readonly module: string;
  readonly readers: readonly string[];
  /** The types that it is given by name. */
  readonly types?: string;
}

function receiverOf(scope: Scope, file: SourceFile, operation: Operation): Receiver {
  const named = (name: string, ...readers: string[]): Receiver => ({ name, module: name, readers });
  if (operation.gives === 'location') return named('receiveLocation');
  const { content } = operation.success;
  if (readsByStatus(scope, file, operation)) {
    const readers = readersOf(scope, file, operation);
    const types = answerType(scope, file, operation);
    return { ...named('receiveAny', readers), types };
  }
  if (content === undefined) return { ...named('receiveNothing'), module: 'receive' };
  if (content.form === 'binary') return named('receiveStream');
  if (content.form === 'text') return named('receiveText');
  const codec = codecOf(scope, file, { operation, answer: operation.success });
  return named(holdsBigInt(scope.api, content.type) ? 'receiveExact' : 'receive', codec);
}

/** Whether answers must be told apart: what has no body by its status is read as undefined in any case. */
function readsByStatus(scope: Scope, file: SourceFile, operation: Operation): boolean {
  const isJson = operation.success.content?.form === 'json';
  const told = successesOf(operation).filter(
    ({ status, content }) => !(isJson && content === undefined && /^20[45]$/u.test(status)),
  );
  return new Set(told.map(({ content }) => contentType(scope, file, content))).size > 1;
}

function readersOf(scope: Scope, file: SourceFile, operation: Operation): string {
  const [, ...others] = successesOf(operation);
  const { success } = operation;
  // A range among the others is not to take what the first one is for.
  const isApart = others.some(({ status }) => /xx/iu.test(status));
  const entries = [
    ['default', success] as const,
    ...[...(isApart ? [success] : []), ...others].map((one) => [one.status, one] as const),
  ].map(([key, answer]) => {
    return `${propertyKey(key)}: ${readerOf(scope, file, { operation, answer })}`;
  });
  return `{ ${entries.join(', ')} }`;
}

function readerOf(
  scope: Scope,
  file: SourceFile,
  { operation, answer }: { readonly operation: Operation; readonly answer: Answer },
): string {
  const { content } = answer;
  const runtime = (name: string, module: string): string =>
    file.value({ name, module: `runtime/${module}` });
  if (content === undefined) return runtime('nothing', 'receive');
  if (content.form === 'binary') return runtime('stream', 'receiveStream');
  if (content.form === 'text') return runtime('text', 'receiveText');
  const codec = codecOf(scope, file, { operation, answer });
  const parse = holdsBigInt(scope.api, content.type) ? `, ${runtime('parse', 'json')}` : '';
  return `${runtime('json', 'receive')}(${codec}${parse})`;
}

/** The codec of the JSON of an answer. */
function codecOf(
  scope: Scope,
  file: SourceFile,
  { operation, answer }: { readonly operation: Operation; readonly answer: Answer },
): string {
  const type = answer.content?.type ?? { kind: 'unknown' };
  if (differs(type, scope.codecs)) return wholeCodec(scope, file, type);
  const types = [typeExpression(scope, file, type), wireOf(scope, file, { operation, answer })];
  return `${file.value({ name: 'unchanged', module: 'runtime/codec' })}<${types.join(', ')}>()`;
}

/** The wire type of an answer: that of its component, where it is one. */
function wireOf(
  scope: Scope,
  file: SourceFile,
  { operation, answer }: { readonly operation: Operation; readonly answer: Answer },
): string {
  const type = answer.content?.type;
  const definition = type?.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.place.kind === 'component') return wireType(scope, file, definition);
  const primary = operation.twinOf ?? operation.id;
  return contentPath(scope, file, { kind: 'answer', operation: primary, status: answer.status });
}
