import { diagnose, type Diagnostic, type Source } from '../../generator/diagnostics/diagnostic.js';
import type { Position } from '../../generator/diagnostics/position.js';
import type { ReportContext } from '../../generator/diagnostics/report/context.js';

/** A position on one line; the end is exclusive. */
export function on(line: number, column: number, endColumn: number, file = 'api.yml'): Position {
  return { file, line, column, endLine: line, endColumn };
}

/** A report's surroundings in which sources stand where the table says. */
export function contextOf(
  text: string,
  positions: { readonly [pointer: string]: Position } = {},
): ReportContext {
  return {
    locate: ({ pointer }: Source) => positions[pointer],
    textOf: () => text,
    targetOf: (pointer) => `$${pointer.replaceAll('/', '.')}`,
  };
}

/** A finding that suggests a definition. */
export function dangling(pointer: string, ref = '#/components/schemas/Pet'): Diagnostic {
  const value = { Pet: { type: 'object' } };
  return diagnose(
    'dangling-ref',
    { ref },
    {
      source: { file: 'api.yml', pointer },
      mends: [{ kind: 'update', pointer: '/components/schemas', value }],
    },
  );
}
