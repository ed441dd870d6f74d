import type { Answer, Operation } from '../model/api.js';
import { codecExpression } from './codecExpression.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { propertyKey } from './text.js';

/** What decodes the bodies of an operation's failures: by their statuses, where they differ. */
export function failureCodec(scope: Scope, file: SourceFile, operation: Operation): string {
  const usual = codecOf(scope, file, usualFailure(operation));
  const others = operation.failures.flatMap(({ status, content }) =>
    status === 'default' || content === undefined ? [] : [[status, content] as const],
  );
  const codecs = others.map(
    ([status, content]) => [status, codecOf(scope, file, content)] as const,
  );
  const hasRange = codecs.some(([status]) => /X/iu.test(status));
  // What is decoded as usual need not be named, unless a range would take it in.
  const named = codecs.filter(([, codec]) => hasRange || codec !== usual);
  if (codecs.every(([, codec]) => codec === usual)) return usual;
  const entries = named.map(([status, codec]) => `${propertyKey(status)}: ${codec}`);
  const byStatus = file.value({ name: 'failures', module: 'runtime/failures' });
  return `${byStatus}({ default: ${usual}, ${entries.join(', ')} })`;
}

/** What a failure holds of which no more is known: what `default` declares, else the first that declares a body. */
function usualFailure({ failures }: Operation): Answer['content'] {
  const byDefault = failures.find((failure) => failure.status === 'default');
  return byDefault?.content ?? failures.find((failure) => failure.content !== undefined)?.content;
}

function codecOf(scope: Scope, file: SourceFile, content: Answer['content']): string {
  return content && differs(content.type, scope.codecs)
    ? codecExpression(scope, file, { type: content.type, from: undefined })
    : `${file.value({ name: 'unchanged', module: 'runtime/codec' })}()`;
}
