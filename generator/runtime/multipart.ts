import { isBinary, piecesOf, streamOf, type Binary } from './binary.js';
import { sentOnce, type BodySerializer, type Payload } from './body.js';
import { headers } from './headers.js';
import { stringify } from './json.js';
import { isRecord, type UnknownRecord } from './record.js';

/**
 * Writes a body in parts (RFC 7578), in the order of `names`. Bytes are sent as they come, and never
 * held in memory. A part of bytes takes its file name and its media type from the properties
 * `<part>FileName` and `<part>ContentType`, else from the `File` or `Blob` that it is.
 */
export function multipart(
  names: readonly string[],
  types: { readonly [name: string]: string | undefined } = {},
): BodySerializer {
  return (body, signal) => {
    const boundary = crypto.randomUUID();
    const values = isRecord(body) ? body : {};
    const all = new Set([...names, ...Object.keys(values)]);
    const parts = [...all].flatMap((name) => partsOf(values, name, types));
    const pieces = parts.flatMap(({ head, content }) => [
      `--${boundary}\r\n${head}\r\n\r\n`,
      content,
      '\r\n',
    ]);
    return sentOnce({
      type: `multipart/form-data; boundary=${boundary}`,
      content: joined([...pieces, `--${boundary}--\r\n`], signal),
    });
  };
}

interface Part {
  readonly head: string;
  readonly content: Binary | string;
}

/** The parts of one name: several where its value is a list that is not sent as JSON. */
function partsOf(
  body: UnknownRecord,
  name: string,
  types: { readonly [name: string]: string | undefined },
): readonly Part[] {
  const value = body[name];
  if (value == null || describesPart(body, name)) return [];
  // A range, or a choice, says what is accepted, and not what is sent.
  const type = /[*,]/.test(types[name] ?? '') ? undefined : types[name];
  const items: readonly unknown[] = Array.isArray(value) && !isJson(type) ? value : [value];
  return items.map((item) =>
    isBinary(item) ? filePart(body, name, { item, type }) : plainPart(name, item, type),
  );
}

/** Whether a property is the file name or the media type of another one. */
function describesPart(body: UnknownRecord, name: string): boolean {
  return isBinary(body[name.replace(/(FileName|ContentType)$/, '')]) && !isBinary(body[name]);
}

function filePart(
  body: UnknownRecord,
  name: string,
  { item, type }: { readonly item: Binary; readonly type: string | undefined },
): Part {
  const own: { readonly name?: string; readonly type?: string } = item instanceof Blob ? item : {};
  const file = textIn(body, `${name}FileName`) ?? own.name ?? name;
  const known = own.type === '' ? undefined : own.type;
  const given = textIn(body, `${name}ContentType`) ?? type ?? known;
  return { head: headOf(name, given ?? 'application/octet-stream', file), content: item };
}

function textIn(body: UnknownRecord, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

function plainPart(name: string, item: unknown, type: string | undefined): Part {
  const isText = typeof item === 'string' && !isJson(type);
  const isObject = typeof item === 'object';
  return {
    head: headOf(name, type ?? (isObject ? 'application/json' : undefined)),
    content: isText ? item : stringify(item),
  };
}

function headOf(name: string, mediaType: string | undefined, file?: string): string {
  const fileName = file === undefined ? '' : `; filename="${quoted(file)}"`;
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"${fileName}`;
  if (mediaType === undefined) return disposition;
  headers({ 'Content-Type': mediaType });
  return `${disposition}\r\nContent-Type: ${mediaType}`;
}

function isJson(type: string | undefined): boolean {
  return /[/+]json\b/.test(type ?? '');
}

/** As HTML has browsers do it: RFC 7578 leaves open how a name may hold what would end it. */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

/** A blob holds pieces of known length without reading them, so that the length of the body is known too. */
function joined(
  pieces: readonly (Binary | string)[],
  signal: AbortSignal | null | undefined,
): Payload['content'] {
  if (areWhole(pieces)) return new Blob(pieces);
  const stream = (): ReadableStream => streamOf(allOf(pieces), signal);
  return pieces.every((piece) => typeof piece === 'function' || isWhole(piece)) ? stream : stream();
}

type Whole = NonNullable<ConstructorParameters<typeof Blob>[0]>;

function areWhole(pieces: readonly unknown[]): pieces is Whole {
  return pieces.every(isWhole);
}

function isWhole(piece: unknown): boolean {
  return typeof piece === 'string' || piece instanceof Blob || piece instanceof Uint8Array;
}

async function* allOf(pieces: readonly (Binary | string)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield* piecesOf(piece);
}
