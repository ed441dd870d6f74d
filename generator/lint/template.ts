/** The names in a path template's braces, in order, each once. */
export function variablesOf(path: string): readonly string[] {
  const found = plainTemplate(path).matchAll(/\{([^{}]+)\}/g);
  return [...new Set([...found].flatMap(([, name]) => name ?? []))];
}

/** A path template without the operators of RFC 6570, such as `{;name*}`. */
export function plainTemplate(path: string): string {
  return path.replace(/\{[?&][^{}]*\}/g, '').replace(/\{[.;+#/]?([^{}]*?)\*?\}/g, '{$1}');
}

/** A path template without the names in its braces: equal for paths that nobody can tell apart. */
export function templateShape(path: string): string {
  return plainTemplate(path).replace(/\{[^{}]*\}/g, '{}');
}
