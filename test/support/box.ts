import { existsSync } from 'node:fs';
import path from 'node:path';
import { compose, type Composed, type Member } from '../../generator/compose/compose.js';
import { readConfig, type DocumentInput } from '../../generator/config/config.js';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { lint } from '../../generator/lint/lint.js';
import { load } from '../../generator/load/load.js';
import { applyOverlays, type AppliedAction } from '../../generator/overlay/apply.js';
import { overlayIn } from './invites.js';

const cwd = path.join(import.meta.dirname, '../..');

/** The folder of public documents, which stands beside the checkout where there is one. */
export const corpus = process.env['CORPUS'] ?? path.join(cwd, '../shared/corpus');

/** Whether Box's documents are there. */
export const hasBox = existsSync(path.join(corpus, 'box-openapi.json'));

/** Box's documents as one, as `npm run generate:box` reads them. */
export interface Box {
  readonly composed: Composed;
  readonly actions: readonly AppliedAction[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what `spec/box/codegen.yml` names. */
export async function box(): Promise<Box> {
  const { value: config } = await readConfig('spec/box/codegen.yml', cwd, corpus);
  if (config === undefined) throw new Error('The configuration cannot be read.');
  const first = await member({ ...config, suffix: '' });
  const further = await Promise.all(config.further.map(member));
  const { value: composed, diagnostics } = compose(first.document, further);
  const all = [first, ...further];
  return {
    composed,
    actions: all.flatMap(({ actions }) => actions),
    diagnostics: [...all.flatMap((one) => one.diagnostics), ...diagnostics],
  };
}

type Read = Member & Pick<Box, 'actions' | 'diagnostics'>;

async function member({ document, overlays, suffix }: DocumentInput): Promise<Read> {
  const received = (await load(document, { cwd, allowRemote: [] })).value;
  if (received === undefined) throw new Error(`${document} cannot be read.`);
  const overlaid = applyOverlays(received, await Promise.all(overlays.map(overlayIn)));
  const { actions } = overlaid.value;
  const { value } = lint(overlaid.value.document);
  return { document: value, suffix, actions, diagnostics: overlaid.diagnostics };
}
