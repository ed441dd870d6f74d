import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { OutputFile } from '../write/outputFile.js';
import { brandedName } from './brand.js';
import { code, inline, markdown } from './markdown.js';
import { credentialNames, credentialsSection } from './readmeCredentials.js';
import { forms } from './readmeForms.js';
import { testingSection } from './readmeTesting.js';
import { sampleOf } from './sample.js';
import { program } from './samples.js';
import type { Scope } from './scope.js';
import { serversOf } from './servers.js';

/** `README.md`: how to install the package, make a first call, and handle what comes back. */
export function readme(scope: Scope): OutputFile {
  const { settings, api } = scope;
  const [service] = api.services;
  const [operation] = service?.operations ?? [];
  const first = service && operation && { service, operation };
  const sections = [
    `# ${inline(settings.package.name)}`,
    markdown(
      settings.package.description ?? api.docs.description ?? `A client of the ${api.title}.`,
    ),
    '## Install',
    `\`\`\`sh\nnpm install ${settings.package.name}\n\`\`\``,
    'It runs wherever `fetch` does: Node 20.19 and later, Deno, Bun, browsers and edge workers.',
    ...(first
      ? [
          ...quickStart(scope, first),
          ...credentialsSection(scope),
          ...errors(scope, first),
          ...options(scope, first),
          ...repeats(scope),
          ...watching(scope),
          ...forms(scope),
          ...testingSection(scope, first),
        ]
      : []),
    ...managers(scope),
  ];
  return { path: 'README.md', text: sections.join('\n\n') };
}

interface First {
  readonly service: Service;
  readonly operation: Operation;
}

function fenced(text: string): string {
  return `\`\`\`ts\n${text.trimEnd()}\n\`\`\``;
}

function quickStart(scope: Scope, { service, operation }: First): string[] {
  return ['## Quick start', fenced(program(scope, service, operation))];
}

function errors(scope: Scope, { service, operation }: First): string[] {
  const { call } = sampleOf(scope, service, operation);
  const api = brandedName(scope, 'ApiError');
  const sdk = brandedName(scope, 'SdkError');
  return [
    '## Errors',
    `All errors are of the class ${code(sdk)}. No token ever stands in one.`,
    errorTable(scope),
    fenced(
      [
        `import { ${api} } from '${scope.settings.package.name}';`,
        '',
        'try {',
        ...`${call};`.split('\n').map((line) => `  ${line}`),
        '} catch (error) {',
        `  if (!(error instanceof ${api})) throw error;`,
        '  const { statusCode, code, requestId } = error.responseInfo;',
        '  console.error(statusCode, code, requestId);',
        '}',
      ].join('\n'),
    ),
  ];
}

function errorTable(scope: Scope): string {
  const rows = [
    ['ApiError', 'the API answered with anything but success'],
    [
      'DecodingError',
      'the API answered with success, but with a body that is not JSON; a kind of the above',
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

function options(scope: Scope, first: First): string[] {
  return ['## Options', clientOptions(scope), callOptions(scope, first)];
}

function clientOptions(scope: Scope): string {
  const { client } = scope.settings;
  const { baseUrls } = serversOf(scope);
  const base = baseUrls.get('baseUrl') ?? '';
  const others = [...baseUrls.keys()].filter((name) => name !== 'baseUrl');
  const { name: token } = scope.convention.tokenAuth;
  const names = credentialNames(scope);
  const ways = names.join() === token ? `a ${code(token)}` : names.map(code).join(', ');
  const auth = `| \`auth\` | who calls: ${ways}, or an object of your own with ${code('retrieveAuthorizationHeader()')} | |`;
  return [
    `What ${code(`new ${client.name}({ … })`)} takes:`,
    '',
    '| option | what it is | default |',
    '| --- | --- | --- |',
    ...(scope.api.security.length > 0 ? [auth] : []),
    `| \`baseUrl\` | where the API is | ${code(base === '' ? 'none: it must be given' : base)} |`,
    ...(others.length > 0
      ? [`| \`baseUrls\` | where parts of it are: ${others.map(code).join(', ')} | as described |`]
      : []),
    '| `fetch` | what sends requests | `globalThis.fetch` |',
    '| `headers` | headers that every request carries | none |',
    '| `timeouts` | how long calls may take: `timeoutMs` for one attempt with its body, `totalTimeoutMs` for all of them; 0 is any time | `{ timeoutMs: 60_000, totalTimeoutMs: 300_000 }` |',
    '| `retries` | `maxAttempts` of a call, and a `strategy` of your own that may add to what is sent again | `{ maxAttempts: 4 }` |',
  ].join('\n');
}

function callOptions(scope: Scope, { service, operation }: First): string {
  const { call } = sampleOf(scope, service, operation);
  return [
    `Each call can be given extra headers, ${code('timeouts')} and ${code('retries')} of its own, an ${code('idempotencyKey')}, and a ${code('cancellationToken')}, which is an ${code('AbortSignal')}: aborting it ends the call at once, wherever it is. The call returns a promise that also has ${code('withResponse()')}, for the status and the headers of the answer, and for its JSON as it came (${code('rawData')}):`,
    '',
    fenced(
      `const { data, response } = ${call}.withResponse();\nconsole.log(data, response.status);`,
    ),
  ].join('\n');
}

function repeats(scope: Scope): string[] {
  const error = code(brandedName(scope, 'ApiError'));
  return [
    '## What is sent again',
    'GET, HEAD, PUT, DELETE and OPTIONS are sent again after the statuses 408, 425, 429, 500, 502, 503 and 504, and when a connection fails. POST and PATCH are sent again only when the API has not done the work: after 429, after 503 with `Retry-After`, and when no connection came about. An `idempotencyKey`, where the API knows such keys, makes them repeatable too. A body that is a stream is sent once.',
    `Waits grow from half a second to 8 seconds, each shortened at random by up to a half, and are never shorter than \`Retry-After\` asks. More than a minute is not waited for: the ${error} comes at once, and its \`retryAfterMs\` says how long the API asks to wait. Repeats have a budget that successes fill again, so that many clients do not overrun an API that is in trouble.`,
    'A 401 asks `auth` for another token, once a call. Redirections are followed, at most five: to another host only by GET and HEAD, without anything that tells who calls, and never from HTTPS to HTTP. In a browser, the browser follows them by its own rules.',
  ];
}

function watching({ settings }: Scope): string[] {
  const client = settings.client.name;
  const lines = [
    `import { ${client}, intercepted, logged } from '${settings.package.name}';`,
    '',
    `const client = new ${client}({`,
    '  auth,',
    '  fetch: intercepted(',
    '    [{ beforeRequest: (request) => new Request(request, { keepalive: true }) }],',
    '    logged(console),',
    '  ),',
    '});',
  ];
  return [
    '## Seeing and changing what is sent',
    '`fetch` may be any function with the signature of `fetch`. These make one: `intercepted` has requests and responses pass functions of yours, `logged` writes a line for each attempt to a logger such as `console`, and `observed` tells a function of yours when an attempt begins and what became of it, for metrics and traces. What is logged and observed never holds a body, a query, or a header that may be secret.',
    fenced(lines.join('\n')),
  ];
}

function managers(scope: Scope): string[] {
  const lines = scope.api.services.map((service) => {
    const name = nameOf(scope.names, service.id);
    const text = service.docs.description;
    return `- [${name}](docs/${name}.md)${text === undefined ? '' : `: ${inline(text)}`}`;
  });
  return ['## Managers', lines.join('\n'), 'All methods and types on one page: [api.md](api.md).'];
}
