import type { ParameterDeclarationStructure } from 'ts-morph';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';

/** What a client and its managers are made from: an API without security needs nobody to say who calls. */
export function optionsName({ api }: Scope): 'ClientOptions' | 'ConnectionOptions' {
  return api.security.length > 0 ? 'ClientOptions' : 'ConnectionOptions';
}

/** The argument that clients and managers are made from. */
export function optionsParameter(
  scope: Scope,
  file: SourceFile,
): Omit<ParameterDeclarationStructure, 'kind'> {
  const name = optionsName(scope);
  const type = file.type({ name, module: 'runtime/api' });
  return name === 'ClientOptions'
    ? { name: 'options', type }
    : { name: 'options', type, initializer: '{}' };
}
