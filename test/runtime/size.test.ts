import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('a program with two methods is at most 4 KB', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { BoxDeveloperTokenAuth } from '../../generator/runtime/box/developerTokenAuth.js';
        import { Invites } from './invites.js';
        const invites = new Invites({ auth: new BoxDeveloperTokenAuth({ token: 'x' }) });
        console.log(await invites.get('1'));
      `,
      resolveDir: path.resolve(import.meta.dirname),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThanOrEqual(4096);
});
