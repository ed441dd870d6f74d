import type { DescribedOperation } from './described.js';

/** Where a request leads. */
export interface Route {
  readonly operation: DescribedOperation;
  /** The path below the address of the API, such as `/invites/7`. */
  readonly path: string;
}

/** Finds where requests lead: the operations of a path by their methods, empty for an unknown one. */
export type Router = (pathname: string) => ReadonlyMap<string, Route>;

/** Reads path templates; the more literal of two comes first, as OpenAPI wants it. */
export function routerOf(
  operations: readonly DescribedOperation[],
  roots: readonly string[],
): Router {
  // A brace sorts behind the letters.
  const sorted = [...operations]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }));
  const routesOf = (path: string): ReadonlyMap<string, Route> => {
    const [first, ...others] = sorted.filter(({ pattern }) => pattern.test(path));
    const same = [first, ...others].filter((one) => one?.operation.path === first?.operation.path);
    return new Map(
      same.flatMap((one) =>
        one ? [[one.operation.method, { operation: one.operation, path }]] : [],
      ),
    );
  };
  return (pathname) => {
    const within = roots.filter((root) => root !== '' && pathname.startsWith(`${root}/`));
    const paths = [...within.map((root) => pathname.slice(root.length)), pathname];
    const found = paths.map(routesOf).find((routes) => routes.size > 0);
    return found ?? new Map<string, Route>();
  };
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{[^{}]*\}/);
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${escaped.join('[^/]+')}/?$`);
}
