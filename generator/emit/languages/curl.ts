import { requestOf, type WireRequest } from '../../sample/request.js';
import type { WireBody, WirePart } from '../../sample/requestBody.js';
import type { Sample } from '../../sample/sample.js';
import type { Scope } from '../scope.js';
import { credentialsFor, type CurlCredentials } from './curlCredentials.js';
import type { Language } from './language.js';
import { shellWord, singleQuoted } from './shell.js';

/** The command line of cURL, for a POSIX shell. */
export const curl: Language = { lang: 'shell', print: commandOf };

const indent = '     ';

function commandOf(scope: Scope, sample: Sample): string {
  const request = requestOf(scope.api, sample);
  const credentials = credentialsFor(scope, sample.operation);
  const options = [
    firstLine(request, credentials),
    ...(credentials.user === undefined ? [] : [`-u ${shellWord(credentials.user)}`]),
    ...headersOf(request, credentials).map(headerOption),
    ...(request.body ? bodyOptions(request.body) : []),
  ];
  return options.join(` \\\n${indent}`);
}

function firstLine({ method, url }: WireRequest, { query }: CurlCredentials): string {
  const address = [url, ...query].reduce((whole, pair) => {
    return whole + (whole.includes('?') ? '&' : '?') + pair;
  });
  // Without -g, brackets and braces would stand for several addresses.
  const literally = /[[\]{}]/u.test(address) ? ' -g' : '';
  // To a HEAD that it is only told of, cURL waits for a body.
  const asked = method === 'HEAD' ? '-I' : `-X ${method}`;
  return `curl -i${literally} ${asked} ${shellWord(address)}`;
}

type Header = readonly [name: string, value: string];

function headersOf({ headers, cookies, body }: WireRequest, given: CurlCredentials): Header[] {
  const held = [...cookies, ...given.cookies].join('; ');
  const type = body === undefined || body.form === 'multipart' ? undefined : body.mediaType;
  return [
    ...given.headers,
    ...headers,
    ...(held === '' ? [] : [['cookie', held] as const]),
    ...(type === undefined ? [] : [['content-type', type] as const]),
  ];
}

/** A header without a value ends in a semicolon: without that, cURL would take it for one to leave out. */
function headerOption([name, value]: Header): string {
  // A line break would begin another header.
  const line = value.replace(/[^\P{Cc}\t]/gu, '');
  return `-H ${shellWord(line === '' ? `${name};` : `${name}: ${line}`)}`;
}

function bodyOptions(body: WireBody): string[] {
  switch (body.form) {
    case 'json':
      return [`-d ${singleQuoted(jsonText(body.value))}`];
    case 'form':
      return body.pairs.length > 0 ? body.pairs.map((pair) => `-d ${shellWord(pair)}`) : ['-d ""'];
    case 'multipart':
      return body.parts.map((part) => `-F ${formWord(part)}`);
    case 'text':
      return [`${dataOption(body.text, '-d')} ${shellWord(body.text)}`];
    case 'binary':
      return [`${dataOption(body.text, '--data-binary')} ${shellWord(body.text)}`];
  }
}

/** What begins with an at sign would be the name of a file. */
function dataOption(text: string, usual: string): string {
  return text.startsWith('@') ? '--data-raw' : usual;
}

/** JSON over several lines, in which characters that readers cannot see are escaped. */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  return text.replace(
    /[\u2028\u2029\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function formWord({ name, text, fileName, mediaType }: WirePart): string {
  const options = [
    ...(fileName === undefined ? [] : [`filename=${formValue(fileName)}`]),
    ...(mediaType === undefined ? [] : [`type=${mediaType}`]),
  ];
  return shellWord([`${name}=${formValue(text)}`, ...options].join(';'));
}

/** A value that could mean something to cURL stands in quotes of its own. */
function formValue(text: string): string {
  return !/^[\s"@<(]|;|\s$/u.test(text) ? text : `"${text.replace(/["\\]/gu, '\\$&')}"`;
}
