import type { Id, Type } from '../model/api.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import { codecReference, type Scope } from './scope.js';

/** The makers of codecs that the runtime offers, by the module that exports them. */
const modules = {
  date: 'codec',
  dateTime: 'codec',
  extended: 'extended',
  list: 'codec',
  lists: 'lists',
  map: 'codec',
  object: 'codec',
  openObject: 'codec',
  either: 'inTurn',
  inTurn: 'inTurn',
  int64: 'int64',
  tuple: 'tuple',
  kept: 'union',
  nullable: 'nullable',
  shaped: 'union',
  union: 'union',
} as const;

/** A codec of the runtime, or what makes one, as an expression in a file. */
export function runtimeCodec(file: SourceFile, name: keyof typeof modules): string {
  return file.value({ name, module: `runtime/${modules[name]}` });
}

/** The codec of all that a call sends or receives, where null needs a codec of its own. */
export function wholeCodec(scope: Scope, file: SourceFile, type: Type): string {
  const codec = codecExpression(scope, file, { type, from: undefined });
  return type.kind === 'nullable' ? `${runtimeCodec(file, 'nullable')}(${codec})` : codec;
}

/** The codec of a type as an expression in a file; `from` is the definition whose codec mentions it, if one does. */
export function codecExpression(
  scope: Scope,
  file: SourceFile,
  use: { readonly type: Type; readonly from: Id | undefined },
): string {
  const { type, from } = use;
  const inner = (of: Type): string => codecExpression(scope, file, { type: of, from });
  const item = (of: Type): string => {
    if (!differs(of, scope.codecs)) return runtimeCodec(file, 'kept');
    return of.kind === 'nullable' ? `${runtimeCodec(file, 'nullable')}(${inner(of)})` : inner(of);
  };
  switch (type.kind) {
    case 'date':
    case 'dateTime':
      return runtimeCodec(file, type.kind);
    case 'bigint':
      return runtimeCodec(file, 'int64');
    case 'list':
    case 'map':
      return `${runtimeCodec(file, type.kind)}(${item(type.of)})`;
    case 'tuple': {
      const rest = type.rest === undefined ? [] : [item(type.rest)];
      return `${runtimeCodec(file, 'tuple')}(${[`[${type.items.map(item).join(', ')}]`, ...rest].join(', ')})`;
    }
    case 'nullable':
      return inner(type.of);
    case 'reference': {
      const codec = file.value(codecReference(scope, type.to));
      return from !== undefined && scope.isLate(from, type.to) ? `() => ${codec}` : codec;
    }
    default:
      throw new Error(`A ${type.kind} has no codec.`);
  }
}
