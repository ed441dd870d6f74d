import type { Operation, Service } from '../model/api.js';
import { credentialInTests } from './credentialSample.js';
import { code } from './markdown.js';
import { sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { testing } from './testingFile.js';
import { literal } from './text.js';

/** What a README says of the test server, with a test of one operation. */
export function testingSection(
  scope: Scope,
  { service, operation }: { readonly service: Service; readonly operation: Operation },
): string[] {
  return [
    '## Testing your code',
    `${code(`${scope.settings.package.name}/${testing}`)} serves the API in memory: no network, no clock and no chance, and nothing of it in programs that do not import it.`,
    `\`\`\`ts\n${program(scope, service, operation)}\n\`\`\``,
    `What a call creates is found, changed, listed and deleted by the calls that follow; everything else answers with the documented examples, or, with ${code('{ strict: true }')}, is missing until ${code('server.put(path, thing)')} puts it there. ${code('{ sparse: true }')} leaves out of answers what is not promised. ${code('server.failNext()')} scripts faults: a status, ${code('retryAfter')}, headers, a body, no connection (${code('networkError')}), one that breaks in the middle of the body (${code('truncated')}) or a delay (${code('delayMs')}), for the next request, the next ones (${code('times')}), or those of a ${code('method')} and a ${code('path')}. Ids count from 1; time begins at ${code('now')}, and each change takes a second.`,
  ];
}

function program(scope: Scope, service: Service, operation: Operation): string {
  const { client, package: published } = scope.settings;
  const auth = credentialInTests(scope, operation);
  const { statement } = sampleOf(scope, service, operation);
  return [
    `import { ${[client.name, ...(auth?.names ?? [])].join(', ')} } from ${literal(published.name)};`,
    `import { createTestServer } from ${literal(`${published.name}/${testing}`)};`,
    '',
    'const server = createTestServer();',
    ...(auth ? [`const auth = ${auth.expression};`] : []),
    `const client = new ${client.name}({ ${auth ? 'auth, ' : ''}fetch: server.fetch });`,
    '',
    'server.failNext({ status: 429, retryAfter: 1 });',
    statement,
    'console.log(server.requests);',
  ].join('\n');
}
