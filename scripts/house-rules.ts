import { writeFileSync } from 'node:fs';
import committed from './house-rules.json' with { type: 'json' };
import { count, judge } from './house-rules/judge.js';
import { lowered } from './house-rules/ledger.js';
import { root } from './house-rules/root.js';
import { complaints, table } from './house-rules/table.js';

const rows = judge(count(root), committed);
const remaining = process.argv.includes('--update')
  ? rows.filter(({ verdict }) => verdict !== 'low')
  : rows;

console.log(table(rows));
for (const line of complaints(remaining)) console.error(line);
if (remaining.length < rows.length) {
  const text = JSON.stringify(lowered(rows), null, 2);
  writeFileSync(new URL('house-rules.json', import.meta.url), `${text}\n`);
}
process.exitCode = remaining.every(({ verdict }) => verdict === 'kept') ? 0 : 1;
