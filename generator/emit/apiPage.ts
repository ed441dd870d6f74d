import type { Operation, Service, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf } from '../name/signature.js';
import type { OutputFile } from '../write/outputFile.js';
import { aliasedType, isOptional } from './declarations.js';
import { SourceFile } from './file.js';
import { headingOf } from './managerPage.js';
import { anchor, code, inline } from './markdown.js';
import { slotType } from './slotType.js';
import { roleName, type Scope } from './scope.js';
import { propertyKey } from './text.js';
import { typeName } from './typeName.js';

/** `api.md`: every method and every type of the package on one page. */
export function apiPage(scope: Scope): OutputFile {
  const types = [
    ...[...scope.declared.values()].flat().map((type) => typeBlock(scope, type)),
    ...[...scope.operations.values()].flatMap((operation) => addedBlocks(scope, operation)),
    ...runtimeBlocks,
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
    const target = `docs/${property}.md#${anchor(headingOf(scope, operation))}`;
    const route = code(`${operation.method.toUpperCase()} ${operation.path}`);
    return `- ${code(signatureText(scope, operation))}\\\n  ${route}: [${headingOf(scope, operation)}](${target})`;
  });
  return `## client.${property}\n\n${lines.join('\n')}`;
}

function signatureText(scope: Scope, operation: Operation): string {
  const { positional, optionals } = signatureOf(operation, scope.names);
  const page = new SourceFile('page', []);
  const given = positional.map((slot) => {
    const mark = isRequired(slot) ? '' : '?';
    return `${slot.name}${mark}: ${slotType(scope, page, { operation, slot })}`;
  });
  const last = `optionalsInput?: ${optionals.length > 0 ? roleName(scope, operation, 'optionalsInput') : ''}`;
  const all = optionals.length > 0 ? [...given, last] : given;
  const { content } = operation.success;
  const result = content ? typeName(scope, content.type) : 'undefined';
  return `${nameOf(scope.names, operation.id)}(${all.join(', ')}): ApiPromise<${result}>`;
}

/** The types that every call has to do with, whatever the document. */
const runtimeBlocks = [
  'interface ExtraHeaders {\n  readonly extraHeaders?: { readonly [key: string]: string | undefined };\n}',
  'interface ApiPromise<T> extends Promise<T> {\n  withResponse(): Promise<{ readonly data: T; readonly response: ResponseHead }>;\n}',
  "type ResponseHead = Pick<Response, 'status' | 'statusText' | 'headers'>;",
];

/** The types that the convention adds to an operation. */
function addedBlocks(scope: Scope, operation: Operation): string[] {
  const { positional, optionals } = signatureOf(operation, scope.names);
  const page = new SourceFile('page', []);
  const query = [...positional, ...optionals].find((slot) => slot.kind === 'query');
  const parameters = query?.kind === 'query' ? query.parameters : [];
  const members = parameters.map((parameter) => ({
    name: nameOf(scope.names, parameter.id),
    isOptional: !parameter.required,
    type: typeName(scope, parameter.type),
  }));
  const others = optionals.map((slot) => ({
    name: slot.name,
    isOptional: !isRequired(slot),
    type: slotType(scope, page, { operation, slot }),
  }));
  return [
    ...(query ? [block(roleName(scope, operation, 'queryParams'), members)] : []),
    `type ${roleName(scope, operation, 'headersInput')} = ExtraHeaders;`,
    ...(others.length > 0 ? [block(roleName(scope, operation, 'optionalsInput'), others)] : []),
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
    return `type ${name} = ${aliasedType(scope, new SourceFile('page', []), type)};`;
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
