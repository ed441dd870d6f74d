import { documentation } from '../../generator/emit/emit.js';
import { format } from '../../generator/format/format.js';
import { check, observe } from '../../generator/generate.js';
import { jobsIn } from '../generation.js';

// Prints how many seconds a generation in memory takes, or its documentation alone: `whole|docs <folder of documents>`.

const [what = '', documents = ''] = process.argv.slice(2);
const read = await jobsIn(process.cwd());
const job = await read('--config', 'spec/box/codegen.yml', '--documents', documents);
const begun = what === 'docs' ? await described() : undefined;
const start = performance.now();
if (begun === undefined) await check(job, () => undefined);
else await format(documentation(begun));
console.log((performance.now() - start) / 1000);

async function described(): Promise<Parameters<typeof documentation>[0]> {
  const run = await observe(job, () => undefined);
  if (run.described === undefined) throw new Error('The documents are not fit for output.');
  return { ...run.described, runtime: job.runtime, generator: job.generator.version };
}
