/** Type names that the output needs for itself, and whose they are. */
export const reservedTypes: ReadonlyMap<string, string> = new Map([
  ...'AbortSignal Blob Date Promise ReadableStream Record Response Uint8Array globalThis'
    .split(' ')
    .map((name) => [name, 'what the platform calls so'] as const),
  ...(
    'AbortError Api ApiError ApiKeyAuth ApiKeyFields ApiPromise Authentication AuthenticationError BasicAuth ' +
    'BearerAuth Binary CallOptions ClientCredentials ClientCredentialsAuth ' +
    'CancelOptions ClientOptions Codec ConnectionError DecodingError ExtraHeaders FetchInterceptor Logger ' +
    'ModelConstructor ModelInput Observer Otherwise PagePromise RequestAuthentication RequestInfo ResponseHead ' +
    'ResponseInfo ResumableCall ResumableDownloadOptions RetryOptions RetryStrategy SdkError TimeoutError Timeouts ' +
    'TransferProgress Unrecognized WithResponse'
  )
    .split(' ')
    .map((name) => [name, "the runtime's"] as const),
]);

const words = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield ' +
    'requestBody requestBodyInput queryParams headers headersInput optionalsInput cancellationToken undefined'
  ).split(' '),
);

/** Whether a path parameter may not be called so: a word of the language, or an argument that every method may have. */
export function isReservedArgument(name: string): boolean {
  return words.has(name);
}

/** Names that a method or a manager may not have: an object with a `then` would be taken for a promise. */
export const reservedMembers: ReadonlyMap<string, string> = new Map([
  ['constructor', 'a word of the language'],
  ['then', 'what a promise has'],
]);
