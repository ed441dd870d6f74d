import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './house-rules/root.js';
import { readDocuments } from './site/readDocuments.js';
import { buildSite } from './site/site.js';
import { writeSite } from './site/writeSite.js';

// Builds the reference site from the enriched documents of a folder, one for each locale.

const { values, positionals } = parseArgs({
  options: { output: { type: 'string', default: 'build/site' } },
  allowPositionals: true,
});
const start = performance.now();
const folder = resolve(root, positionals[0] ?? 'generated/openapi');
const output = resolve(root, values.output);
const files = await buildSite(readDocuments(folder));
const removed = writeSite(output, files);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const gone = removed > 0 ? `, ${removed} removed` : '';
console.log(
  `${values.output}: ${files.length} files${gone}, in ${seconds} s. Open ${values.output}/index.html.`,
);
