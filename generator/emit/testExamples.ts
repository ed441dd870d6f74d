import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { Json } from '../diagnostics/diagnostic.js';
import type { Id, Model, ScalarKind, Type, TypeDefinition } from '../model/api.js';
import { asList, asObject, own } from '../model/json.js';
import { nameOf } from '../name/names.js';
import type { SourceFile } from './file.js';
import { membersOf } from '../model/members.js';
import type { Scope } from './scope.js';
import { literal, lowerFirst, propertyKey } from './text.js';

/** Examples on the wire, as expressions. What several of them hold is a constant of the file, declared before them. */
export class TestExamples {
  readonly #scope: Scope;
  readonly #file: SourceFile;
  /** How often each model is mentioned, as far as it is known. */
  readonly #counted: ReadonlyMap<Id, number>;
  readonly #uses = new Map<Id, number>();
  readonly #constants = new Map<Id, string>();
  readonly #open = new Set<Id>();

  /** `counted` are the uses that an earlier round has found; what is used once gets no constant then. */
  constructor(scope: Scope, file: SourceFile, counted: ReadonlyMap<Id, number> = new Map()) {
    this.#scope = scope;
    this.#file = file;
    this.#counted = counted;
  }

  /** How often each model was mentioned. */
  get uses(): ReadonlyMap<Id, number> {
    return this.#uses;
  }

  /** An example of a type: the document's, or a value made from the schema. */
  of(type: Type, example?: Json): string {
    switch (type.kind) {
      case 'nullable':
        return example === null ? 'null' : this.of(type.of, example);
      case 'list':
        return this.#list(type.of, example);
      case 'tuple':
        return `[${type.items.map((item) => this.of(item)).join(', ')}]`;
      case 'map':
        return jsonText(asObject(example) ?? {});
      case 'reference':
        return this.#reference(type.to, example);
      case 'literal':
        return literal(type.value);
      default:
        return scalar(type.kind, example);
    }
  }

  #list(of: Type, example: Json | undefined): string {
    if (this.#isAbove(of)) return '[]';
    const given = asList(example);
    const items = given.length > 0 ? given : [undefined];
    return `[${items.map((item) => this.of(of, item)).join(', ')}]`;
  }

  #reference(id: Id, example: Json | undefined): string {
    const definition = this.#scope.api.types.get(id);
    if (definition === undefined || this.#open.has(id)) return '{}';
    if (definition.kind === 'enum') return enumValue(definition.values, example);
    if (definition.kind === 'alias') return this.#inside(id, () => this.of(definition.of, example));
    return this.#composite(definition, asObject(example));
  }

  #composite(
    definition: Exclude<TypeDefinition, { kind: 'enum' | 'alias' }>,
    example: Json | undefined,
  ): string {
    const { id } = definition;
    if (definition.kind === 'union') {
      if (example !== undefined) return jsonText(example);
      const [first = { kind: 'unknown' as const }] = definition.variants;
      return this.#inside(id, () => this.of(first));
    }
    if (definition.kind === 'intersection') {
      const parts = this.#inside(id, () => definition.parts.map((part) => this.of(part, example)));
      return `{ ${parts
        .filter((part) => /^[{\w]/u.test(part))
        .map((part) => `...${part}`)
        .join(', ')} }`;
    }
    if (example !== undefined) return this.#inside(id, () => this.#object(definition, example));
    return this.#constant(definition);
  }

  #constant(model: Model): string {
    const { id, docs } = model;
    this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
    const known = this.#constants.get(id);
    if (known !== undefined) return known;
    const text = this.#inside(id, () => this.#object(model, docs.example));
    if (this.#counted.get(id) === 1) return text;
    const name = this.#nameFor(id);
    this.#constants.set(id, name);
    this.#file.add({
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name, initializer: text }],
    });
    return name;
  }

  #object(model: Model, example: Json | undefined): string {
    const values = asObject(example) ?? {};
    const members = membersOf(this.#scope.api, model).filter(
      ({ access, required, type }) =>
        access !== 'writeOnly' && (required || type.kind === 'list' || !this.#isAbove(type)),
    );
    const entries = members.map(({ name, type, docs }) => {
      const value = this.of(type, own(values, name) ?? docs.example);
      return `${keyText(name)}: ${value}`;
    });
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }

  #isAbove(type: Type): boolean {
    const plain = type.kind === 'nullable' ? type.of : type;
    return plain.kind === 'reference' && this.#open.has(plain.to);
  }

  #inside<T>(id: Id, work: () => T): T {
    this.#open.add(id);
    const result = work();
    this.#open.delete(id);
    return result;
  }

  #nameFor(id: Id): string {
    const taken = new Set(this.#constants.values());
    let name = `${lowerFirst(nameOf(this.#scope.names, id))}Example`;
    while (taken.has(name)) name += '_';
    return name;
  }
}

/** JSON as an expression. */
export function jsonText(value: Json): string {
  if (value === null || typeof value !== 'object') return literal(value);
  const object = asObject(value);
  if (object === undefined) return `[${asList(value).map(jsonText).join(', ')}]`;
  const entries = Object.entries(object).map(([key, one]) => `${keyText(key)}: ${jsonText(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key of an object; one that would set its prototype is computed. */
function keyText(name: string): string {
  return name === '__proto__' ? `[${literal(name)}]` : propertyKey(name);
}

function enumValue(
  values: readonly (string | number | boolean)[],
  example: Json | undefined,
): string {
  return literal(values.find((value) => value === example) ?? values[0] ?? '');
}

function scalar(kind: ScalarKind, example: Json | undefined): string {
  switch (kind) {
    case 'integer':
    case 'number':
    case 'bigint':
      return literal(typeof example === 'number' ? example : 1);
    case 'boolean':
      return literal(typeof example === 'boolean' ? example : true);
    case 'date':
      return literal(typeof example === 'string' ? example : '2012-12-12');
    case 'dateTime':
      return literal(typeof example === 'string' ? example : '2012-12-12T10:53:43Z');
    case 'null':
    case 'never':
      return 'null';
    case 'unknown':
      return example === undefined ? literal('value') : jsonText(example);
    default:
      return literal(typeof example === 'string' ? example : 'value');
  }
}
