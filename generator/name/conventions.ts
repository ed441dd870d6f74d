import type { Reading } from '../model/reading.js';

/** How public names are made, and what is decided while reading so that they can be. */
export interface Convention {
  readonly reading: Reading;
  /** What a method is called after: its path (rule M1), or its `operationId` with the path as a fallback. */
  readonly methodsBy: 'path' | 'operationId';
  /** The class that carries a developer's token, and the runtime module that declares it. */
  readonly tokenAuth: { readonly name: string; readonly module: string };
}

/** The name of a convention that `codegen.yml` can choose. */
export type ConventionName = 'box' | 'general';

/** The conventions: Box's, which gives the public names of its official SDK, and one for any API. */
export const conventions: { readonly [N in ConventionName]: Convention } = {
  box: {
    reading: {
      serviceKeys: ['x-box-tag'],
      closedEnums: { properties: ['type'], single: false },
      bodies: 'byContent',
    },
    methodsBy: 'path',
    tokenAuth: { name: 'BoxDeveloperTokenAuth', module: 'runtime/box/developerTokenAuth' },
  },
  general: {
    reading: {
      serviceKeys: [],
      closedEnums: { properties: [], single: true },
      bodies: 'declared',
    },
    methodsBy: 'operationId',
    tokenAuth: { name: 'BearerAuth', module: 'runtime/bearer' },
  },
};
