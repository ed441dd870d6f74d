import { extrasIn } from './extras.js';
import { code } from './markdown.js';
import { optionsWith, programOf } from './readmeExample.js';
import { guideSections } from './readmeGuide.js';
import type { Scope } from './scope.js';

/** What a README says of clients that differ from others; those of a convention have methods for that. */
export function clientsSection(scope: Scope): string[] {
  if (extrasIn(scope)) return guideSections(scope, 'clients');
  const { name } = scope.settings.client;
  return [
    '## Clients like another',
    `${['withBaseUrls', 'withHeaders', 'withInterceptors', 'withRetries', 'withTimeouts'].map(code).join(', ')} make options of others, which stay as they are:`,
    programOf(scope, { '': [name, 'withHeaders', 'withTimeouts'] }, [
      `const options = ${optionsWith(scope)};`,
      `const patient = new ${name}(withTimeouts(options, { timeoutMs: 120_000 }));`,
      `const traced = new ${name}(withHeaders(options, { 'X-Trace': 'on' }));`,
    ]),
  ];
}

/** What a README says of seeing and changing what is sent. */
export function watchingSection(scope: Scope): string[] {
  const { name } = scope.settings.client;
  const chain =
    'fetch: intercepted([{ beforeRequest: (request) => new Request(request, { keepalive: true }) }], logged(console))';
  return [
    '## Seeing and changing what is sent',
    `${code('fetch')} may be any function with the signature of ${code('fetch')}. These make one: ${code('intercepted')} has requests and responses pass functions of yours (${code('beforeRequest')}, ${code('afterResponse')}), ${code('logged')} writes a line for each attempt to a logger such as ${code('console')}, and ${code('observed')} tells a function of yours when an attempt begins and what became of it.`,
    programOf(scope, { '': [name, 'intercepted', 'logged'] }, [
      `const client = new ${name}(${optionsWith(scope, chain)});`,
    ]),
    `What is logged and observed never holds a body, a query, or a header that may be secret. So ${code('observed')} suits metrics and traces, here with a tracer of OpenTelemetry:`,
    programOf(scope, { '': [name, 'observed'] }, [
      'const fetch = observed(({ method, url }) => {',
      "  const span = tracer.startSpan(method, { attributes: { 'url.full': url } });",
      '  return ({ status }) => {',
      "    if (status !== undefined) span.setAttribute('http.response.status_code', status);",
      '    span.end();',
      '  };',
      '});',
      `const client = new ${name}(${optionsWith(scope, 'fetch')});`,
    ]),
  ];
}
