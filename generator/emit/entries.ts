import type { Id, Property } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { codecExpression } from './codecExpression.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal, propertyKey } from './text.js';

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
