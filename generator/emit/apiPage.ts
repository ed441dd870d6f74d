import type { Operation, Service, TypeDefinition } from '../model/api.js';
import { nameOf, type Role } from '../name/names.js';
import { isRequired, signatureOf } from '../name/signature.js';
import type { OutputFile } from '../write/outputFile.js';
import { addedTo, declaredName, optionalsTypeName, propertiesFor } from './addedTypes.js';
import { aliasedType, isOptional } from './declarations.js';
import { SourceFile } from './file.js';
import { headingOf, insteadOf } from './managerPage.js';
import { code, inline, unlinked } from './markdown.js';
import { promiseType } from './method.js';
import { argumentType, slotType } from './slotType.js';
import { roleName, type Scope } from './scope.js';
import { propertyKey } from './text.js';
import { typeDocs } from './typeDocs.js';
import { typeName } from './typeName.js';

/** `api.md`: every method and every type of the package on one page. */
export function apiPage(scope: Scope): OutputFile {
  const types = [
    ...[...scope.declared.values()].flat().map((type) => typeBlock(scope, type)),
    ...[...scope.operations.values()].flatMap((operation) => addedBlocks(scope, operation)),
    ...runtimeBlocks,
    ...([...scope.operations.values()].some(({ pages }) => pages) ? [pageBlock] : []),
  ];
  return {
    path: 'api.md',
    text: [
      `# ${inline(scope.settings.package.name)}: every method and type`,
      ...scope.api.services.map((service) => serviceSection(scope, service)),
      '## Types',
      `\`\`\`ts\n${types.join('\n\n')}\n\`\`\``,
    ].join('\n\n'),
  };
}

function serviceSection(scope: Scope, service: Service): string {
  const property = nameOf(scope.names, service.id);
  const lines = service.operations.map((operation) => {
    const { text, fragment } = headingOf(scope, operation);
    const target = `docs/${property}.md#${fragment}`;
    const route = code(`${operation.method.toUpperCase()} ${operation.path}`);
    const instead = insteadOf(scope, operation, 'docs/');
    const about =
      instead === undefined ? `[${unlinked(text)}](${target})` : `**deprecated**, use ${instead}`;
    return `- ${code(signatureText(scope, operation))}\\\n  ${route}: ${about}`;
  });
  return `## client.${property}\n\n${lines.join('\n')}`;
}

function signatureText(scope: Scope, operation: Operation): string {
  const { positional, optionals } = signatureOf(operation, scope);
  const page = new SourceFile('page', []);
  const given = positional.map((slot) => {
    const mark = isRequired(slot) ? '' : '?';
    return `${slot.name}${mark}: ${argumentType(scope, page, { operation, slot })}`;
  });
  const all =
    optionals.length > 0
      ? [...given, `optionalsInput?: ${optionalsTypeName(scope, page, operation)}`]
      : given;
  const result = promiseType(scope, page, operation);
  return `${nameOf(scope.names, operation.id)}(${all.join(', ')}): ${result}`;
}

/** The types that every call has to do with, whatever the document. */
const runtimeBlocks = [
  'interface ExtraHeaders {\n  readonly extraHeaders?: { readonly [key: string]: string | undefined };\n}',
  'interface SendingOptions {\n  readonly timeouts?: Timeouts;\n  readonly retries?: RetryOptions;\n  readonly idempotencyKey?: string;\n}',
  'interface CancelOptions extends SendingOptions {\n  readonly cancellationToken?: AbortSignal;\n}',
  'type LastOptions = AbortSignal | CancelOptions;',
  'interface CallOptions<Headers extends ExtraHeaders = ExtraHeaders> extends CancelOptions {\n  readonly headers?: Headers;\n}',
  'interface QueryOptions<Query, Headers extends ExtraHeaders = ExtraHeaders> extends CallOptions<Headers> {\n  readonly queryParams?: Query;\n}',
  'interface Timeouts {\n  readonly timeoutMs?: number | undefined;\n  readonly totalTimeoutMs?: number | undefined;\n}',
  'interface RetryOptions {\n  readonly maxAttempts?: number | undefined;\n  readonly strategy?: RetryStrategy | undefined;\n}',
  'interface ApiPromise<T> extends Promise<T> {\n  withResponse(): Promise<{ readonly data: T; readonly response: ResponseHead; readonly rawData: unknown }>;\n}',
  "type ResponseHead = Pick<Response, 'status' | 'statusText' | 'headers'>;",
];

const pageBlock =
  'interface PagePromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {}';

/** The types that the convention adds to an operation. */
function addedBlocks(scope: Scope, operation: Operation): string[] {
  if (operation.aliasOf !== undefined) return [];
  const { query, headers, optionals } = addedTo(scope, operation);
  const page = new SourceFile('page', []);
  const role = (name: Role): string => roleName(scope, operation, name);
  const isNew = (name: Role): boolean => declaredName(scope, operation, name) === role(name);
  const others = optionals.map((slot) => ({
    name: slot.name,
    isOptional: true,
    type: slotType(scope, page, { operation, slot }),
  }));
  return [
    ...(query
      ? [block(role('queryParams'), propertiesFor(scope, page, { operation, slot: query }))]
      : []),
    ...(headers && isNew('headers')
      ? [
          block(
            `${role('headers')} extends ExtraHeaders`,
            propertiesFor(scope, page, { operation, slot: headers }),
          ),
        ]
      : []),
    ...(optionalsTypeName(scope, page, operation) === role('optionalsInput') && others.length > 0
      ? [block(role('optionalsInput'), others)]
      : []),
  ];
}

interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
}

function block(name: string, members: readonly Member[]): string {
  const lines = members.map(
    (member) =>
      `  readonly ${propertyKey(member.name)}${member.isOptional ? '?' : ''}: ${member.type};`,
  );
  return `interface ${name} {\n${lines.join('\n')}\n}`;
}

function typeBlock(scope: Scope, type: TypeDefinition): string {
  const name = nameOf(scope.names, type.id);
  if (type.kind !== 'model') {
    const isFormer = type.kind === 'alias' && type.aliasOf !== undefined;
    const docs = isFormer ? `/** ${typeDocs(scope, type)} */\n` : '';
    return `${docs}type ${name} = ${aliasedType(scope, new SourceFile('page', []), type)};`;
  }
  const members = type.properties.map((property) => ({
    name: nameOf(scope.names, property.id),
    isOptional: isOptional(property),
    type: typeName(scope, property.type),
  }));
  const { additional } = type;
  const extra = additional && {
    name: 'extraData',
    isOptional: true,
    type: `{ readonly [key: string]: ${typeName(scope, additional)} }`,
  };
  return block(name, extra ? [...members, extra] : members);
}
