import { spawn } from 'node:child_process';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, brokenDocument, cleanDocument, folderWith, forbidding, start } from './support.js';

const heavy = ['ts-morph', 'openapi-typescript', 'prettier'];
const request = ['--spec', 'api.yml', '--out', 'sdk'];
const slow = { timeout: 60_000 };

describe('the command, started as people start it', slow, () => {
  test('0: from a document to a package, and nothing the second time', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument });
    const first = await start(['generate', ...request], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^pet-shop 0\.0\.0 in sdk: \d+ files written\.\n$/);
    expect(await readdir(cwd)).toEqual(['api.yml', 'sdk']);
    const second = await start(['generate', ...request], { cwd, imports: [forbidding(heavy)] });
    expect(second).toEqual({
      code: 0,
      stdout: 'pet-shop 0.0.0 in sdk: nothing to change.\n',
      stderr: '',
    });
  });

  test('1: an edit by hand is named, and stays', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument });
    await start(['generate', ...request], { cwd });
    await appendFile(join(cwd, 'sdk/src/index.ts'), '// mine\n');
    const { code, stderr } = await start(['check', ...request], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('`sdk/src/index.ts` is changed (hand edit)');
    expect(await readFile(join(cwd, 'sdk/src/index.ts'), 'utf8')).toContain('// mine');
  });

  test('2: a mistyped option', async () => {
    const cwd = await folderWith({});
    const { code, stdout, stderr } = await start(['generate', '--ovrlay', 'a.yml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Did you mean `--overlay`?');
  });

  test('3: a broken document, and nothing written', async () => {
    const cwd = await folderWith({ 'api.yml': brokenDocument });
    const { code, stderr } = await start(['generate', ...request], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('error[dangling-ref] api.yml:17:');
    expect(stderr).not.toContain('\u001b[');
    expect(await readdir(cwd)).toEqual(['api.yml']);
  });

  test('70: a fault of the generator, with its stack only when asked', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument });
    const imports = [forbidding(['ts-morph'])];
    const brief = await start(['generate', ...request], { cwd, imports });
    expect(brief).toMatchObject({ code: 70, stdout: '' });
    expect(brief.stderr).toContain('No ts-morph here.');
    expect(brief.stderr).toContain('Please report this');
    expect(brief.stderr).not.toMatch(/^ +at /m);
    const full = await start(['generate', '--verbose', ...request], { cwd, imports });
    expect(full.stderr).toMatch(/^ +at /m);
    expect(await readdir(cwd)).toEqual(['api.yml']);
  });

  test('help loads nothing that only a run needs', async () => {
    const cwd = await folderWith({});
    const imports = [
      forbidding([...heavy, 'typescript', 'yaml', 'ajv', 'ajv/dist/2020.js', 'json-p3']),
    ];
    const helped = await start(['--help'], { cwd, imports });
    expect(helped).toMatchObject({ code: 0, stderr: '' });
    expect(helped.stdout).toContain('openapi-managers <command> [options]');
  });

  test('version', async () => {
    const cwd = await folderWith({});
    const own: unknown = JSON.parse(await readFile(join(bin, '../../package.json'), 'utf8'));
    const { stdout } = await start(['--version'], { cwd });
    expect(own).toMatchObject({ version: stdout.trim() });
  });

  test('a reader that stops early is no fault', async () => {
    const child = spawn(process.execPath, [bin, '--help']);
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += String(text)));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  test.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{}, false],
  ])('colour with %o: %s', async (env, coloured) => {
    const cwd = await folderWith({});
    const { stderr } = await start(['generat'], { cwd, env });
    expect(stderr.includes('\u001b[')).toBe(coloured);
  });
});
