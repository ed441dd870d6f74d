import { StructureKind, type ClassDeclarationStructure } from 'ts-morph';
import { nameOf } from '../name/names.js';
import { SourceFile } from './file.js';
import { typeText } from './jsdoc.js';
import { sentence } from './prose.js';
import { managerReference, type Scope } from './scope.js';
import { comment } from './text.js';

/** `src/client.ts`: one property for each manager. */
export function clientFile(scope: Scope): SourceFile {
  const file = new SourceFile('client', [scope.settings.client.name]);
  file.add(clientClass(scope, file));
  return file;
}

function clientClass(scope: Scope, file: SourceFile): ClassDeclarationStructure {
  const { api, names, settings } = scope;
  const managers = api.services.map((service) => ({
    property: nameOf(names, service.id),
    type: file.value(managerReference(scope, service)),
    docs: typeText(service.docs, `The operations of \`${service.key}\``),
  }));
  const options = file.type({ name: 'ClientOptions', module: 'runtime/api' });
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: settings.client.name,
    docs: [comment(sentence(`A client of the ${api.title}`))],
    properties: managers.map(({ property, type, docs }) => ({
      name: property,
      isReadonly: true,
      type,
      docs: [docs],
    })),
    ctors: [
      {
        parameters: [{ name: 'options', type: options }],
        statements: managers.map(
          ({ property, type }) => `this.${property} = new ${type}(options);`,
        ),
      },
    ],
  };
}
