import { brandedName } from './brand.js';
import { callName, failureNames, hasFailures, isDescribed } from './failuresFile.js';
import { code } from './markdown.js';
import { programOf, type Shown } from './readmeExample.js';
import { sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** What a README says of errors: their classes, and what they tell. */
export function errorsSection(scope: Scope, { service, operation }: Shown): string[] {
  const { call } = sampleOf(scope, service, operation);
  const { check, imported } = checkOf(scope, { service, operation });
  const tries = ['try {', ...`${call};`.split('\n').map((line) => `  ${line}`)];
  const handles = [
    '} catch (error) {',
    `  if (!${check}) throw error;`,
    '  const { statusCode, code, requestId } = error.responseInfo;',
    '  console.error(statusCode, code, requestId);',
    '}',
  ];
  const typed = hasFailures(scope)
    ? `; ${code(`${failureNames.guard}<Call>`)} gives it that type`
    : '';
  return [
    '## Errors',
    `All errors are of the class ${code(brandedName(scope, 'SdkError'))}; what caused one is its ${code('cause')}.`,
    errorTable(scope),
    programOf(scope, { '': [imported] }, [...tries, ...handles]),
    `${code('requestInfo')} has the method and the URL of the call, ${code('responseInfo')} also the ${code('headers')}, the ${code('body')}, its beginning as text (${code('rawBody')}), ${code('contextInfo')} and ${code('helpUrl')}, as far as the API gives them. The ${code('body')} is decoded as the page of the method, in [docs](docs), says for its status${typed}.`,
    `Errors may be logged as they are: tokens, secrets and signed URLs are left out of the message, of what ${code('JSON.stringify')} makes (${code('toJSON()')}), and of what is printed.`,
  ];
}

/** What tells an answer of the API from other errors. */
function checkOf(
  scope: Scope,
  { service, operation }: Shown,
): { readonly check: string; readonly imported: string } {
  const api = brandedName(scope, 'ApiError');
  if (!operation.failures.some(isDescribed)) {
    return { check: `(error instanceof ${api})`, imported: api };
  }
  const { guard } = failureNames;
  return {
    check: `${guard}<${literal(callName(scope, service, operation))}>(error)`,
    imported: guard,
  };
}

function errorTable(scope: Scope): string {
  const rows = [
    ['ApiError', 'the API answered with anything but success'],
    [
      'DecodingError',
      'the API answered with success, but with a body that is no JSON, or of another kind than is described; a kind of the above',
    ],
    ['ConnectionError', 'there was no answer, or it broke off'],
    ['TimeoutError', 'the call took longer than a limit allows; its `name` is `TimeoutError`'],
    ['AbortError', 'the call was cancelled; its `name` is `AbortError`'],
    ['AuthenticationError', 'what `auth` holds gave nothing that proves who calls'],
    ['SdkError', 'the call could not be sent as it was given'],
  ] as const;
  const lines = rows.map(([name, when]) => `| ${code(brandedName(scope, name))} | ${when} |`);
  return ['| class | when |', '| --- | --- |', ...lines].join('\n');
}
