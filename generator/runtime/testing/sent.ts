import { isRecord, type UnknownRecord } from '../record.js';
import type { TestRequest } from './testServer.js';

const secret = /authorization|cookie|secret|passw|token|assertion|api-?key|boxapi/i;

/** What a body holds: the JSON, the fields of a form (JSON in it is read), the text, or bytes. */
export async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data/i.test(type)) return fieldsOf(await formOf(request), parsed);
  if (/urlencoded/i.test(type)) return fieldsOf(new URLSearchParams(await request.text()), String);
  if (/[/+]json/i.test(type)) return parsed(await request.text());
  const bytes = await request.blob();
  if (bytes.size === 0) return undefined;
  return type.startsWith('text/') ? bytes.text() : bytes;
}

// The types of Node.js advise against it, for the sake of memory; a test has enough.
function formOf(request: {
  formData(): Promise<Iterable<[string, unknown]>>;
}): Promise<Iterable<[string, unknown]>> {
  return request.formData();
}

function fieldsOf(
  entries: Iterable<[string, unknown]>,
  read: (value: unknown) => unknown,
): UnknownRecord {
  return Object.fromEntries([...entries].map(([name, value]) => [name, read(value)]));
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What may be told of a request. */
export function recordOf(request: Request, path: string, body: unknown): TestRequest {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const headers = Object.fromEntries(request.headers);
  return {
    method: request.method,
    path,
    query: withoutSecretTexts(query),
    headers: withoutSecretTexts(headers),
    body: withoutSecrets(body),
  };
}

function withoutSecretTexts(texts: { readonly [name: string]: string }): {
  readonly [name: string]: string;
} {
  const entries = Object.entries(texts);
  return Object.fromEntries(entries.map(([name, text]) => [name, secret.test(name) ? '…' : text]));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isRecord(value) || value instanceof Blob) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, one]) => [name, secret.test(name) ? '…' : withoutSecrets(one)]),
  );
}
