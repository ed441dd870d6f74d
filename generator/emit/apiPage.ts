import type { Operation, Service, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf } from '../name/signature.js';
import type { OutputFile } from '../write/output-file.js';
import { aliasedType, isOptional } from './declarations.js';
import { SourceFile } from './file.js';
import { headingOf } from './managerPage.js';
import { anchor, code, inline } from './markdown.js';
import { slotType } from './method.js';
import { roleName, type Scope } from './scope.js';
import { propertyKey } from './text.js';
import { typeName } from './typeName.js';

/** `api.md`: every method and every type of the package on one page. */
export function apiPage(scope: Scope): OutputFile {
  const types = [...scope.declared.values()].flat().map((type) => typeBlock(scope, type));
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

function typeBlock(scope: Scope, type: TypeDefinition): string {
  const name = nameOf(scope.names, type.id);
  if (type.kind !== 'model') {
    return `type ${name} = ${aliasedType(scope, new SourceFile('page', []), type)};`;
  }
  const members = type.properties.map((property) => {
    const mark = isOptional(property) ? '?' : '';
    const key = propertyKey(nameOf(scope.names, property.id));
    return `  readonly ${key}${mark}: ${typeName(scope, property.type)};`;
  });
  const extra = type.additional
    ? [`  readonly extraData?: { readonly [key: string]: ${typeName(scope, type.additional)} };`]
    : [];
  return `interface ${name} {\n${[...members, ...extra].join('\n')}\n}`;
}
