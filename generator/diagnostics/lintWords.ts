import { error, warning, type Words } from './words.js';

/** The words of the lint stage's diagnostics. */
export const lintWords = {
  'not-an-openapi-document': () =>
    error(
      'This is no OpenAPI document: it has neither `openapi` nor `paths`.',
      'Check the path; an OpenAPI document begins with `openapi: 3.1.1` or the like.',
    ),
  'unknown-version': (p: { found: string | undefined; swagger: boolean }) => {
    if (p.swagger) {
      return error('This is a Swagger 2.0 document.', 'Convert it to OpenAPI 3 first.');
    }
    return error(
      p.found === undefined
        ? 'The document does not say which version of OpenAPI it is written in.'
        : `\`${p.found}\` is no version of OpenAPI that is understood here.`,
      'Those are 3.0, 3.1 and 3.2; write `openapi: 3.1.1` or the like.',
    );
  },
  'unquoted-version': (p: { found: string; read: string }) =>
    warning(`The version ${p.found} is a number.`, `It is read as \`${p.read}\`.`),
  'wrong-type': (p: { what: string; expected: string; found: string; defined: string }) =>
    error(
      `${p.what} must be ${p.expected}, but this is ${p.found}.`,
      `OpenAPI defines ${p.defined}.`,
    ),
  'empty-value': (p: { what: string; read: string }) =>
    warning(`${p.what} has no value.`, `It is ${p.read}.`),
  'unreadable-example': (p: { expected: string; found: string }) =>
    warning(`This must be ${p.expected}, but it is ${p.found}.`, 'It is left out.'),
  'dangling-ref': (p: { ref: string; near?: string | undefined }) =>
    error(
      `\`${p.ref}\` points at nothing.`,
      p.near === undefined
        ? 'Define what it names, in the document or in an overlay.'
        : `Did you mean \`${p.near}\`?`,
    ),
  'ref-cycle': (p: { ref: string }) =>
    error(`\`${p.ref}\` leads back to itself.`, 'Let one of the references define something.'),
  'allof-cycle': (p: { schema: string }) =>
    error(
      `\`allOf\` makes ${p.schema} a part of itself.`,
      'Take one of the parts out; a schema can hold itself only in a property or a list.',
    ),
  'dangling-mapping': (p: { value: string; target: string }) =>
    warning(
      `The discriminator maps \`${p.value}\` to \`${p.target}\`, which does not exist.`,
      'The entry is ignored.',
    ),
  'textual-discriminator': (p: { property: string }) =>
    warning(
      '`discriminator` must be an object.',
      `It is read as \`{ propertyName: ${p.property} }\`.`,
    ),
  'missing-info-version': () => warning('The API has no version.', 'It is read as `0.0.0`.'),
  'missing-info-title': () => warning('The API has no title.', 'It is read as `API`.'),
  'missing-paths': () =>
    warning('The document has no `paths`.', 'It is read as an API without operations.'),
  'missing-servers': () =>
    warning(
      'The document does not say where the API is served: it has no `servers`.',
      'Callers must give a base URL. Naming one in `servers` makes it the default.',
    ),
  'missing-security': () =>
    warning(
      'The document does not say how callers authenticate: it has neither `security` nor `securitySchemes`.',
      'The client that is generated asks for a bearer token all the same.',
    ),
  'unknown-security-scheme': (p: { scheme: string }) =>
    warning(
      `There is no security scheme \`${p.scheme}\` under \`components.securitySchemes\`.`,
      'The requirement is ignored.',
    ),
  'path-without-slash': (p: { path: string; read: string }) =>
    warning(`The path \`${p.path}\` does not begin with a slash.`, `It is read as \`${p.read}\`.`),
  'path-template-operator': (p: { path: string; read: string }) =>
    warning(
      `The path \`${p.path}\` has operators in its braces, which OpenAPI does not know.`,
      `It is read as \`${p.read}\`; the parameters' \`style\` and \`explode\` say how they are written.`,
    ),
  'conflicting-paths': (p: { path: string; other: string }) =>
    warning(
      `\`${p.path}\` is the same path as \`${p.other}\`; only the names in braces differ.`,
      'Both are kept; the server decides which of them answers.',
    ),
  'undeclared-path-parameter': (p: { name: string; path: string }) =>
    warning(
      `The path \`${p.path}\` has a parameter \`${p.name}\` that nothing declares.`,
      'It is read as a required string.',
    ),
  'unused-path-parameter': (p: { name: string; path: string }) =>
    warning(`The path parameter \`${p.name}\` does not occur in \`${p.path}\`.`, 'It is left out.'),
  'optional-path-parameter': (p: { name: string }) =>
    warning(`The path parameter \`${p.name}\` is not required.`, 'It is read as required.'),
  'ignored-header-parameter': (p: { name: string }) =>
    warning(
      `OpenAPI ignores a header parameter that is named \`${p.name}\`.`,
      'It is left out: the request body, the responses and `security` say what is sent.',
    ),
  'duplicate-parameter': (p: { name: string; in: string }) =>
    warning(
      `The ${p.in} parameter \`${p.name}\` stands twice in one list.`,
      'The first one counts; this one is left out.',
    ),
  'parameter-without-schema': (p: { name: string; read: string }) =>
    warning(
      `The parameter \`${p.name}\` has neither \`schema\` nor \`content\`.`,
      `It is read as ${p.read}.`,
    ),
  'missing-parameter-name': () =>
    error('The parameter has no `name`.', 'Give it the name that stands in the request.'),
  'unknown-parameter-location': (p: { name: string; in: string | undefined }) =>
    error(
      p.in === undefined
        ? `The parameter \`${p.name}\` does not say where it stands: it has no \`in\`.`
        : `The parameter \`${p.name}\` cannot stand in \`${p.in}\`.`,
      p.in === 'body' || p.in === 'formData'
        ? 'That is Swagger 2.0; describe it under `requestBody`.'
        : '`in` can be `path`, `query`, `header` or `cookie`.',
    ),
  'duplicate-operation-id': (p: { id: string; other: string }) =>
    warning(
      `The operationId \`${p.id}\` is taken by ${p.other}.`,
      'It is ignored here; the operation is named by its method and path.',
    ),
  'missing-responses': () =>
    warning(
      'The operation has no responses.',
      'It succeeds with any 2XX status, and the content of the answer is not read.',
    ),
  'response-without-description': () =>
    warning('The response has no description.', 'It is read as an empty one.'),
  'required-without-property': (p: { name: string }) =>
    warning(
      `\`required\` names \`${p.name}\`, but there is no such property.`,
      'The name is ignored.',
    ),
  'boolean-required': (p: { name: string | undefined; required: boolean }) =>
    warning(
      '`required` of a schema must be a list of property names.',
      p.required && p.name !== undefined
        ? `It is read as: the property \`${p.name}\` is required.`
        : 'It is ignored.',
    ),
  'example-contradicts-schema': (p: {
    path: string;
    found: string;
    expected: string;
    brackets: boolean;
  }) =>
    warning(
      `${p.path === '' ? 'The example' : `\`${p.path}\` of the example`} is ${p.found}, but the schema asks for ${p.expected}.`,
      p.brackets
        ? 'It is left out. In YAML, brackets make a list; quotes make text.'
        : 'It is left out.',
    ),
  'nullable-in-3.1': (p: { nullable: boolean }) =>
    warning(
      'OpenAPI 3.1 has no `nullable`.',
      p.nullable
        ? 'It is read as in 3.0: the value may be null.'
        : 'It is ignored; only the type `null` allows null.',
    ),
  'boolean-bound-in-3.1': (p: { word: string; bound: string }) =>
    warning(
      `From OpenAPI 3.1 on, \`${p.word}\` is a number.`,
      `It is read as in 3.0, where it says whether \`${p.bound}\` itself is excluded.`,
    ),
  'newer-word-in-3.0': (p: { word: string; read: string }) =>
    warning(`OpenAPI 3.0 has no ${p.word}.`, `It is read as in 3.1: ${p.read}.`),
  'unknown-type': (p: { word: string; read: string }) =>
    warning(`There is no type \`${p.word}\`.`, `It is read as ${p.read}.`),
  'unreadable-type': (p: { word: string }) =>
    error(
      `There is no type \`${p.word}\`.`,
      'Types are `string`, `number`, `integer`, `boolean`, `array` and `object`; a schema is named by `$ref`.',
    ),
  'unquoted-null': () =>
    warning(
      'A type must be text, but this is null.',
      "It is read as the type `'null'`, in quotes.",
    ),
  'array-without-items': () =>
    warning('The array does not say what its items are.', 'They are read as any values.'),
  'empty-enum': () =>
    warning('`enum` has no values, which no value could satisfy.', 'It is ignored.'),
  'duplicate-enum-value': (p: { value: string }) =>
    warning(`\`${p.value}\` stands twice in \`enum\`.`, 'It counts once.'),
} as const satisfies { readonly [code: string]: (parameters: never) => Words };
