import { expect, test } from 'vitest';
import { generated, minimal } from '../support/pipeline.js';

const bearer = { type: 'http', scheme: 'bearer' };

async function server(url: string, securitySchemes: object = {}): Promise<string | undefined> {
  const parts = { servers: [{ url }], components: { securitySchemes: { ...securitySchemes } } };
  const { files } = await generated(minimal(parts));
  return files.get('src/server.ts');
}

test('An API without HTTPS and without credentials is called as its description says', async () => {
  expect(await server('http://api.example.com')).toContain('allowInsecure: true');
  expect(await server('HTTP://api.example.com')).toContain('allowInsecure: true');
});

test('An API that wants credentials, or has HTTPS, is not called without HTTPS', async () => {
  expect(await server('http://api.example.com', { bearer })).not.toContain('allowInsecure');
  expect(await server('https://api.example.com')).not.toContain('allowInsecure');
});
