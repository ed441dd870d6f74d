import { generationIn } from '../generation.js';
import type { CorpusDocument } from './documents.js';

/** What became of a document. */
export type Outcome =
  | { readonly kind: 'generated' }
  /** Its input is not fit for any output, for reasons that it is told at their places. */
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
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
      if (result !== undefined) return { kind: 'generated' };
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      return { kind: 'refused', codes: [...new Set(errors.map(({ code }) => code))] };
    } catch (error) {
      const text = error instanceof Error ? error.stack : undefined;
      return { kind: 'crashed', error: text ?? String(error) };
    }
  };
}

/** What belongs to one document lies in one folder of the corpus, or directly in the corpus. */
function rootOf(file: string): string {
  const [first = ''] = file.split('/');
  return first === file ? '.' : first;
}
