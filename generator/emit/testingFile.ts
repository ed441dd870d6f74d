import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { Id, Type } from '../model/api.js';
import type { ModuleExports } from './exports.js';
import { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { serversOf } from './servers.js';
import { TestExamples } from './testExamples.js';
import { testOperations } from './testOperations.js';
import { literal } from './text.js';

/** The module of the test server, which is an entry point of its own. */
export const testing = 'testing';

const runtime = 'runtime/testing';
const contract = `${runtime}/testServer`;
const publicTypes = ['Fault', 'TestRequest', 'TestServer', 'TestServerOptions'];

/** What the entry point has from the runtime. */
export const testingExports: ModuleExports = {
  module: contract,
  exported: publicTypes.map((name) => ({ name, isType: true })),
};

/** Whether there is anything to serve. */
export function hasTestingEntry({ operations }: Scope): boolean {
  return operations.size > 0;
}

/** `src/testing.ts`: the API in memory, for tests; `undefined` where there is no operation. */
export function testingFile(scope: Scope): SourceFile | undefined {
  if (!hasTestingEntry(scope)) return undefined;
  const counted = new TestExamples(scope, newFile());
  describedApi(scope, counted);
  const file = newFile();
  const text = describedApi(scope, new TestExamples(scope, file, counted.uses));
  addApi(file, text);
  addFunction(file);
  file.export(contract, testingExports.exported);
  return file;
}

function newFile(): SourceFile {
  return new SourceFile(testing, ['api', 'createTestServer', 'options']);
}

function addApi(file: SourceFile, initializer: string): void {
  const type = file.type({ name: 'DescribedApi', module: `${runtime}/described` });
  file.add({
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: 'api', type, initializer }],
  });
}

function addFunction(file: SourceFile): void {
  const serve = file.value({ name: 'serve', module: `${runtime}/server` });
  const options = file.type({ name: 'TestServerOptions', module: contract });
  file.add({
    kind: StructureKind.Function,
    isExported: true,
    name: 'createTestServer',
    docs: ['Serves the API in memory, for tests: pass its `fetch` to a client.'],
    parameters: [{ name: 'options', type: options, initializer: '{}' }],
    returnType: file.type({ name: 'TestServer', module: contract }),
    statements: [`return ${serve}(api, options);`],
  });
}

function describedApi(scope: Scope, examples: TestExamples): string {
  const { api, convention } = scope;
  const isClosed =
    api.security.length > 0 &&
    api.security.every(({ kind }) => kind !== 'apiKey' && kind !== 'mutualTLS');
  const failure = commonFailure(scope);
  const entries = [
    `roots: [${rootsOf(scope).map(literal).join(', ')}]`,
    `isClosed: ${String(isClosed)}`,
    ...(convention.fieldsParameter === undefined
      ? []
      : [`fields: ${literal(convention.fieldsParameter)}`]),
    `failure: ${failure ? examples.of(failure) : 'undefined'}`,
    `operations: [${testOperations(scope, examples).join(',\n')}]`,
  ];
  return `{ ${entries.join(', ')} }`;
}

/** The paths below which the API is served, longest first. */
function rootsOf(scope: Scope): readonly string[] {
  const { baseUrls, rootOf } = serversOf(scope);
  const servers = [undefined, ...[...scope.operations.values()].map(({ server }) => server)];
  const paths = servers.map((server) => {
    const root = rootOf(server).replace(/^\w*/u, (name) => baseUrls.get(name) ?? '');
    return URL.canParse(root) ? new URL(root).pathname.replace(/\/+$/u, '') : root;
  });
  return [...new Set(paths)].filter((path) => path !== '').sort((a, b) => b.length - a.length);
}

/** What most failures hold. */
function commonFailure({ operations }: Scope): Type | undefined {
  const counts = new Map<Id, number>();
  for (const { failures } of operations.values()) {
    for (const { content } of failures) {
      if (content?.form !== 'json' || content.type.kind !== 'reference') continue;
      counts.set(content.type.to, (counts.get(content.type.to) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && { kind: 'reference', to: first[0] };
}
