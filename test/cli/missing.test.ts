import { describe, expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { cleanDocument, folderWith } from './support.js';

async function jsonOf(...args: string[]): Promise<string[]> {
  const cwd = await folderWith({ 'api.yml': cleanDocument });
  const full = [...args, '--reporter', 'json'];
  const { stderr, ending } = await run(full, { cwd, colour: false, onStage: () => undefined });
  const [report] = /^[[{][\s\S]*^[\]}]/mu.exec(stderr) ?? [];
  const found = JSON.stringify(report === undefined ? stderr : JSON.parse(report));
  return [ending, ...[...found.matchAll(/"code":"([\w-]+)"/gu)].map(([, code]) => code ?? '')];
}

describe('what a command needs and does not find', () => {
  test('a configuration, where no document is named', async () => {
    expect(await jsonOf('generate')).toEqual(['usage', 'config-missing']);
  });

  test('a place for the output, where a document is named', async () => {
    expect(await jsonOf('generate', '--spec', 'api.yml')).toEqual(['usage', 'output-missing']);
  });

  test('a folder of its own for the output', async () => {
    const args = ['generate', '--spec', 'api.yml', '--out', '/'];
    expect(await jsonOf(...args)).toEqual(['usage', 'option-value-root']);
  });
});
