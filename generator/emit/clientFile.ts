import { StructureKind, type ClassDeclarationStructure } from 'ts-morph';
import { nameOf } from '../name/names.js';
import { extrasIn } from './extras.js';
import { SourceFile } from './file.js';
import { typeText } from './jsdoc.js';
import { phrasesOf } from './phrases.js';
import { optionsName, optionsParameter } from './optionsType.js';
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
  const phrases = phrasesOf(scope);
  const managers = api.services.map((service) => ({
    property: nameOf(names, service.id),
    type: file.value(managerReference(scope, service)),
    docs: typeText(service.docs, phrases.operationsOf(`\`${service.key}\``)),
  }));
  const { name } = settings.client;
  const base = baseOf(scope, file);
  return {
    kind: StructureKind.Class,
    isExported: true,
    name,
    ...(base ? { extends: base.type } : {}),
    docs: [comment(sentence(phrases.clientOf(api.title)))],
    properties: managers.map(({ property, type, docs }) => ({
      name: property,
      isReadonly: true,
      type,
      docs: [docs],
    })),
    ctors: [
      {
        parameters: managers.length > 0 || base ? [optionsParameter(scope, file)] : [],
        statements: [
          ...(base ? [base.construction] : []),
          ...managers.map(({ property, type }) => `this.${property} = new ${type}(options);`),
        ],
      },
    ].filter(({ statements }) => statements.length > 0),
  };
}

/** The class of the runtime that the client has hand-written methods from, and how it is constructed. */
function baseOf(
  scope: Scope,
  file: SourceFile,
): { readonly type: string; readonly construction: string } | undefined {
  const extras = extrasIn(scope);
  if (extras === undefined) return undefined;
  const { className, module } = extras.client;
  const base = file.value({ name: className, module });
  const options = file.type({ name: optionsName(scope), module: 'runtime/api' });
  const server = file.value({ name: 'server', module: 'server' });
  const { name } = scope.settings.client;
  return {
    type: `${base}<${options}, ${name}>`,
    construction: `super(options, ${server}, (changed) => new ${name}(changed));`,
  };
}
