import type ts from 'typescript';
import { compareAll, missing, type Comparison } from './comparison.js';
import type { PackageView } from './program.js';
import { argumentsOf, classOf, membersOf, type Argument } from './shape.js';
import type { Surface, SurfaceManager, SurfaceMethod, SurfaceParameter } from './surface.js';

/** A method of the official SDK with the manager that has it. */
interface Placed {
  readonly manager: SurfaceManager;
  readonly method: SurfaceMethod;
}

/** The names that the path rule gives to the operations that the official SDK leaves out, and their managers. */
const leftOut = {
  get_retention_policy_assignments_id_file_versions_under_retention:
    'retentionPolicyAssignments.getRetentionPolicyAssignmentFileVersionsUnderRetention',
  get_legal_hold_policy_assignments_id_file_versions_on_hold:
    'legalHoldPolicyAssignments.getLegalHoldPolicyAssignmentFileVersionsOnHold',
};

/** Compares managers, their methods, and the arguments of these. */
export function compareManagers(surface: Surface, ours: PackageView): readonly Comparison[] {
  const client = ours.find(surface.client.class);
  const properties = client ? membersOf(ours, client, 'instance') : new Map<string, ts.Symbol>();
  const find = methodFinder(ours, properties);
  const all = surface.managers.flatMap((manager) =>
    manager.methods.map((method): Placed => ({ manager, method })),
  );
  return [
    compareAll('manager', surface.managers, {
      nameOf: ({ property }) => property,
      differs: (manager) => managerDiffers(manager, ours, properties),
    }),
    ...(['first method', 'second method', 'hand-written method'] as const).map((kind) =>
      compareAll(
        kind,
        all.filter((placed) => kindOf(placed) === kind),
        { nameOf: pathOf, differs: (placed) => (find(placed) ? undefined : missing) },
      ),
    ),
    compareLeftOut(surface, ours, properties),
    compareAll('arguments', all, {
      nameOf: pathOf,
      differs: (placed) => argumentsDiffer(placed.method, argumentsIn(ours, find(placed))),
    }),
  ];
}

function pathOf({ manager, method }: Placed): string {
  return `${manager.property}.${method.name}`;
}

/** The second method on one operation takes its URL, or gives the one that it redirects to. */
function kindOf({
  manager,
  method,
}: Placed): 'first method' | 'second method' | 'hand-written method' {
  if (method.convenience === true) return 'hand-written method';
  const both = manager.methods.filter(({ operationId }) => operationId === method.operationId);
  return both.length > 1 && method.name.endsWith('Url') ? 'second method' : 'first method';
}

function managerDiffers(
  { property, class: name }: SurfaceManager,
  ours: PackageView,
  properties: ReadonlyMap<string, ts.Symbol>,
): string | undefined {
  const found = properties.get(property);
  if (found === undefined) return missing;
  const actual = classOf(ours, found)?.name ?? '';
  if (actual !== name) return `its class is ${actual}, not ${name}`;
  return ours.find(name) ? undefined : `its class ${name} is not exported`;
}

function methodFinder(ours: PackageView, properties: ReadonlyMap<string, ts.Symbol>) {
  return ({ manager, method }: Placed): ts.Symbol | undefined => {
    const property = properties.get(manager.property);
    const found = property && classOf(ours, property);
    const where = method.static === true ? 'static' : 'instance';
    return found && membersOf(ours, found.symbol, where).get(method.name);
  };
}

function compareLeftOut(
  surface: Surface,
  ours: PackageView,
  properties: ReadonlyMap<string, ts.Symbol>,
): Comparison {
  const names = Object.entries(leftOut).filter(([id]) => surface.missingOperations.includes(id));
  return compareAll('left-out operation', names, {
    nameOf: ([, path]) => path,
    differs: ([, path]) => {
      const [manager = '', method = ''] = path.split('.');
      const property = properties.get(manager);
      const found = property && classOf(ours, property);
      return found && membersOf(ours, found.symbol, 'instance').has(method) ? undefined : missing;
    },
  });
}

/** The arguments of a method that was found; a property may hold a function as well. */
function argumentsIn(
  ours: PackageView,
  method: ts.Symbol | undefined,
): readonly Argument[] | undefined {
  return method && argumentsOf(ours, method);
}

function argumentsDiffer(
  { params }: SurfaceMethod,
  actual: readonly Argument[] | undefined,
): string | undefined {
  if (actual === undefined) return missing;
  const expected = params.map(fromSurface);
  const [theirs, ours] = [listed(expected), listed(actual)];
  return theirs === ours ? undefined : `(${ours}), not (${theirs})`;
}

function fromSurface([name, , optional]: SurfaceParameter): Argument {
  return { name, optional: optional === 1 };
}

function listed(given: readonly Argument[]): string {
  return given.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join(', ');
}
