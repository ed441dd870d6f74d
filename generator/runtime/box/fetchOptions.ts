import type { Authentication } from '../auth.js';
import type { Binary } from '../binary.js';
import { model, type ModelConstructor } from '../model.js';
import type { SerializedData } from './serializedData.js';

/** How the body of a response is read. */
export type ResponseFormat = 'json' | 'binary' | 'no_content';

/** A part of a multipart body: data, or the bytes of a file. */
export interface MultipartItem {
  readonly partName: string;
  readonly data?: SerializedData;
  readonly fileStream?: Binary;
  readonly fileName?: string;
  readonly contentType?: string;
}

/** A request of any kind. */
export interface FetchOptions {
  /** A whole URL, or a path of the API. */
  readonly url: string;
  readonly method: string;
  /** The parameters of the query. */
  readonly params?: { readonly [name: string]: string };
  readonly headers?: { readonly [name: string]: string };
  /** The body, where it is data. */
  readonly data?: SerializedData;
  /** The body, where it is a file. */
  readonly fileStream?: Binary;
  /** The body, where it comes in parts. */
  readonly multipartData?: readonly MultipartItem[];
  /** The media type of the body. */
  readonly contentType: string;
  readonly responseFormat: ResponseFormat;
  /** Proves who the caller is, in the place of the client's own authentication. */
  readonly auth?: Authentication;
  /** Cancels the call when it is aborted. */
  readonly cancellationToken?: AbortSignal;
  /** Whether a redirection is followed, or is what the call gives: it is followed when left out. */
  readonly followRedirects?: boolean;
}

/** A request of any kind, of JSON where nothing else is said. */
export type FetchOptionsInput = Omit<FetchOptions, Filled> & Partial<Pick<FetchOptions, Filled>>;

type Filled = 'contentType' | 'responseFormat';

/** Makes {@link FetchOptions}. */
export const FetchOptions: ModelConstructor<FetchOptions, Filled> = /* @__PURE__ */ model<
  FetchOptions,
  Filled
>({ contentType: 'application/json', responseFormat: 'json' });
