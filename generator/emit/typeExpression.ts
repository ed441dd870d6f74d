import type { Type } from '../model/api.js';
import type { SourceFile } from './file.js';
import { typeReference, type Scope } from './scope.js';
import { literal } from './text.js';

/** A type as TypeScript, as it reads where it is used in a file. */
export function typeExpression(scope: Scope, file: SourceFile, type: Type): string {
  const inner = (of: Type): string => typeExpression(scope, file, of);
  switch (type.kind) {
    case 'integer':
    case 'number':
      return 'number';
    case 'bigint':
    case 'null':
    case 'never':
      return type.kind;
    case 'binary':
      return file.type({ name: 'Binary', module: 'runtime/binary' });
    case 'tuple': {
      const rest = type.rest === undefined ? [] : [`...${grouped(type.rest, inner(type.rest))}[]`];
      return `readonly [${[...type.items.map(inner), ...rest].join(', ')}]`;
    }
    case 'date':
    case 'dateTime':
      return 'Date';
    case 'string':
    case 'boolean':
    case 'unknown':
      return type.kind;
    case 'literal':
      return literal(type.value);
    case 'list':
      return `readonly ${grouped(type.of, inner(type.of))}[]`;
    case 'map':
      return `{ readonly [key: string]: ${inner(type.of)} }`;
    case 'nullable':
      return `${inner(type.of)} | null`;
    case 'reference':
      return file.type(typeReference(scope, type.to));
  }
}

/** The text of a type as it may stand beside an operator. */
export function grouped({ kind }: Type, text: string): string {
  return ['nullable', 'list', 'tuple'].includes(kind) ? `(${text})` : text;
}
