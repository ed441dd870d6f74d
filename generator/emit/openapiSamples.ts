import type { Operation } from '../model/api.js';
import { pointerOf } from '../model/id.js';
import { sampleOf } from '../sample/sampleOf.js';
import { languages } from './languages/languages.js';
import type { Scope } from './scope.js';

/** The extension under which renderers look for the samples of an operation. */
export const extension = 'x-codeSamples';

/** A sample as renderers of documents know it. */
export type CodeSample = Readonly<Record<'lang' | 'label' | 'source', string>>;

/** The samples of an operation that the document declares. */
export interface Sampled {
  readonly operation: Operation;
  /** Where the operation stands in the document. */
  readonly pointer: string;
  readonly samples: readonly CodeSample[];
}

/** The samples of each operation that the document declares, in the languages of the convention. */
export function codeSamplesOf(scope: Scope): readonly Sampled[] {
  const printed = scope.convention.languages.flatMap(({ name, label }) => {
    const language = languages[name];
    return language ? [{ ...language, label }] : [];
  });
  return scope.api.services.flatMap((service) =>
    service.operations
      .filter(({ twinOf }) => twinOf === undefined)
      .map((operation) => {
        const sample = sampleOf(scope, service, operation);
        const samples = printed.map(({ lang, label, print }) => {
          return { lang, label, source: print(scope, sample) };
        });
        return { operation, pointer: pointerOf(operation.id), samples };
      }),
  );
}
