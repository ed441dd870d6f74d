import type { Extras } from './extras.js';

/** What code written for Box's official SDK needs beside managers and models. */
export const boxExtras: Extras = {
  client: { className: 'ClientMethods', module: 'runtime/box/clientMethods' },
  exports: [
    { module: 'runtime/box/baseUrls', values: ['BaseUrls'], types: ['BaseUrlsInput'] },
    {
      module: 'runtime/box/fetchOptions',
      values: ['FetchOptions'],
      types: ['FetchOptionsInput', 'MultipartItem', 'ResponseFormat'],
    },
    { module: 'runtime/box/fetchResponse', values: [], types: ['FetchResponse'] },
    { module: 'runtime/box/eventStream', values: [], types: ['EventStream'] },
    { module: 'runtime/box/byteStream', values: [], types: ['ByteStream'] },
    { module: 'runtime/box/cancellationToken', values: [], types: ['CancellationToken'] },
    { module: 'runtime/box/hash', values: ['Hash', 'hexToBase64'], types: [] },
    { module: 'runtime/box/serializedData', values: [], types: ['SerializedData'] },
  ],
  barrels: [
    { name: 'managers', of: 'managers' },
    { name: 'schemas', of: 'models' },
    { name: 'parameters', of: 'parameters' },
    {
      name: 'networking',
      of: [
        'runtime/auth',
        'runtime/box/baseUrls',
        'runtime/box/fetchOptions',
        'runtime/box/fetchResponse',
      ],
    },
    {
      name: 'box',
      of: ['runtime/box/developerTokenAuth', 'runtime/box/eventStream', 'runtime/errors'],
    },
    {
      name: 'internal',
      of: [
        'runtime/box/byteStream',
        'runtime/box/cancellationToken',
        'runtime/box/hash',
        'runtime/box/serializedData',
      ],
    },
  ],
};
