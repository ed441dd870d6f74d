import type { ManagerSurface, Surface, Table } from '../surface/surface.js';
import type { Aligned } from './align/align.js';
import { mapOf } from './node.js';
import { belongings, namesOnlyIn, rootsOf } from './belongings.js';
import { methodsIn, namesIn, namesInType, reachedFrom, receivedBy, sentBy } from './uses.js';

/** What comes and goes with something else, which is told of by that. */
export interface Told {
  readonly managers: ReadonlySet<string>;
  /** The addresses of servers that only one of the surfaces has. */
  readonly servers: ReadonlySet<string>;
  /** Methods of the head, as `manager.method`. */
  readonly methods: ReadonlySet<string>;
  /** Types of the head. */
  readonly types: ReadonlySet<string>;
  /** Exported names, in lower case: modules are called after what is in them. */
  readonly exports: ReadonlySet<string>;
}

/** Finds what need not be told of by itself. */
export function toldOf(
  [received, given]: readonly [Surface, Surface],
  { base, head, renamed }: Aligned,
): Told {
  const kept = renamed.methods.filter(({ isKept }) => isKept).map(({ to }) => to);
  return {
    managers: new Set([
      ...renamed.managers.map(({ to }) => to),
      ...emptied(received.managers, base.managers),
    ]),
    servers: inOne(serverUrls(base), serverUrls(head)),
    methods: new Set(kept),
    types: new Set(addedTypes(base, head)),
    exports: new Set([...declaredInOne(received, given), ...keptModules(renamed.types)]),
  };
}

/** The managers whose methods have all gone to others. */
function emptied(
  received: Table<ManagerSurface>,
  aligned: Table<ManagerSurface>,
): readonly string[] {
  const old = mapOf(received);
  return [...mapOf(aligned)]
    .filter(([name, manager]) => {
      const before = mapOf(old.get(name)?.methods).size;
      return before > 0 && mapOf(manager.methods).size === 0;
    })
    .map(([name]) => name);
}

/** The new types that something else brings: what uses them has changed, or is new. */
function addedTypes(base: Surface, head: Surface): readonly string[] {
  const came = namesOnlyIn(head, base);
  const old = mapOf(base.types);
  const known = [...mapOf(head.types)].flatMap(([name, type]) =>
    old.has(name) ? namesInType(type) : [],
  );
  const used = methodsIn(head).flatMap((method) => [...sentBy(method), ...receivedBy(method)]);
  const brought = reachedFrom([...used.flatMap(namesIn), ...known], head.types);
  const belongs = belongings(head, base);
  const left = came.filter((name) => !brought.has(name) && !belongs(name));
  const roots = new Set(rootsOf(left, head.types));
  return came.filter((name) => !roots.has(name));
}

/** The modules of types whose old names stay, which are elsewhere now. */
function keptModules(types: Aligned['renamed']['types']): readonly string[] {
  return types.filter(({ isKept }) => isKept).map(({ from }) => `*${from}`.toLowerCase());
}

/** What is declared in one of two surfaces alone: whoever exports it, its coming or going is told of by itself. */
function declaredInOne(base: Surface, head: Surface): ReadonlySet<string> {
  return inOne(declaredNames(base), declaredNames(head));
}

function serverUrls({ client }: Surface): ReadonlySet<string> {
  return new Set([...mapOf(client.servers).values()].map(({ url }) => url));
}

function inOne(base: ReadonlySet<string>, head: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([
    ...[...base].filter((name) => !head.has(name)),
    ...[...head].filter((name) => !base.has(name)),
  ]);
}

function declaredNames({ client, managers, runtime, types }: Surface): ReadonlySet<string> {
  const names = [
    client.name,
    ...[...mapOf(managers)].flatMap(([name, manager]) => [name, manager.class]),
    ...mapOf(types).keys(),
    ...[...mapOf(runtime.declarations).keys()].map((name) => name.replace(/^.*\//u, '')),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}
