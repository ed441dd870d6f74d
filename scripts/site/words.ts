import { japanese } from './japanese.js';
import type { Place } from './operation.js';
import type { TypeName } from './shape.js';

/** What the pages themselves say, in one language. */
export interface Words {
  readonly language: string;
  readonly skip: string;
  readonly search: string;
  readonly searchHint: string;
  readonly nothingFound: string;
  readonly results: string;
  readonly menu: string;
  readonly dark: string;
  readonly languages: string;
  readonly navigation: string;
  readonly overview: string;
  readonly models: string;
  readonly model: string;
  readonly authorization: string;
  readonly noAuthorization: string;
  readonly scopes: string;
  readonly noScopes: string;
  readonly version: string;
  readonly parameters: { readonly [place in Place]: string };
  readonly body: string;
  readonly response: string;
  readonly headers: string;
  readonly errors: string;
  readonly anyOther: string;
  readonly request: string;
  readonly sampleLanguages: string;
  readonly answer: string;
  readonly copy: string;
  readonly copied: string;
  readonly required: string;
  readonly optional: string;
  readonly nullable: string;
  readonly deprecated: string;
  readonly readOnly: string;
  readonly writeOnly: string;
  readonly default: string;
  readonly example: string;
  readonly values: string;
  readonly openValues: string;
  readonly oneOf: string;
  readonly more: string;
  readonly external: string;
  readonly noBody: string;
  readonly members: (name: string, count: number) => string;
  readonly linkTo: (name: string) => string;
  readonly list: (entry: string) => string;
  readonly map: (entry: string) => string;
  readonly choice: (types: readonly string[]) => string;
}

const english: Words = {
  language: 'English',
  skip: 'Skip to content',
  search: 'Search the reference',
  searchHint: 'Search',
  nothingFound: 'Nothing found',
  results: 'Search results',
  menu: 'Menu',
  dark: 'Dark theme',
  languages: 'Language',
  navigation: 'API reference',
  overview: 'Overview',
  models: 'Models',
  model: 'Model',
  authorization: 'Authorization',
  noAuthorization: 'None is needed.',
  scopes: 'Scopes',
  noScopes: 'none named by the document',
  version: 'API version',
  parameters: {
    path: 'Path parameters',
    query: 'Query parameters',
    header: 'Header parameters',
    cookie: 'Cookie parameters',
  },
  body: 'Request body',
  response: 'Response',
  headers: 'Headers',
  errors: 'Errors',
  anyOther: 'other',
  request: 'Request example',
  sampleLanguages: 'Languages of the request example',
  answer: 'Response example',
  copy: 'Copy',
  copied: 'Copied',
  required: 'required',
  optional: 'optional',
  nullable: 'nullable',
  deprecated: 'deprecated',
  readOnly: 'read only',
  writeOnly: 'write only',
  default: 'Default',
  example: 'Example',
  values: 'One of',
  openValues: 'Known values',
  oneOf: 'One of',
  more: 'Show all',
  external: 'External documentation',
  noBody: 'The response has no body.',
  members: (name, count) => `${count} ${count === 1 ? 'property' : 'properties'} of ${name}`,
  linkTo: (name) => `Link to ${name}`,
  list: (entry) => `${entry} array`,
  map: (entry) => `map of ${entry}`,
  choice: (types) => types.join(' or '),
};

/** The words of a language; English where there are none. */
export function wordsOf(tag: string): Words {
  return tag.split('-')[0] === 'ja' ? japanese : english;
}

/** What a type is called in a language. */
export function typeText(type: TypeName, words: Words): string {
  switch (type.kind) {
    case 'plain':
      return type.name;
    case 'list':
      return words.list(typeText(type.of, words));
    case 'map':
      return words.map(typeText(type.of, words));
    case 'choice':
      return words.choice(type.of.map((one) => typeText(one, words)));
  }
}
