import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/house-rules/root.js';
import { membersOf } from '../../scripts/site/json.js';
import { readDocuments } from '../../scripts/site/readDocuments.js';
import { buildSite } from '../../scripts/site/site.js';
import { faultsOf } from './links.js';

const folder = join(root, 'build/box/openapi');
const isThere = existsSync(join(folder, 'openapi.en.yml'));
if (!isThere) console.log(`The site of the whole API is not built: there is no ${folder}.`);

const largest = 300 * 1024;

describe.skipIf(!isThere)('the reference of a whole API', () => {
  test('has a page for each operation and model, and all links lead somewhere', async () => {
    const documents = readDocuments(folder);
    const files = await buildSite(documents);
    const [original] = documents;
    const items = membersOf(original?.document['paths']).map(([, item]) => item);
    const ids = items.flatMap((item) =>
      membersOf(item).flatMap(([, { operationId }]) =>
        typeof operationId === 'string' ? [operationId] : [],
      ),
    );
    const names = new Set(files.map(([path]) => path));
    const missing = ids.filter(
      (id) => !names.has(`en/${id.toLowerCase().replace(/_/gu, '-')}.html`),
    );
    expect(ids.length).toBeGreaterThan(300);
    expect(missing.filter((id) => !/[^a-z0-9_]/iu.test(id))).toEqual([]);
    expect(faultsOf(files)).toEqual([]);
    const large = files.filter(([, text]) => text.length > largest).map(([path]) => path);
    expect(large).toEqual([]);
  });
});
