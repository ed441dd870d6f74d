import { convenienceOf, type Convenience } from '../../name/conveniences.js';
import type { ModuleExports } from '../exports.js';
import { extrasIn } from '../extras.js';
import type { Exported } from '../file.js';
import { runtimeExports } from '../runtimeExports.js';
import type { Scope } from '../scope.js';
import { hasTestingEntry, testingExports } from '../testingFile.js';

/** What callers can reach of the runtime: its exported names, and the classes that the client and managers extend. */
export function publicRuntime(scope: Scope): readonly ModuleExports[] {
  const extras = extrasIn(scope);
  return [
    ...runtimeExports(scope),
    ...(extras ? [inherited(extras.client)] : []),
    ...conveniencesIn(scope).flatMap((one) => [
      inherited(one),
      { module: one.module, exported: one.exports.map(type) },
    ]),
    ...(hasTestingEntry(scope) ? [testingExports] : []),
    ...nodeExports(scope),
  ];
}

function conveniencesIn({ api, names, convention }: Scope): readonly Convenience[] {
  return api.services.flatMap(
    (service) => convenienceOf(service, names, convention.conveniences) ?? [],
  );
}

function inherited({
  className,
  module,
}: Pick<Convenience, 'className' | 'module'>): ModuleExports {
  return { module, exported: [type(className)] };
}

/** What the entry point for Node exports, under names of its own: another may have the same. */
function nodeExports(scope: Scope): readonly ModuleExports[] {
  const node = extrasIn(scope)?.node ?? [];
  return node.map(({ module, values, types }) => ({
    module,
    exported: [...values, ...types].map((name) => ({ ...type(name), alias: `node/${name}` })),
  }));
}

function type(name: string): Exported {
  return { name, isType: true };
}
