import type { Server } from '../../generator/runtime/api.js';

/** Headers of an answer, as openapi-typescript writes them. */
interface Head {
  readonly headers: { readonly [name: string]: unknown };
}

interface Answer<MediaType extends string, Body> extends Head {
  readonly content: { readonly [Type in MediaType]: Body };
}

interface Parameters<Query> {
  readonly query?: Query;
  readonly header?: never;
  readonly path?: never;
  readonly cookie?: never;
}

interface Sending<MediaType extends string, Body> {
  readonly parameters: Parameters<never>;
  readonly requestBody: { readonly content: { readonly [Type in MediaType]: Body } };
  readonly responses: { readonly 204: Head & { readonly content?: never } };
}

interface Receiving<Responses, Query = never> {
  readonly parameters: Parameters<Query>;
  readonly requestBody?: never;
  readonly responses: Responses;
}

/** The body of an upload, on the wire. */
export interface WireUpload {
  readonly attributes: { readonly name: string };
  readonly tags?: readonly string[];
  readonly count?: number;
  readonly file: unknown;
}

/** A page of a listing, on the wire. */
export interface WirePage {
  readonly entries?: readonly string[];
  readonly next_marker?: string | null;
  readonly total_count?: number;
}

/** Calls of every form, as openapi-typescript writes them. */
export interface paths {
  readonly '/upload': { readonly post: Sending<'multipart/form-data', WireUpload> };
  readonly '/form': {
    readonly post: Sending<
      'application/x-www-form-urlencoded',
      { readonly grant_type: string; readonly tags?: readonly string[]; readonly box?: object }
    >;
  };
  readonly '/patch': {
    readonly put: Sending<'application/json-patch+json', readonly { readonly op: string }[]>;
  };
  readonly '/exact': { readonly post: Sending<'application/json', { readonly id: bigint }> };
  readonly '/text': { readonly post: Sending<'text/plain', string> };
  readonly '/bytes': { readonly put: Sending<'application/octet-stream', unknown> };
  readonly '/page': {
    readonly get: Receiving<
      { readonly 200: Answer<'application/json', WirePage> },
      { readonly marker?: string; readonly offset?: number; readonly limit?: number }
    >;
  };
  readonly '/download#content': {
    readonly get: Receiving<{
      readonly 200: Answer<'application/octet-stream', unknown>;
      readonly 202: Head & { readonly content?: never };
    }>;
  };
  readonly '/sessions/{id}': {
    readonly get: {
      readonly parameters: {
        readonly path: { readonly id: string };
        readonly query?: { readonly limit?: number; readonly fields?: readonly string[] };
        readonly header: { readonly 'api-version': '1.0'; readonly 'if-match'?: string };
        readonly cookie: { readonly session: string };
      };
      readonly requestBody?: never;
      readonly responses: { readonly 200: Answer<'application/json', { readonly id: string }> };
    };
  };
}

/** The server of the document, which has another one for uploads. */
export const server: Server = {
  baseUrls: { baseUrl: 'https://api.example.com', uploadUrl: 'https://upload.example.com/api' },
  root: 'baseUrl/2.0',
};
