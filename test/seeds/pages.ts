import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The reference page of an operation, as its owner publishes it. */
export function page(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8');
}

/** The pages of both operations, and the manager page of the Python SDK. */
export const pages = {
  create: page('api-reference-post-invites.en.txt'),
  get: page('api-reference-get-invites-id.en.txt'),
  createJapanese: page('api-reference-post-invites.ja.txt'),
  manager: page('python-invites-manager.en.txt'),
};

/** The call that a page shows for the TypeScript SDK, word for word. */
export function typeScriptCall(text: string): string {
  const call = /^await client\.invites\.\w+\([\s\S]*?\);$/mu.exec(text);
  if (call === null) throw new Error('The page shows no call in TypeScript.');
  return call[0];
}

/** What a page's cURL sample sends. */
export interface Curl {
  readonly method: string;
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | undefined;
}

/** Reads the cURL sample of a page. */
export function curlSample(text: string): Curl {
  const [, method, url] = /curl -i -X (\w+) "([^"]+)"/u.exec(text) ?? [];
  if (method === undefined || url === undefined) throw new Error('The page shows no cURL sample.');
  const headers = [...text.matchAll(/-H "([^:]+): ([^"]+)"/gu)].map(([, name, value]) => [name, value]);
  const [, body] = /-d '([\s\S]*?)'/u.exec(text) ?? [];
  return { method, url: new URL(url), headers: Object.fromEntries(headers), body };
}

/** The example of a response, with which every page ends. */
export function responseExample(text: string): string {
  const [start] = [...text.matchAll(/^\{\n *"id": "11446498"/gmu)].slice(-1);
  if (start === undefined) throw new Error('The page shows no response.');
  return text.slice(start.index, text.lastIndexOf('}') + 1);
}
