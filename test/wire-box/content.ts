import type { Recorded } from './recorder.js';

/** What a body says: JSON as it is parsed, parts by their names, anything else as text. */
export function contentOf(request: Recorded): unknown {
  const type = request.headers['content-type'] ?? '';
  if (request.body.length === 0) return null;
  if (/[/+]json\b/.test(type)) return JSON.parse(request.body.toString());
  if (!type.startsWith('multipart/')) return request.body.toString();
  const parts = [...partsOf(request)].map(([name, part]) => [name, valueOf(part)] as const);
  return Object.fromEntries(parts);
}

/** A part of a multipart body. */
export interface Part {
  /** The name of the file that it is; `undefined` for one that is none. */
  readonly fileName: string | undefined;
  readonly type: string;
  readonly text: string;
}

/** The parts of a multipart body (RFC 7578) by their names, in their order; none of any other body. */
export function partsOf({ headers, body }: Recorded): ReadonlyMap<string, Part> {
  const type = headers['content-type'] ?? '';
  const boundary = /^multipart\/.*boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary === undefined) return new Map();
  const texts = `\r\n${body.toString()}`.split(`\r\n--${boundary}`).slice(1, -1);
  return new Map(texts.map(partIn));
}

function partIn(text: string): [string, Part] {
  const [, head = '', content = ''] = /^\r\n(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
  const field = (form: RegExp): string | undefined => form.exec(head)?.[1];
  const part = {
    fileName: field(/^content-disposition:.*; filename="(.*?)"/im),
    type: field(/^content-type: *(.*)$/im) ?? '',
    text: content,
  };
  return [field(/^content-disposition:.*; name="(.*?)"/im) ?? '', part];
}

function valueOf({ fileName, type, text }: Part): unknown {
  const isJson = type.startsWith('application/json') || /^[{[]/.test(text);
  return fileName === undefined && isJson ? JSON.parse(text) : text;
}
