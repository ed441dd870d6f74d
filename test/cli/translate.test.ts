import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import type { Printout } from '../../generator/cli/execute.js';
import { textHash } from '../../generator/locale/textHash.js';
import { cleanDocument, folderWith, start } from './support.js';

const summary = '/paths/~1pets~1{pet_id}/get/summary';
const answer = '/paths/~1pets~1{pet_id}/get/responses/200/description';
const config = 'document: api.yml\noutput: ../sdk\nlocales: { ja: locales/ja.yml }\n';
const translated = `# Ours.
mark: （英語）
texts:
  - { at: '${summary}', hash: '${textHash('Get a pet')}', text: ペットを取得 }
`;
const stale = `${translated}  - { at: '${answer}', hash: 0123456789ab, text: ペット。 }\n`;

function project(locale?: string, settings = config): Promise<string> {
  return folderWith({
    'spec/codegen.yml': settings,
    'spec/api.yml': cleanDocument,
    ...(locale !== undefined && { 'spec/locales/ja.yml': locale }),
  });
}

function translate(cwd: string, ...args: readonly string[]): Promise<Printout> {
  const all = ['translate', '--config', join(cwd, 'spec/codegen.yml'), ...args];
  return run(all, { cwd, colour: false, onStage: () => undefined });
}

const localeIn = (cwd: string): Promise<string> =>
  readFile(join(cwd, 'spec/locales/ja.yml'), 'utf8');

describe('translate --status', () => {
  test('counts what is translated, stale and missing', async () => {
    const cwd = await project(translated);
    const { stdout, stderr, ending } = await translate(cwd, '--status');
    expect({ stderr, ending }).toEqual({ stderr: '', ending: 'done' });
    expect(stdout).toBe(
      'ja: 1 of 3 texts translated (33%), 0 stale, 2 missing, in spec/locales/ja.yml.\n',
    );
    expect(await localeIn(cwd)).toBe(translated);
  });

  test('names what is stale with both hashes, and where it stands', async () => {
    const { stdout, stderr, ending } = await translate(await project(stale));
    expect(ending).toBe('done');
    expect(stdout).toBe(`\
ja: 1 of 3 texts translated (33%), 1 stale, 1 missing, in spec/locales/ja.yml.
  stale    ${answer} (0123456789ab -> ${textHash('The pet.')})
`);
    expect(stderr).toContain('warning[locale-text-stale] spec/locales/ja.yml:5:11');
    expect(stderr).toContain('See spec/api.yml:16:24;');
  });

  test('--verbose names what is missing', async () => {
    const { stdout } = await translate(await project(stale), '--verbose');
    expect(stdout.split('\n').slice(1)).toEqual([
      '  missing  /tags/0/description',
      `  stale    ${answer} (0123456789ab -> ${textHash('The pet.')})`,
      '',
    ]);
  });

  test('--json prints the same for scripts, and --quiet nothing', async () => {
    const cwd = await project(stale);
    const { stdout } = await translate(cwd, '--json');
    expect(JSON.parse(stdout)).toEqual({
      command: 'translate',
      exitCode: 0,
      dryRun: false,
      locales: [
        {
          locale: 'ja',
          file: 'spec/locales/ja.yml',
          texts: 3,
          translated: 1,
          stale: 1,
          missing: 1,
          percent: 33,
          open: [
            {
              pointer: '/tags/0/description',
              state: 'missing',
              hash: textHash('The pets of the shop.'),
              translated: null,
            },
            {
              pointer: answer,
              state: 'stale',
              hash: textHash('The pet.'),
              translated: '0123456789ab',
            },
          ],
          extracted: null,
        },
      ],
      diagnostics: { errors: 0, warnings: 1, notes: 0 },
    });
    expect(await translate(cwd, '--quiet')).toEqual({ stdout: '', stderr: '', ending: 'done' });
  });

  test('--fail-on warning is for CI, and --strict', async () => {
    expect(await translate(await project(stale), '--strict')).toMatchObject({ ending: 'input' });
    expect(await translate(await project(stale), '--fail-on', 'warning')).toMatchObject({
      ending: 'findings',
    });
  });
});

describe('translate --extract', () => {
  test('adds what is missing, and keeps what there is', async () => {
    const cwd = await project(translated);
    const { stdout, ending } = await translate(cwd, '--extract');
    expect(ending).toBe('done');
    expect(stdout).toContain('\n  2 texts added for the translator\n');
    const text = await localeIn(cwd);
    expect(text.startsWith(translated.split('  - ')[0] ?? '-')).toBe(true);
    expect(text).toContain(`# The pet.\n    text:\n`);
    expect(text).toContain('text: ペットを取得');
    expect(await readdir(join(cwd, 'spec/locales'))).toEqual(['ja.yml']);
    expect((await translate(cwd, '--extract')).stdout).toContain('  0 texts added');
    expect(await localeIn(cwd)).toBe(text);
  });

  test('begins a file that is not there', async () => {
    const cwd = await project();
    expect((await translate(cwd)).stdout).toContain('0 of 3 texts translated (0%)');
    await expect(localeIn(cwd)).rejects.toThrow('ENOENT');
    await translate(cwd, '--extract');
    const text = await localeIn(cwd);
    expect(text).toContain('mark: （英語）\n');
    expect(text.match(/^ {2}- at:/gmu)).toHaveLength(3);
  });

  test('--dry-run only says what it would do', async () => {
    const cwd = await project(translated);
    const { stdout } = await translate(cwd, '--extract', '--dry-run');
    expect(stdout).toContain('  2 texts would be added for the translator\n');
    expect(await localeIn(cwd)).toBe(translated);
  });
});

describe('what cannot be', () => {
  test('a configuration without translations: locales-missing', async () => {
    const cwd = await project(undefined, 'document: api.yml\noutput: sdk\n');
    const { stderr, ending } = await translate(cwd);
    expect(ending).toBe('usage');
    expect(stderr).toContain('error[locales-missing]');
  });

  test('a locale that is none: locale-unknown', async () => {
    const cwd = await project(translated, `${config}locale: fr\n`);
    const { stderr, ending } = await translate(cwd);
    expect(ending).toBe('usage');
    expect(stderr).toContain('error[locale-unknown] spec/codegen.yml:4:9');
    expect(stderr).toContain('It can be `en` or `ja`');
  });

  test.each(['locales: { en: en.yml }', 'locales: { JA: ja.yml }', 'locales: { ja: ja.json }'])(
    'a configuration with %s',
    async (locales) => {
      const cwd = await project(undefined, `document: api.yml\noutput: sdk\n${locales}\n`);
      const { stderr, ending } = await translate(cwd);
      expect(ending).toBe('usage');
      expect(stderr).toContain('error[config-value] spec/codegen.yml:3:');
    },
  );

  test('a file that is malformed, or no YAML: nothing is written', async () => {
    const broken = 'mark: x\ntexts: [1]\n';
    const cwd = await project(broken);
    const { stderr, stdout, ending } = await translate(cwd, '--extract');
    expect({ stdout, ending }).toEqual({ stdout: '', ending: 'input' });
    expect(stderr).toContain('error[locale-shape] spec/locales/ja.yml:2:9');
    expect(await localeIn(cwd)).toBe(broken);
    await writeFile(join(cwd, 'spec/locales/ja.yml'), 'mark: "');
    expect(await translate(cwd)).toMatchObject({ ending: 'input' });
  });

  test('anchors that would grow without end', async () => {
    const line = (name: string, of: string): string => `${name}: &${name} [${of}]\n`;
    const bomb = Array.from('bcdefghij', (name, index) =>
      line(
        name,
        Array<string>(10)
          .fill(`*${'abcdefghi'[index] ?? ''}`)
          .join(', '),
      ),
    );
    const cwd = await project(`a: &a [x]\n${bomb.join('')}mark: x\ntexts: *j\n`);
    const { stderr, stdout, ending } = await translate(cwd, '--extract');
    expect({ stdout, ending }).toEqual({ stdout: '', ending: 'input' });
    expect(stderr).toContain('spec/locales/ja.yml');
  });

  test('an option of another command', async () => {
    const { stderr, ending } = await translate('.', '--force');
    expect(ending).toBe('usage');
    expect(stderr).toContain('`openapi-managers translate` has no option `--force`.');
  });
});

test('the command, as people start it', { timeout: 30_000 }, async () => {
  const cwd = await project(translated);
  const { code, stdout } = await start(['translate'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('ja: 1 of 3 texts translated (33%)');
});

describe('the other commands', { timeout: 60_000 }, () => {
  const quietly = (cwd: string, ...args: readonly string[]) => start([...args], { cwd });

  test('notice that a translation was changed, and miss a file that is gone', async () => {
    const cwd = await project(translated, `${config}locale: ja\n`);
    expect(await quietly(cwd, 'generate')).toMatchObject({ code: 0 });
    expect(await quietly(cwd, 'check')).toMatchObject({ code: 0 });
    const file = join(cwd, 'spec/locales/ja.yml');
    await writeFile(file, translated.replace('ペットを取得', 'ペットを得る'));
    const { code, stderr } = await quietly(cwd, 'check');
    expect(code).toBe(1);
    expect(stderr).toContain('`../sdk/docs/pets.md` is changed (locale)'.replace('../', ''));
    await rm(file);
    const gone = await quietly(cwd, 'check');
    expect(gone.code).toBe(3);
    expect(gone.stderr).toContain('There is no file spec/locales/ja.yml.');
  });

  test('watch it', async () => {
    const cwd = await project(translated);
    const { watched } = await run(['check', '--watch', '--config', 'spec/codegen.yml'], {
      cwd,
      colour: false,
      onStage: () => undefined,
    });
    expect(watched).toContain('spec/locales/ja.yml');
  });
});
