import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { Intersection, Model, Type, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { codecExpression, runtimeCodec } from './codecExpression.js';
import { differs } from './codecs.js';
import { entriesOf } from './entries.js';
import type { SourceFile } from './file.js';
import { membersOf } from '../model/members.js';
import { codecName, type Scope } from './scope.js';
import { undeclaredOf } from './undeclared.js';
import { choice } from './unionCodec.js';
import { wireType } from './wireType.js';

/** The codec of a definition: a descriptor that lists only what differs on the wire. */
export function codecDeclaration(
  scope: Scope,
  file: SourceFile,
  definition: TypeDefinition,
): VariableStatementStructure {
  const name = nameOf(scope.names, definition.id);
  const type = file.type({ name: 'Codec', module: 'runtime/codec' });
  const types = `${name}, ${wireType(scope, file, definition)}`;
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    leadingTrivia: '/** @internal */ ',
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name: codecName(name),
        type: `${type}<${types}>`,
        initializer: `/* @__PURE__ */ ${valueOf(scope, file, { definition, types })}`,
      },
    ],
  };
}

function valueOf(
  scope: Scope,
  file: SourceFile,
  { definition, types }: { readonly definition: TypeDefinition; readonly types: string },
): string {
  const { id: from } = definition;
  switch (definition.kind) {
    case 'model':
      return objectCodec(scope, file, definition);
    case 'alias': {
      const codec = codecExpression(scope, file, { type: definition.of, from });
      return codec.startsWith('() =>') ? `${runtimeCodec(file, 'inTurn')}(${codec})` : codec;
    }
    case 'union': {
      const { variants, discriminator } = definition;
      return choice({ scope, file, from, discriminator, types }, variants);
    }
    case 'intersection':
      return intersectionCodec(scope, file, definition);
    case 'enum':
      throw new Error(`An enum has no codec: ${from}.`);
  }
}

/** A model with undeclared properties must know all declared ones, also those that its bases declare. */
function objectCodec(scope: Scope, file: SourceFile, model: Model): string {
  const { id: from, bases } = model;
  const additional = undeclaredOf(scope.api, model);
  if (additional === undefined) {
    const entries = entriesOf(scope, file, { members: model.properties, isOpen: false, from });
    const own = `{ ${entries.join(', ')} }`;
    const inherited = bases
      .filter((base) => scope.codecs.has(base))
      .map((to) => codecExpression(scope, file, { type: { kind: 'reference', to }, from }));
    return inherited.length > 0
      ? `${runtimeCodec(file, 'extended')}([${inherited.join(', ')}], ${own})`
      : `${runtimeCodec(file, 'object')}(${own})`;
  }
  const members = membersOf(scope.api, model);
  const entries = entriesOf(scope, file, { members, isOpen: true, from });
  const others = differs(additional, scope.codecs)
    ? [codecExpression(scope, file, { type: { kind: 'map', of: additional }, from })]
    : [];
  const given = [`{ ${entries.join(', ')} }`, ...others];
  return `${runtimeCodec(file, 'openObject')}(${given.join(', ')})`;
}

/** A choice comes first: it looks at properties that the other parts may rename. */
function intersectionCodec(scope: Scope, file: SourceFile, definition: Intersection): string {
  const isChoice = (type: Type): boolean =>
    type.kind === 'reference' && scope.api.types.get(type.to)?.kind === 'union';
  const parts = definition.parts
    .filter((part) => differs(part, scope.codecs))
    .sort((a, b) => Number(isChoice(b)) - Number(isChoice(a)))
    .map((type) => codecExpression(scope, file, { type, from: definition.id }));
  return `${runtimeCodec(file, 'inTurn')}(${parts.join(', ')})`;
}
