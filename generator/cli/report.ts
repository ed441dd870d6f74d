import type { Diagnostic, Json } from '../diagnostics/diagnostic.js';
import type { ReportContext } from '../diagnostics/report/context.js';
import { reportGithub } from '../diagnostics/report/github.js';
import { reportJson } from '../diagnostics/report/json.js';
import { reportPretty } from '../diagnostics/report/pretty.js';
import { reportSarif } from '../diagnostics/report/sarif.js';
import type { SourceFiles } from '../load/document.js';
import { locate } from '../load/locate.js';
import { parentPointer, valueAt } from '../load/pointer.js';
import { targetOf } from '../overlay/target.js';
import type { Invocation } from './arguments.js';
import type { Tool } from './identity.js';

/** What a report is made for. */
export interface Audience extends Pick<Invocation, 'reporter' | 'quiet' | 'verbose'> {
  readonly colour: boolean;
  readonly tool: Tool;
}

/** What diagnostics are about: the files that were read, and the documents that mends are written for. */
export interface Subject {
  readonly files: SourceFiles;
  readonly roots: readonly Json[];
}

/** Writes diagnostics in the way that was asked for. */
export function report(
  diagnostics: readonly Diagnostic[],
  { files, roots }: Subject,
  audience: Audience,
): string {
  const shown = audience.quiet
    ? diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    : diagnostics;
  const context: ReportContext = {
    locate: (source) => locate(source, files),
    textOf: (file) => files.get(file)?.text,
    targetOf: (pointer) => targetOf(pointer, rootFor(pointer, roots)),
  };
  return write(shown, context, audience);
}

/** The document that has such a place or, for a place that is yet to be made, its parent. */
function rootFor(pointer: string, roots: readonly Json[]): Json | undefined {
  const has = (place: string | undefined, root: Json): boolean =>
    place !== undefined && valueAt(root, place) !== undefined;
  return (
    roots.find((root) => has(pointer, root)) ??
    roots.find((root) => has(parentPointer(pointer), root)) ??
    roots[0]
  );
}

function write(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  { reporter, colour, verbose, tool }: Audience,
): string {
  switch (reporter) {
    case 'json':
      return reportJson(diagnostics, context);
    case 'github':
      return reportGithub(diagnostics, context);
    case 'sarif':
      return reportSarif(diagnostics, context, { toolName: tool.name, toolVersion: tool.version });
    case 'markdown':
    case 'pretty':
      return reportPretty(diagnostics, context, {
        colour,
        actions: 'all',
        ...(verbose ? { limit: Infinity } : {}),
      });
  }
}
