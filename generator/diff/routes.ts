/** A route without the names of its path parameters: they stand in the document alone. */
export function blankRoute(route: string): string {
  return route.replace(/\{[^}]*\}/gu, '{}');
}

/**
 * The path parameters that have another name in the same place; `undefined` where the routes differ in more than that, or
 * where parameters have changed places.
 */
export function renamedInRoute(
  base: string,
  head: string,
): ReadonlyMap<string, string> | undefined {
  if (blankRoute(base) !== blankRoute(head)) return undefined;
  const [old, now] = [namesIn(base), namesIn(head)];
  const renamed = old.flatMap((name, index) => {
    const other = now[index] ?? name;
    return other === name ? [] : [[name, other] as const];
  });
  return renamed.some(([name]) => now.includes(name)) ? undefined : new Map(renamed);
}

function namesIn(route: string): readonly string[] {
  return [...route.matchAll(/\{([^}]*)\}/gu)].map(([, name = '']) => name);
}
