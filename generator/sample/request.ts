import type { Api, Operation, Parameter } from '../model/api.js';
import { constantOf } from '../name/constants.js';
import { isSentEmpty, wireBody, type WireBody } from './requestBody.js';
import { cookieTexts, headerText, pathText, queryTexts, type Named } from './requestText.js';
import { wireValue } from './requestValue.js';
import type { Sample, SampleParameter } from './sample.js';

/** A call as it goes over the wire, but for what proves who makes it: the same as the generated package sends. */
export interface WireRequest {
  /** In upper case. */
  readonly method: string;
  /** The whole address with the query, in the form that `URL` gives it. */
  readonly url: string;
  /** Names in lower case; the media type is the body's. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly cookies: readonly string[];
  readonly body: WireBody | undefined;
}

/** What a sample sends. */
export function requestOf(api: Api, sample: Sample): WireRequest {
  const { operation } = sample;
  const given = [...sample.headers, ...constants(api, sample)];
  const within = (place: Parameter['in']): readonly SampleParameter[] =>
    given.filter(({ parameter }) => parameter.in === place);
  return {
    method: operation.method.toUpperCase(),
    url: urlOf(api, sample),
    headers: within('header').map(({ parameter, value }) => [
      parameter.name.toLowerCase(),
      headerText(wireValue(value), parameter),
    ]),
    cookies: within('cookie').flatMap((one) => cookieTexts(named(one))),
    body: bodyOf(api, sample),
  };
}

/** Headers and cookies that have one value only, and that callers need not give. */
function constants({ types }: Api, { operation, headers }: Sample): readonly SampleParameter[] {
  const given = new Set(headers.map(({ parameter }) => parameter));
  return operation.parameters
    .filter((one) => (one.in === 'header' || one.in === 'cookie') && one.required)
    .filter((one) => !given.has(one))
    .flatMap((parameter) => {
      const value = constantOf(parameter.type, types);
      return value === undefined ? [] : [{ parameter, value: { kind: 'literal', value } as const }];
    });
}

function urlOf(api: Api, sample: Sample): string {
  const query = sample.query.flatMap((one) => queryTexts(named(one), one.parameter)).join('&');
  const address = sample.url ?? baseUrlOf(api, sample.operation) + pathOf(sample);
  const separator = address.includes('?') ? '&' : '?';
  const url = query === '' ? address : address + separator + query;
  return URL.canParse(url) ? new URL(url).href : url;
}

function pathOf({ operation, path }: Sample): string {
  // What follows a # tells operations of one path apart, and is not sent.
  const template = operation.path.replace(/#.*/su, '');
  return template.replace(/\{([^{}]+)\}/gu, (place, name: string) => {
    const one = path.find(({ parameter }) => parameter.name === name);
    return one ? pathText(named(one), one.parameter) : place;
  });
}

function named({ parameter: { name }, value }: SampleParameter): Named {
  return { name, value: wireValue(value) };
}

/** Where the paths of an operation begin; an address of the document may be relative. */
function baseUrlOf({ servers: [server] }: Api, operation: Operation): string {
  const common = within(server?.url ?? '', 'https://api.example.com/');
  const own = operation.server === undefined ? common : within(operation.server.url, common);
  return own.replace(/\/+$/u, '');
}

function within(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : base;
}

function bodyOf(api: Api, { operation: { body }, body: given }: Sample): WireBody | undefined {
  if (body === undefined) return undefined;
  if (given !== undefined) return wireBody(api, body, given);
  const isEmpty = !body.required && isSentEmpty(api, body.type);
  return isEmpty ? wireBody(api, body, { kind: 'map', entries: [] }) : undefined;
}
