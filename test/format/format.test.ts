import { expect, test } from 'vitest';
import { format } from '../../generator/format/format.js';

async function formatted(path: string, text: string): Promise<string | undefined> {
  const [file] = await format([{ path, text }]);
  return file?.text;
}

test('code is formatted by what it is written in', async () => {
  expect(await formatted('src/a.ts', 'export const a={b:"c"}')).toBe(
    "export const a = { b: 'c' };\n",
  );
  expect(await formatted('package.json', '{"a":1}')).toBe('{ "a": 1 }\n');
  expect(await formatted('api.md', '* a\n* b')).toBe('- a\n- b\n');
});

test('of the page of a manager, the code alone is', async () => {
  const page = ['# A', '', '* a', '', '```ts', 'const a={b:"c"}', '```', '', '- b', '', '```ts'];
  const broken = 'this is no code {';
  expect(await formatted('docs/pets.md', [...page, broken, '```', ''].join('\n'))).toBe(
    "# A\n\n* a\n\n```ts\nconst a = { b: 'c' };\n```\n\n- b\n\n```ts\nthis is no code {\n```\n",
  );
});

test('other files stay as they are', async () => {
  expect(await formatted('openapi/openapi.en.yml', 'a:   1')).toBe('a:   1');
  expect(await formatted('LICENSE', 'a   b')).toBe('a   b');
});
