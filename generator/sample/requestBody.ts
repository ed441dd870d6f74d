import type { Json } from '../diagnostics/diagnostic.js';
import type { Api, Body, Part, Type } from '../model/api.js';
import { asObject } from '../model/json.js';
import { membersOf, modelOf } from '../model/members.js';
import { isPartHint } from '../model/partHints.js';
import { queryTexts, textOf } from './requestText.js';
import { wireValue } from './requestValue.js';
import type { SampleValue } from './sample.js';

/** What a request carries. */
export type WireBody =
  | { readonly form: 'json'; readonly mediaType: string; readonly value: Json }
  /** Pairs of names and values, encoded. */
  | { readonly form: 'form'; readonly mediaType: string; readonly pairs: readonly string[] }
  | { readonly form: 'multipart'; readonly parts: readonly WirePart[] }
  | { readonly form: 'text' | 'binary'; readonly mediaType: string; readonly text: string };

/** A part of a multipart body. */
export interface WirePart {
  readonly name: string;
  readonly text: string;
  /** `undefined` for a part that is no file. */
  readonly fileName: string | undefined;
  readonly mediaType: string | undefined;
}

/** What a request carries for the body of a sample. */
export function wireBody(api: Pick<Api, 'types'>, body: Body, given: SampleValue): WireBody {
  const { form } = body;
  const mediaType = concrete(body);
  switch (form) {
    case 'json':
      return { form, mediaType, value: wireValue(given) };
    case 'form':
      return { form, mediaType, pairs: pairsOf(api, body, wireValue(given)) };
    case 'multipart':
      return { form, parts: partsOf(api, body, given) };
    case 'text':
    case 'binary':
      return { form, mediaType, text: textOf(wireValue(given)) };
  }
}

/** Whether a body that is left out is sent as an empty object: one that only its operation describes, and that may be empty. */
export function isSentEmpty(api: Pick<Api, 'types'>, type: Type): boolean {
  const model = modelOf(api, type);
  if (model?.place.kind !== 'body' || type.kind === 'nullable') return false;
  return membersOf(api, model).every((one) => !one.required || one.type.kind === 'nullable');
}

/** A range such as `image/*` says what is accepted, and not what is sent. */
function concrete({ mediaType, form }: Body): string {
  if (form === 'form') return 'application/x-www-form-urlencoded';
  if (!mediaType.includes('*')) return mediaType;
  if (form === 'json') return 'application/json';
  return form === 'text' ? 'text/plain' : 'application/octet-stream';
}

function pairsOf(api: Pick<Api, 'types'>, { type, parts }: Body, value: Json): string[] {
  const model = modelOf(api, type);
  const members = new Map((model ? membersOf(api, model) : []).map((one) => [one.name, one.type]));
  return Object.entries(asObject(value) ?? {}).flatMap(([name, item]) => {
    const own = members.get(name);
    const style = own === undefined ? undefined : styleOf(api, own, parts.get(name));
    return queryTexts({ name, value: item }, style ?? { style: 'form', explode: true });
  });
}

/** Objects are JSON, unless the document says otherwise (OpenAPI 3.1, section 4.8.15.1). */
function styleOf(api: Pick<Api, 'types'>, type: Type, part: Part | undefined): Part | undefined {
  const isText = part === undefined ? !isObject(api, type) : !isJson(part.contentType);
  return isText ? part : { contentType: part?.contentType, style: 'json', explode: false };
}

function isObject(api: Pick<Api, 'types'>, type: Type): boolean {
  if (type.kind === 'nullable' || type.kind === 'list') return isObject(api, type.of);
  return type.kind === 'map' || modelOf(api, type) !== undefined;
}

/** Parts in the order of the body's properties. */
function partsOf(api: Pick<Api, 'types'>, { type, parts }: Body, given: SampleValue): WirePart[] {
  const model = modelOf(api, type);
  const order = model ? membersOf(api, model).map(({ name }) => name) : [];
  const values = new Map(membersIn(given).filter(([, { kind }]) => kind !== 'null'));
  return [...new Set([...order, ...values.keys()])].flatMap((name) => {
    const value = values.get(name);
    return value ? partsUnder(name, value, parts.get(name)?.contentType) : [];
  });
}

function membersIn(given: SampleValue): (readonly [string, SampleValue])[] {
  if (given.kind === 'map') return [...given.entries];
  if (given.kind !== 'object') return [];
  const members = given.members.filter(({ property }) => !isPartHint(property));
  return members.map(({ property: { name }, value }) => [name, value]);
}

/** The parts of one name: several where its value is a list that is not sent as JSON. */
function partsUnder(name: string, value: SampleValue, declared: string | undefined): WirePart[] {
  // A range, or a choice, says what is accepted, and not what is sent.
  const type = /[*,]/u.test(declared ?? '') ? undefined : declared;
  const items = value.kind === 'list' && !isJson(type) ? value.items : [value];
  return items.map((item) => partOf(name, item, type));
}

function partOf(name: string, item: SampleValue, type: string | undefined): WirePart {
  if (item.kind === 'binary') {
    const mediaType = type ?? 'application/octet-stream';
    return { name, text: item.value, fileName: name, mediaType };
  }
  const value = wireValue(item);
  const isText = typeof value === 'string' && !isJson(type);
  const mediaType = type ?? (typeof value === 'object' ? 'application/json' : undefined);
  const text = isText ? value : JSON.stringify(value);
  return { name, text, fileName: undefined, mediaType };
}

function isJson(type: string | undefined): boolean {
  return /[/+]json\b/u.test(type ?? '');
}
