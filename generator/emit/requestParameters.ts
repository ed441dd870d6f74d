import type { Operation, Parameter } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { constantIn, headersTypeName, queryTypeName } from './addedTypes.js';
import { wholeCodec } from './codecExpression.js';
import { differs } from './codecs.js';
import { entriesOf } from './entries.js';
import type { SourceFile } from './file.js';
import { isLoose } from './looseness.js';
import { modelOf } from '../model/members.js';
import { pathStyle, queryStyle } from './parameterStyle.js';
import type { Scope } from './scope.js';
import type { Argument, Arguments } from './slots.js';
import { access, literal, propertyKey } from './text.js';
import { operationPath } from './wireType.js';

/** An operation, and the arguments that its method finds. */
export interface Called {
  readonly operation: Operation;
  readonly given: Arguments;
}

/** The parameters of a request, by the places where they travel; nothing for an operation that has none. */
export function paramsPart(scope: Scope, file: SourceFile, called: Called): string[] {
  const parts = [
    ...pathPart(scope, file, called.operation),
    ...queryPart(scope, file, called),
    ...headerParts(scope, file, called),
  ];
  return parts.length === 0 ? [] : [`params: { ${parts.join(', ')} }`];
}

/** The parameters that travel in one place. */
export function parametersIn({ parameters }: Operation, place: Parameter['in']): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

function pathPart(scope: Scope, file: SourceFile, operation: Operation): string[] {
  // A whole URL takes the place of the path, whose parameters the types of the wire still ask for.
  const fields =
    operation.address.kind === 'url'
      ? [...operation.path.matchAll(/\{([^{}]+)\}/gu)].map(
          ([, name = '']) => `${propertyKey(name)}: ''`,
        )
      : parametersIn(operation, 'path').map((parameter) => pathField(scope, file, parameter));
  return fields.length > 0 ? [`path: { ${fields.join(', ')} }`] : [];
}

function pathField(scope: Scope, file: SourceFile, parameter: Parameter): string {
  const argument = nameOf(scope.names, parameter.id);
  const value = encodedValue(scope, file, { parameter, value: argument });
  return value === parameter.name ? value : `${propertyKey(parameter.name)}: ${value}`;
}

function encodedValue(
  scope: Scope,
  file: SourceFile,
  { parameter, value }: { readonly parameter: Parameter; readonly value: string },
): string {
  if (!differs(parameter.type, scope.codecs)) return value;
  return `${wholeCodec(scope, file, parameter.type)}.encode(${value})`;
}

function queryPart(scope: Scope, file: SourceFile, { operation, given }: Called): string[] {
  const query = given.of('query');
  if (query === undefined) return [];
  const entries = fieldsOf(scope, file, query.slot.parameters);
  const isLooser = query.slot.parameters.some(({ type }) => isLoose(scope, type));
  if (entries.length === 0 && !isLooser) return [`query: ${query.value}`];
  const encoded = file.value({ name: 'encoded', module: 'runtime/encoded' });
  const types = `${queryTypeName(scope, file, operation)}, ${operationPath(file, operation)}`;
  return [`query: ${encoded}<${types}>(${query.value}, { ${entries.join(', ')} })`];
}

/** What differs between parameters and their form on the wire. */
function fieldsOf(scope: Scope, file: SourceFile, members: readonly Parameter[]): string[] {
  return entriesOf(scope, file, { members, isOpen: false, from: undefined });
}

function headerParts(scope: Scope, file: SourceFile, { operation, given }: Called): string[] {
  const headers = given.of('headers');
  const [header, cookie] = [parametersIn(operation, 'header'), parametersIn(operation, 'cookie')];
  if (headers === undefined) return [];
  const isSimple =
    cookie.length === 0 &&
    header.some((one) => constantIn(scope, one) === undefined) &&
    !header.some((one) => isObject(scope, one));
  const encoded = isSimple
    ? encodedHeaders(scope, file, { operation, headers })
    : fieldsFor(scope, file, { parameters: header, headers });
  return [
    ...(header.length > 0 ? [`header: ${encoded}`] : []),
    // A cookie travels in a header of its own; the types of the wire ask for it here as well.
    ...(cookie.some(({ required }) => required)
      ? [`cookie: ${fieldsFor(scope, file, { parameters: cookie, headers })}`]
      : []),
  ];
}

/** The header that holds the cookies of an operation; nothing for one that has none. */
export function cookieHeader(
  scope: Scope,
  file: SourceFile,
  { operation, given }: Called,
): string[] {
  const parameters = parametersIn(operation, 'cookie');
  const headers = given.of('headers');
  if (parameters.length === 0 || headers === undefined) return [];
  const cookies = file.value({ name: 'cookies', module: 'runtime/cookies' });
  return [`${cookies}(${fieldsFor(scope, file, { parameters, headers })})`];
}

interface Fields {
  readonly parameters: readonly Parameter[];
  readonly headers: Argument<'headers'>;
}

function fieldsFor(scope: Scope, file: SourceFile, { parameters, headers }: Fields): string {
  const fields = parameters.map((parameter) => singleField(scope, file, { parameter, headers }));
  return `{ ${fields.join(', ')} }`;
}

function encodedHeaders(
  scope: Scope,
  file: SourceFile,
  { operation, headers }: { readonly operation: Operation; readonly headers: Argument<'headers'> },
): string {
  const { parameters } = headers.slot;
  const encoded = file.value({ name: 'encodedHeaders', module: 'runtime/encoded' });
  const constants = parameters.filter((one) => constantIn(scope, one) !== undefined);
  const filled = constants.map(
    (one) => `${keyOf(scope, one)}: ${literal(constantIn(scope, one) ?? '')}`,
  );
  const needed = constants.map(
    (one) =>
      ` & Required<Pick<${headersTypeName(scope, file, operation)}, ${literal(nameOf(scope.names, one.id))}>>`,
  );
  const isPlain = !headers.isMaybe && constants.length === 0;
  const values = isPlain ? headers.value : `{ ${[...filled, `...${headers.value}`].join(', ')} }`;
  const types = [
    headersTypeName(scope, file, operation) + needed.join(''),
    operationPath(file, operation),
  ];
  const entries = fieldsOf(scope, file, parameters);
  const fields = entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
  return `${encoded}<${types.join(', ')}>(${values}, ${fields})`;
}

function keyOf(scope: Scope, parameter: Parameter): string {
  return propertyKey(nameOf(scope.names, parameter.id));
}

/** One header or cookie, which is left out where it is not given. */
function singleField(
  scope: Scope,
  file: SourceFile,
  { parameter, headers }: { readonly parameter: Parameter; readonly headers: Argument<'headers'> },
): string {
  const member = access(nameOf(scope.names, parameter.id));
  const maybe = headers.value + (headers.isMaybe ? optional(member) : member);
  const key = propertyKey(parameter.name);
  const constant = constantIn(scope, parameter);
  if (constant !== undefined) return `${key}: ${maybe} ?? ${literal(constant)}`;
  const encoded = encodedValue(scope, file, { parameter, value: headers.value + member });
  const value = headerValue(scope, file, { parameter, value: encoded });
  if (parameter.required) return `${key}: ${value}`;
  return `...(${maybe} !== undefined && { ${key}: ${value} })`;
}

/** An object is text in a header; in a cookie, its writer knows what to do. */
function headerValue(
  scope: Scope,
  file: SourceFile,
  { parameter, value }: { readonly parameter: Parameter; readonly value: string },
): string {
  if (parameter.in !== 'header' || !isObject(scope, parameter)) return value;
  const write = file.value({ name: 'headerText', module: 'runtime/headerText' });
  return `${write}(${value}${parameter.explode ? ", '='" : ''})`;
}

function isObject({ api }: Scope, { type }: Parameter): boolean {
  return type.kind === 'map' || modelOf(api, type) !== undefined;
}

function optional(member: string): string {
  return member.startsWith('[') ? `?.${member}` : `?${member}`;
}

/** The serializers of the path, and of the query, where these are written in another way than OpenAPI's defaults. */
export function pathSerializer(file: SourceFile, operation: Operation): string | undefined {
  const styles = styleFields(parametersIn(operation, 'path'), (one) => pathStyle(file, one));
  return styles && `${file.value({ name: 'path', module: 'runtime/path' })}(${styles})`;
}

/** The serializer of the query, where it is written in another way than OpenAPI's defaults. */
export function querySerializer(file: SourceFile, operation: Operation): string | undefined {
  const styles = styleFields(parametersIn(operation, 'query'), (one) => queryStyle(file, one));
  return styles && `${file.value({ name: 'query', module: 'runtime/query' })}(${styles})`;
}

function styleFields(
  parameters: readonly Parameter[],
  styleOf: (parameter: Parameter) => string | undefined,
): string | undefined {
  const fields = parameters.flatMap((parameter) => {
    const style = styleOf(parameter);
    return style === undefined ? [] : [`${propertyKey(parameter.name)}: ${style}`];
  });
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : undefined;
}
