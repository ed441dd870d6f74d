import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { generationIn } from '../generation.js';
import type { CorpusDocument } from './documents.js';

/** What became of a document. */
export type Outcome =
  | { readonly kind: 'generated' }
  /** Its input is not fit for any output, for reasons that it is told at their places. */
  | { readonly kind: 'refused'; readonly errors: readonly string[] }
  /** The generator failed. */
  | { readonly kind: 'crashed'; readonly error: string };

/** Writes the package of a document into a folder. */
export type Generate = (document: CorpusDocument, output: string) => Promise<Outcome>;

/** The generator as it stands, ready to take one document after another. */
export async function generatorFor(corpus: string): Promise<Generate> {
  const generate = await generationIn(corpus);
  return async ({ file }, output) => {
    const args = ['--spec', file, '--out', output, '--force', '--ref-root', rootOf(file)];
    try {
      const { result, diagnostics } = await generate(...args);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (result !== undefined && errors.length === 0) return { kind: 'generated' };
      return { kind: 'refused', errors: errors.map(lineOf) };
    } catch (error) {
      const text = error instanceof Error ? error.stack : undefined;
      return { kind: 'crashed', error: text ?? String(error) };
    }
  };
}

function lineOf({ code, message, source }: Diagnostic): string {
  return `${code} ${source?.file ?? ''}#${source?.pointer ?? ''} ${message}`;
}

/** What belongs to one document lies in one folder of the corpus, or directly in the corpus. */
function rootOf(file: string): string {
  const [first = ''] = file.split('/');
  return first === file ? '.' : first;
}
