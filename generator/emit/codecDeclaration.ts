import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { Id, Property, Type, TypeDefinition } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import { codecName, codecReference, type Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { wireType } from './wireType.js';

/** The codec of a definition: a descriptor that lists only what differs on the wire. */
export function codecDeclaration(
  scope: Scope,
  file: SourceFile,
  definition: TypeDefinition,
): VariableStatementStructure {
  const name = nameOf(scope.names, definition.id);
  const wire = wireType(scope, file, definition);
  switch (definition.kind) {
    case 'model': {
      const { id: from, properties: members } = definition;
      const isOpen = definition.additional !== undefined;
      const maker = isOpen ? 'openObject' : 'object';
      return codecConstant(file, {
        name,
        wire,
        maker,
        entries: entriesOf(scope, file, { members, isOpen, from }),
      });
    }
    case 'alias':
      return constant(file, {
        name,
        wire,
        value: codecExpression(scope, file, { type: definition.of, from: definition.id }),
      });
    case 'union':
    case 'intersection':
    case 'enum':
      throw new Error(`A ${definition.kind} has no codec: ${definition.id}.`);
  }
}

/** The codec of an object, as a constant beside its type. */
export function codecConstant(
  file: SourceFile,
  given: {
    readonly name: string;
    readonly wire: string;
    readonly maker: 'object' | 'openObject';
    readonly entries: readonly string[];
  },
): VariableStatementStructure {
  const { name, wire, maker, entries } = given;
  const value = `${codecMaker(file, maker)}({ ${entries.join(', ')} })`;
  return constant(file, { name, wire, value });
}

function constant(
  file: SourceFile,
  { name, wire, value }: { readonly name: string; readonly wire: string; readonly value: string },
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: ['@internal'],
    declarations: [
      {
        name: codecName(name),
        type: `${file.type({ name: 'Codec', module: 'runtime/codec' })}<${name}, ${wire}>`,
        initializer: `/* @__PURE__ */ ${value}`,
      },
    ],
  };
}

/** What a descriptor describes: members that differ and, where undeclared ones are kept too, all the others. */
export interface Described {
  readonly members: readonly Pick<Property, 'id' | 'name' | 'type'>[];
  readonly isOpen: boolean;
  /** The definition whose descriptor it is, if it is one's. */
  readonly from: Id | undefined;
}

/** The entries of a descriptor. */
export function entriesOf(
  scope: Scope,
  file: SourceFile,
  { members, isOpen, from }: Described,
): string[] {
  return members.flatMap(({ id, name: wireName, type }) => {
    const name = nameOf(scope.names, id);
    const isRenamed = name !== wireName;
    const key = propertyKey(name);
    if (!differs(type, scope.codecs))
      return isRenamed || isOpen ? [`${key}: ${literal(wireName)}`] : [];
    const codec = codecExpression(scope, file, { type, from });
    return [`${key}: ${isRenamed ? `[${literal(wireName)}, ${codec}]` : codec}`];
  });
}

/** The codec of a type as an expression in a file; `from` is the definition whose codec mentions it, if one does. */
export function codecExpression(
  scope: Scope,
  file: SourceFile,
  use: { readonly type: Type; readonly from: Id | undefined },
): string {
  const { type, from } = use;
  switch (type.kind) {
    case 'date':
    case 'dateTime':
      return codecMaker(file, type.kind);
    case 'list':
    case 'map':
      return `${codecMaker(file, type.kind)}(${codecExpression(scope, file, { type: type.of, from })})`;
    case 'nullable':
      return codecExpression(scope, file, { type: type.of, from });
    case 'reference': {
      const codec = file.value(codecReference(scope, type.to));
      return from !== undefined && scope.isLate(from, type.to) ? `() => ${codec}` : codec;
    }
    default:
      throw new Error(`A ${type.kind} has no codec.`);
  }
}

function codecMaker(file: SourceFile, name: string): string {
  return file.value({ name, module: 'runtime/codec' });
}
