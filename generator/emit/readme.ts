import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { OutputFile } from '../write/outputFile.js';
import { brandedName } from './brand.js';
import { code, inline, markdown } from './markdown.js';
import { forms } from './readmeForms.js';
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
          ...errors(scope, first),
          ...options(scope, first),
          ...forms(scope),
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
    ['AbortError', 'the call was cancelled'],
    ['SdkError', 'there was no answer, or the call could not be sent as it was given'],
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
  const auth = `| \`auth\` | who calls: a ${code(scope.convention.tokenAuth.name)}, or an object of your own with ${code('retrieveAuthorizationHeader()')} | |`;
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
  ].join('\n');
}

function callOptions(scope: Scope, { service, operation }: First): string {
  const { call } = sampleOf(scope, service, operation);
  return [
    `Each call can be given extra headers and a ${code('cancellationToken')}, which is an ${code('AbortSignal')}. It returns a promise that also has ${code('withResponse()')}, for the status and the headers of the answer, and for its JSON as it came (${code('rawData')}):`,
    '',
    fenced(
      `const { data, response } = ${call}.withResponse();\nconsole.log(data, response.status);`,
    ),
  ].join('\n');
}

function managers(scope: Scope): string[] {
  const lines = scope.api.services.map((service) => {
    const name = nameOf(scope.names, service.id);
    const text = service.docs.description;
    return `- [${name}](docs/${name}.md)${text === undefined ? '' : `: ${inline(text)}`}`;
  });
  return ['## Managers', lines.join('\n'), 'All methods and types on one page: [api.md](api.md).'];
}
