import type { Operation } from '../model/api.js';
import { isAnonymous } from './anonymous.js';
import type { SourceFile } from './file.js';
import { bodyPart } from './requestBody.js';
import {
  cookieHeader,
  paramsPart,
  pathSerializer,
  querySerializer,
  type Called,
} from './requestParameters.js';
import { serversOf } from './servers.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** The call that sends a request: verb, path, and what goes into it. */
export function sending(scope: Scope, file: SourceFile, called: Called): string {
  const { operation } = called;
  const init = file.value({ name: 'requestInit', module: 'runtime/request' });
  const parts = [
    `...${init}(${[callOptions(file, called), ...cookieHeader(scope, file, called)].join(', ')})`,
    ...routeParts(scope, operation),
    ...paramsPart(scope, file, called),
    ...addressParts(file, called),
    ...bodyPart(scope, file, called),
  ];
  const verb = operation.method.toUpperCase();
  return `this.api.${verb}(${literal(operation.path)}, { ${parts.join(', ')} })`;
}

/** The headers of a call, and how it is sent, wherever its arguments hold that. */
function callOptions(file: SourceFile, { given }: Called): string {
  const { positional, optionals } = given.signature;
  const headers = positional.some(({ kind }) => kind === 'headers');
  if (!headers) return 'optionalsInput';
  if (optionals.length > 0) return '{ ...optionalsInput, headers: headersInput }';
  const last = file.value({ name: 'lastOptions', module: 'runtime/lastOptions' });
  return `${last}(cancellationToken, headersInput)`;
}

/** Where a request goes, when not to the API's own server, and how it goes there. */
function routeParts(scope: Scope, operation: Operation): string[] {
  const { rootOf } = serversOf(scope);
  const root = rootOf(operation.server);
  const isElsewhere = operation.address.kind === 'path' && root !== rootOf(undefined);
  return [
    ...(isElsewhere ? [`root: ${literal(root)}`] : []),
    ...(isAnonymous(operation) ? ["credentials: 'omit'"] : []),
    ...(operation.gives === 'location' ? ["redirect: 'manual'"] : []),
    ...(isPolled(operation) ? ['polls: true'] : []),
  ];
}

/** Whether an answer may say that the work goes on, and when to come back. */
function isPolled({ success, otherSuccesses }: Operation): boolean {
  return [success, ...otherSuccesses].some(({ status }) => status === '202');
}

function addressParts(file: SourceFile, { operation, given }: Called): string[] {
  const query = querySerializer(file, operation);
  const url = given.of('url');
  if (url !== undefined) {
    const whole = file.value({ name: 'wholeUrl', module: 'runtime/wholeUrl' });
    const all = [url.value, 'this.api.server', ...(query === undefined ? [] : [query])];
    return [`...${whole}(${all.join(', ')})`];
  }
  const path = pathSerializer(file, operation);
  return [
    ...(path === undefined ? [] : [`pathSerializer: ${path}`]),
    ...(query === undefined ? [] : [`querySerializer: ${query}`]),
  ];
}
