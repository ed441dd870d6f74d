import { isList, isObject } from '../load/json.js';
import type { Kind } from '../lint/grammar.js';
import { judgedAlike, schemaFields } from './schemaFields.js';
import { always, approximated, ignored, kept, type Judge } from './verdict.js';

interface Fields {
  readonly [field: string]: Judge;
}

const keep = (fields: string): Fields => judgedAlike(always(kept), fields);
const drop = (fields: string, reason: string): Fields =>
  judgedAlike(always(ignored(reason)), fields);

const several =
  (reason: string): Judge =>
  (value) =>
    isList(value) && value.length > 1 ? approximated(reason) : kept;

const oneExample: Judge = (value) =>
  isObject(value) && Object.keys(value).length > 1 ? approximated('the first one is shown') : kept;

const servers = several('the first is used unless the client is told otherwise');

const content: Judge = (value) =>
  isObject(value) && Object.keys(value).length > 1
    ? approximated('one of the media types is used')
    : kept;

const security: Judge = (value) =>
  isList(value) && value.length > 1
    ? approximated('the credentials of the client are sent, whichever they are')
    : kept;

const parameterFields: Fields = {
  ...keep(
    'name in description required deprecated style explode allowReserved schema content example',
  ),
  examples: oneExample,
  allowEmptyValue: always(ignored('an empty value can be sent as an empty text')),
};

const knownTypes = ['apiKey', 'oauth2', 'openIdConnect'];

const schemeType: Judge = (value, { value: scheme }) => {
  const { scheme: word } = scheme;
  const isHeader = typeof word === 'string' && /^(bearer|basic)$/iu.test(word);
  return isHeader || knownTypes.some((type) => type === value)
    ? kept
    : ignored('there is no class for it; an `auth` object or a header of your own must do');
};

const tokenFlows: Judge = (value) =>
  isObject(value) && Object.keys(value).some((flow) => flow !== 'clientCredentials')
    ? approximated('callers bring tokens of users')
    : kept;

const nowhere = 'callers do not use it';

/**
 * What becomes of every field of every kind of object in OpenAPI 3.0, 3.1 and 3.2. A field that is not listed is none of
 * OpenAPI's, and is ignored; where a kind has free names, `others` judges them.
 */
export const fieldsOf: {
  readonly [K in Kind]: { readonly fields: Fields; readonly others?: Judge };
} = {
  document: {
    fields: {
      ...keep('openapi info paths components tags externalDocs'),
      servers,
      security,
      ...drop('webhooks', 'it describes calls that the API makes'),
      ...drop('jsonSchemaDialect $self', 'a word for tools'),
    },
  },
  info: {
    fields: {
      ...keep('title version description summary'),
      ...drop('termsOfService contact license', 'the configuration says it of the package'),
    },
  },
  server: {
    fields: {
      ...keep('url description'),
      variables: always(approximated('variables stand at their defaults')),
      ...drop('name', nowhere),
    },
  },
  tag: {
    fields: {
      ...keep('name description summary externalDocs'),
      ...drop('parent kind', 'services are not nested'),
    },
  },
  paths: { fields: {}, others: always(kept) },
  pathItem: {
    fields: {
      ...keep('$ref get put post delete options head patch trace parameters'),
      servers,
      ...drop('summary description', 'the operations have texts of their own'),
      ...drop('query additionalOperations', 'fetch cannot be relied on for other methods'),
    },
  },
  operation: {
    fields: {
      ...keep(
        'summary description externalDocs operationId parameters requestBody responses deprecated',
      ),
      tags: several('the first one names the manager'),
      servers,
      security,
      ...drop('callbacks', 'it describes calls that the API makes'),
    },
  },
  parameter: { fields: parameterFields },
  header: {
    fields: judgedAlike(
      always(approximated('answers give it as text, with withResponse()')),
      Object.keys(parameterFields).join(' '),
    ),
  },
  requestBody: { fields: { ...keep('description required'), content } },
  responses: { fields: {}, others: always(kept) },
  response: {
    fields: {
      ...keep('description'),
      content,
      headers: always(approximated('answers give them as text, with withResponse()')),
      ...drop('summary', 'the description says more'),
      ...drop('links', nowhere),
    },
  },
  mediaType: {
    fields: {
      ...keep('schema encoding'),
      ...drop('example examples', 'the examples of properties and parameters are shown'),
      itemSchema: always(approximated('the body is not read item by item')),
      ...drop('prefixEncoding itemEncoding', 'parts are written by their names'),
    },
  },
  encoding: {
    fields: {
      ...keep('contentType style explode'),
      ...drop('headers allowReserved', 'parts are written without'),
      ...drop('encoding prefixEncoding itemEncoding', 'parts are not nested'),
    },
  },
  example: {
    fields: {
      ...keep('value dataValue'),
      ...drop('summary description', nowhere),
      ...drop('externalValue serializedValue', 'only values are shown'),
    },
  },
  link: { fields: {}, others: always(ignored(nowhere)) },
  callback: { fields: {}, others: always(ignored('it describes calls that the API makes')) },
  schema: { fields: schemaFields },
  discriminator: {
    fields: {
      ...keep('propertyName mapping'),
      defaultMapping: always(approximated('an unknown variant is kept as received')),
    },
  },
  components: {
    fields: {
      ...keep(
        'schemas responses parameters requestBodies headers securitySchemes pathItems examples mediaTypes',
      ),
      ...drop('links', nowhere),
      ...drop('callbacks', 'it describes calls that the API makes'),
    },
  },
  securityScheme: {
    fields: {
      type: schemeType,
      ...keep('description scheme bearerFormat name in'),
      flows: tokenFlows,
      ...drop('openIdConnectUrl oauth2MetadataUrl', 'callers bring their own token'),
      ...drop('deprecated', nowhere),
    },
  },
  securityRequirement: { fields: {}, others: always(kept) },
};
