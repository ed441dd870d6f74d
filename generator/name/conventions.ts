import type { Reading } from '../model/reading.js';
import { boxConveniences } from './boxConveniences.js';
import { boxExtras } from './boxExtras.js';
import type { Convenience } from './conveniences.js';
import type { Extras } from './extras.js';

/** How public names are made, and what is decided while reading so that they can be. */
export interface Convention {
  readonly reading: Reading;
  /** What a method is called after: its path (rule M1), or its `operationId` with the path as a fallback. */
  readonly methodsBy: 'path' | 'operationId';
  /** Whether a model with constants has a second type, `<Model>Input`, in which they may be left out (rules T6 and S5). */
  readonly inputTypes: boolean;
  /** Hand-written methods of managers. */
  readonly conveniences: readonly Convenience[];
  /** What it knows beside the document, for packages that are to have that; `undefined` where it knows nothing. */
  readonly extras: Extras | undefined;
  /** The query parameter that names the properties of the answer which are wanted. */
  readonly fieldsParameter: string | undefined;
  /** Where the reference of the API's owner has an operation: its `operationId`, with hyphens, goes in the place of `{operation}`. */
  readonly reference: string | undefined;
  /** The domains of the API's owner, to any host of which calls may take their credentials when an answer leads there. */
  readonly domains: readonly string[];
  /** The class that carries a developer's token, and the runtime module that declares it. */
  readonly tokenAuth: { readonly name: string; readonly module: string };
  /** The languages that there is an SDK in, cURL among them, each with what readers know that SDK as; in the order in which samples are shown. */
  readonly languages: readonly { readonly name: LanguageName; readonly label: string }[];
}

/** A language that sample calls are printed in. */
export type LanguageName = 'curl' | 'typescript' | 'python' | 'csharp' | 'swift' | 'java';

/** The name of a convention that `codegen.yml` can choose. */
export type ConventionName = 'box' | 'general';

/** The conventions: Box's, which gives the public names of its official SDK, and one for any API. */
export const conventions: { readonly [N in ConventionName]: Convention } = {
  box: {
    reading: {
      serviceKeys: ['x-box-tag'],
      closedEnums: { properties: ['type', 'item_type', 'skill_card_type'], single: false },
      enumCase: 'merged',
      bodies: 'byContent',
      emptyObjects: 'model',
      composedMaps: 'model',
      mapBodies: 'named',
      int64: 'integer',
      locations: true,
      pages: {
        items: ['entries'],
        markers: [{ parameter: 'marker', next: 'next_marker' }],
        offsets: [{ parameter: 'offset', total: 'total_count' }],
      },
    },
    methodsBy: 'path',
    inputTypes: true,
    conveniences: boxConveniences,
    extras: boxExtras,
    fieldsParameter: 'fields',
    reference: 'https://developer.box.com/reference/{operation}',
    domains: ['box.com', 'boxcloud.com'],
    tokenAuth: { name: 'BoxDeveloperTokenAuth', module: 'runtime/box/developerToken' },
    languages: [
      { name: 'curl', label: 'cURL' },
      { name: 'typescript', label: 'Node/TypeScript v10' },
      { name: 'python', label: 'Python v10' },
      { name: 'csharp', label: '.NET v10' },
      { name: 'swift', label: 'Swift v10' },
      { name: 'java', label: 'Java v10' },
    ],
  },
  general: {
    reading: {
      serviceKeys: [],
      closedEnums: { properties: [], single: true },
      enumCase: 'kept',
      bodies: 'declared',
      emptyObjects: 'map',
      composedMaps: 'map',
      mapBodies: 'plain',
      int64: 'integer',
      locations: false,
      pages: undefined,
    },
    methodsBy: 'operationId',
    inputTypes: false,
    conveniences: [],
    extras: undefined,
    fieldsParameter: undefined,
    reference: undefined,
    domains: [],
    tokenAuth: { name: 'BearerAuth', module: 'runtime/bearer' },
    languages: [
      { name: 'curl', label: 'cURL' },
      { name: 'typescript', label: 'TypeScript' },
    ],
  },
};
