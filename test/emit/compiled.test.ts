import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../runtime/compile.js';
import { minimal } from '../support/document.js';
import { generated } from '../support/pipeline.js';

/** The code of every scenario is compiled: whether its codecs agree with openapi-typescript's types is for the compiler to say. */
const folder = path.join(import.meta.dirname, '../scenarios');
const scenarios = readdirSync(folder).filter((file) => file.endsWith('.md'));
let errors: Map<string, string[]>;

async function modulesOf(scenario: string): Promise<(readonly [string, string])[]> {
  const markdown = readFileSync(path.join(folder, scenario), 'utf8');
  const [, title, yaml = ''] = /```yaml ?([^\n]*)\n([\s\S]*?)```/u.exec(markdown) ?? [];
  const convention = title === 'box' ? 'box' : 'general';
  const { files } = await generated(minimal(parse(yaml)), convention);
  return [...files]
    .filter(([file]) => file.startsWith('src/'))
    .map(([file, text]) => [`${scenario}/${file}`, ownRuntime(scenario, file) ?? text]);
}

/** The runtime is compiled once, and not for every scenario. */
function ownRuntime(scenario: string, file: string): string | undefined {
  if (!file.startsWith('src/runtime/')) return undefined;
  const from = path.posix.dirname(`test/runtime/${scenario}/${file}`);
  const to = file.replace('src/', 'generator/').replace(/\.ts$/u, '.js');
  return `export * from '${path.posix.relative(from, to)}';\n`;
}

beforeAll(async () => {
  const modules = await Promise.all(scenarios.map(modulesOf));
  errors = compile(Object.fromEntries(modules.flat()));
}, 120_000);

describe('what the compiler says of', () => {
  test.each(scenarios)('%s', (scenario) => {
    const own = [...errors].filter(([file]) => file.startsWith(`${scenario}/`));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(([, found]) => found.length > 0)).toEqual([]);
  });
});
