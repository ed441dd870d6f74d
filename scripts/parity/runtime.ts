import { compareAll, missing, type Comparison } from './comparison.js';
import type { PackageView } from './program.js';
import { argumentsOf, membersOf, propertiesOf } from './shape.js';
import type { Surface, SurfaceType } from './surface.js';

/** The entry points that official code imports from, beside the package itself. */
export const subpaths = ['managers', 'schemas', 'parameters', 'networking', 'box', 'internal'];

/** Compares what is not made from the documents: the client, the runtime's types and functions, the entry points. */
export function compareRuntime(surface: Surface, ours: PackageView): readonly Comparison[] {
  const types = Object.entries(surface.runtime);
  return [
    compareClient(surface, ours),
    compareAll('runtime type', types, {
      nameOf: ([name, { file }]) => `${file}/${name}`,
      differs: ([name]) => (ours.find(name) ? undefined : missing),
    }),
    compareMembers(types, ours),
    compareAll('function', Object.entries(surface.functions), {
      nameOf: ([name, { file }]) => `${file}/${name}`,
      differs: ([name]) => (isFunction(name, ours) ? undefined : missing),
    }),
    compareAll('subpath', subpaths, {
      nameOf: (subpath) => `./${subpath}`,
      differs: (subpath) => (ours.entries.has(`./${subpath}`) ? undefined : missing),
    }),
    comparePlaces(surface, ours),
  ];
}

function compareClient({ client }: Surface, ours: PackageView): Comparison {
  const symbol = ours.find(client.class);
  const actual = symbol ? membersOf(ours, symbol, 'instance') : new Map<string, never>();
  return compareAll('client method', client.methods, {
    nameOf: ({ name }) => name,
    differs: ({ name }) => (actual.has(name) ? undefined : missing),
  });
}

/** The properties and methods of the runtime types that are here; one rule replaces every `rawData`. */
function compareMembers(
  types: readonly (readonly [string, SurfaceType])[],
  ours: PackageView,
): Comparison {
  const all = types.flatMap(([name, { props = [], methods = [] }]) => {
    const symbol = ours.find(name);
    if (symbol === undefined) return [];
    const actual = new Set([
      ...propertiesOf(ours, symbol),
      ...membersOf(ours, symbol, 'static').keys(),
    ]);
    const expected = [...props.map(([property]) => property), ...methods.map((one) => one.name)];
    const compared = expected.filter((member) => member !== 'rawData');
    return compared.map((member) => ({ path: `${name}.${member}`, found: actual.has(member) }));
  });
  return compareAll('runtime member', all, {
    nameOf: ({ path }) => path,
    differs: ({ found }) => (found ? undefined : missing),
  });
}

function isFunction(name: string, ours: PackageView): boolean {
  const symbol = ours.find(name);
  return symbol !== undefined && argumentsOf(ours, symbol) !== undefined;
}

/** Whether names that are here are exported where official code imports them from. */
function comparePlaces(surface: Surface, ours: PackageView): Comparison {
  const named = [...Object.entries(surface.models), ...Object.entries(surface.runtime)]
    .map(([name, { file }]) => ({ name, entry: `./${file.replace(/\/.*/, '')}` }))
    .filter(({ name, entry }) => ours.find(name) !== undefined && ours.entries.has(entry));
  return compareAll('place', named, {
    nameOf: ({ name, entry }) => `${entry}/${name}`,
    differs: ({ name, entry }) => (ours.entries.get(entry)?.has(name) ? undefined : missing),
  });
}
