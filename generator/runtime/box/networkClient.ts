import type { Fetch } from '../redirect.js';
import type { FetchOptionsInput } from './fetchOptions.js';
import type { FetchResponse } from './fetchResponse.js';
import { optionsOf, platformResponse } from './interceptor.js';
import { makeRequest } from './makeRequest.js';

/** Sends requests in the place of the platform's `fetch`. */
export interface NetworkClient {
  fetch(optionsInput: FetchOptionsInput): Promise<FetchResponse>;
}

/** Sends requests by the platform's `fetch`; they need whole URLs. */
export class BoxNetworkClient implements NetworkClient {
  /** Sends a request. */
  fetch(optionsInput: FetchOptionsInput): Promise<FetchResponse> {
    return makeRequest({ retries: { maxAttempts: 1 } }, { baseUrls: {}, root: '' }, optionsInput);
  }
}

/** A network client as a `fetch` of the platform. */
export function fetchOf(client: NetworkClient): Fetch {
  return async (request) => {
    const options: FetchOptionsInput = await optionsOf(request);
    const { body } = request;
    const fileStream = body && !('data' in options) ? { fileStream: body } : {};
    const response = await client.fetch({ ...options, ...fileStream, responseFormat: 'binary' });
    return platformResponse(response);
  };
}
