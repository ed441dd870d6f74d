import { signatureOf } from '../name/signature.js';
import { brandedName } from './brand.js';
import { isOpenly } from './constants.js';
import { extrasIn } from './extras.js';
import { code } from './markdown.js';
import { credentialNames } from './readmeCredentials.js';
import { fenced, optionsWith, programOf, type Shown } from './readmeExample.js';
import { callWithOptions, sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { serversOf } from './servers.js';

/** What a README says of the options of a client. */
export function optionsSection(scope: Scope): string[] {
  return [
    '## Options',
    `What ${code(`new ${scope.settings.client.name}({ … })`)} takes:`,
    table(scope),
  ];
}

function table(scope: Scope): string {
  const { baseUrls } = serversOf(scope);
  const base = baseUrls.get('baseUrl') ?? '';
  const others = [...baseUrls.keys()].filter((name) => name !== 'baseUrl');
  return [
    '| option | what it is | default |',
    '| --- | --- | --- |',
    ...(scope.api.security.length > 0 ? [authRow(scope)] : []),
    `| \`baseUrl\` | where the API is | ${code(base === '' ? 'none: it must be given' : base)} |`,
    ...(others.length > 0
      ? [`| \`baseUrls\` | where parts of it are: ${others.map(code).join(', ')} | as described |`]
      : []),
    `| \`allowInsecure\` | whether base URLs may be without HTTPS; those of this machine always may | ${code(String(isOpenly(scope)))} |`,
    '| `fetch` | what sends requests | `globalThis.fetch` |',
    '| `headers` | headers that every request carries | none |',
    '| `timeouts` | how long calls may take: `timeoutMs` for one attempt with its body, `totalTimeoutMs` for all of them; 0 is any time | `{ timeoutMs: 60_000, totalTimeoutMs: 300_000 }` |',
    '| `retries` | `maxAttempts` of a call, and a `strategy` of your own that may add to what is sent again | `{ maxAttempts: 4 }` |',
    ...(extrasIn(scope) ? ['| `networkSession` | gives what is left out here | none |'] : []),
  ].join('\n');
}

function authRow(scope: Scope): string {
  const { name: token } = scope.convention.tokenAuth;
  const names = credentialNames(scope);
  const ways = names.join() === token ? `a ${code(token)}` : names.map(code).join(', ');
  return `| \`auth\` | who calls: ${ways}, or an object of your own with ${code('retrieveAuthorizationHeader()')} | |`;
}

/** What a README says of the options of a call, and of what it gives beside its answer. */
export function callsSection(scope: Scope, shown: Shown): string[] {
  const { call } = sampleOf(scope, shown.service, shown.operation);
  const options =
    '{ timeouts: { totalTimeoutMs: 10_000 }, retries: { maxAttempts: 2 }, cancellationToken: controller.signal }';
  return [
    '## Calls',
    `The last argument of a method says how the call is sent: ${code('headers: { extraHeaders: { … } }')}, ${code('timeouts')} and ${code('retries')} of its own, an ${code('idempotencyKey')}, and a ${code('cancellationToken')}, which is an ${code('AbortSignal')}: aborting it ends the call at once, wherever it is.`,
    fenced([
      'const controller = new AbortController();',
      '// Whenever it is too late: controller.abort();',
      `await ${callWithOptions(scope, shown, options)};`,
    ]),
    ...(hasHeaderArguments(scope)
      ? [
          `Methods that take their headers as an argument, ${code('headersInput')}, take all else as the one behind it: a signal alone, or these options without ${code('headers')}.`,
        ]
      : []),
    `A call gives a promise that also has ${code('withResponse()')}, for the status and the headers of the answer, and for its JSON as it came: ${code('rawData')}.`,
    fenced([
      `const { data, response, rawData } = ${call}.withResponse();`,
      'console.log(data, response.status, response.headers, rawData);',
    ]),
    numbers(scope),
  ];
}

/** Whether there is a method whose headers are not in its last argument. */
function hasHeaderArguments(scope: Scope): boolean {
  return [...scope.operations.values()].some((operation) =>
    signatureOf(operation, scope).positional.some(({ kind }) => kind === 'headers'),
  );
}

function numbers({ settings }: Scope): string {
  return settings.int64 === 'bigint'
    ? `Integers of 64 bits are of the type ${code('bigint')}.`
    : `Integers are numbers: one beyond ${code('Number.MAX_SAFE_INTEGER')} loses its last digits. ${code('rawData')} has all of them; a package that is generated with ${code('int64: bigint')} has them everywhere.`;
}

/** What a README says of what is sent again, waited for and followed. */
export function repeatsSection(scope: Scope): string[] {
  const { name } = scope.settings.client;
  const error = code(brandedName(scope, 'ApiError'));
  return [
    '## What is sent again',
    'GET, HEAD, PUT, DELETE and OPTIONS are sent again after the statuses 408, 425, 429, 500, 502, 503 and 504, and when a connection fails. POST and PATCH are sent again only when the API has not done the work: after 429, after 503 with `Retry-After`, and when no connection came about. An `idempotencyKey`, which is sent as `Idempotency-Key`, makes them repeatable too, where the API knows such keys. A body that is a stream is sent once; a function that gives one is asked again.',
    `Waits grow from half a second to 8 seconds, each shortened at random by up to a half, and are never shorter than \`Retry-After\` asks. More than a minute is not waited for: the ${error} comes at once, and its \`retryAfterMs\` says how long the API asks to wait. Repeats have a budget that successes fill again, so that many clients do not overrun an API that is in trouble.`,
    'A 401 asks `auth` for another token, once a call. Redirections are followed, at most five: to another host only by GET and HEAD, without anything that tells who calls, and never from HTTPS to HTTP.',
    'A strategy decides about what would not be sent again:',
    programOf(scope, { '': [name, 'type RetryStrategy'] }, [
      'const strategy: RetryStrategy = {',
      "  shouldRetry: async ({ method }, { status }) => method === 'GET' && status === 404,",
      '  retryAfter: () => 1, // seconds',
      '};',
      `const client = new ${name}(${optionsWith(scope, 'retries: { maxAttempts: 6, strategy }')});`,
    ]),
  ];
}
