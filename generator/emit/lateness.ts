import type { Api, Id } from '../model/api.js';
import { mentionedBy } from './codecs.js';
import type { Homes } from './homes.js';

/**
 * Whether a codec may not exist yet when the one that mentions it is made: it stands further down in the same module, or
 * its module imports the mentioning one in turn.
 */
export function latenessOf(api: Api, homes: Homes): (from: Id, to: Id) => boolean {
  const order = new Map([...api.types.keys()].map((id, index) => [id, index]));
  const reach = reachOf(importsOf(api, homes));
  return (from, to) => {
    const [here, there] = [homes.get(from)?.module ?? '', homes.get(to)?.module ?? ''];
    if (here === there) return (order.get(to) ?? 0) >= (order.get(from) ?? 0);
    return reach(there).has(here);
  };
}

type Imports = ReadonlyMap<string, ReadonlySet<string>>;

function importsOf(api: Api, homes: Homes): Imports {
  const imports = new Map<string, Set<string>>();
  for (const type of api.types.values()) {
    const home = homes.get(type.id)?.module ?? '';
    const known = imports.get(home) ?? new Set();
    imports.set(home, known);
    for (const id of mentionedBy(type)) known.add(homes.get(id)?.module ?? '');
  }
  return imports;
}

/** All modules that a module imports, directly or through others; worked out once for each module that is asked for. */
function reachOf(imports: Imports): (module: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (module) => {
    const reached = known.get(module) ?? closureOf(imports, module);
    known.set(module, reached);
    return reached;
  };
}

function closureOf(imports: Imports, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    for (const next of imports.get(module) ?? []) {
      if (!reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  return reached;
}
