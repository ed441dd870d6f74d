import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedCompiler } from './corpus/compiler.js';
import { documentsIn, type CorpusDocument } from './corpus/documents.js';
import { generatorFor, type Outcome } from './corpus/generating.js';
import { root } from './house-rules/root.js';

// Says which documents of a corpus generate, and which of the packages compile under their own strict flags.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    compile: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    errors: { type: 'string', default: '3' },
  },
});
const corpus = resolve(positionals[0] ?? join(root, '../shared/corpus'));
const target = resolve(values.keep ?? mkdtempSync(join(tmpdir(), 'corpus-')));
const generate = await generatorFor(corpus);
const compile = values.compile ? sharedCompiler() : undefined;
const totals = new Map<string, number>();

mkdirSync(target, { recursive: true });
linkDependencies();
try {
  const chosen = documentsIn(corpus).filter(({ id }) => new RegExp(values.only).test(id));
  for (const document of chosen) await examine(document);
  console.log(`\n${chosen.length} documents: ${words([...totals])}`);
} finally {
  if (values.keep === undefined) rmSync(target, { recursive: true });
}

/** The packages of the corpus find what they depend on where this repository has it. */
function linkDependencies(): void {
  const link = join(target, 'node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(join(root, 'node_modules'), link, 'junction');
}

async function examine(document: CorpusDocument): Promise<void> {
  const folder = join(target, document.id);
  const start = performance.now();
  const outcome = await generate(document, folder);
  const errors = outcome.kind === 'generated' ? compile?.(folder) : undefined;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = verdictOf(outcome, errors);
  totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
  if (verdict === 'crashed' || verdict === 'does not compile') process.exitCode = 1;
  console.log(`${verdict.padEnd(18)}${seconds.padStart(6)} s  ${document.id}`);
  for (const line of detailsOf(outcome, errors ?? [])) console.log(`    ${line}`);
}

function verdictOf({ kind }: Outcome, errors: readonly string[] | undefined): string {
  if (errors === undefined) return kind;
  return errors.length === 0 ? 'compiles' : 'does not compile';
}

function detailsOf(outcome: Outcome, found: readonly string[]): readonly string[] {
  if (outcome.kind === 'crashed') return outcome.error.split('\n').slice(0, 5);
  const errors = outcome.kind === 'refused' ? outcome.errors : found;
  const shown = Number(values.errors);
  const rest = errors.length > shown ? [`… ${errors.length} errors`] : [];
  return [...errors.slice(0, shown), ...rest];
}

function words(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}
