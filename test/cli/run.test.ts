import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { cleanDocument, doubtfulDocument, brokenDocument, folderWith } from './support.js';

const slow = { timeout: 30_000 };
const repair = `overlay: 1.0.0
info: { title: Repairs, version: 1.0.0 }
actions:
  - target: $
    description: The document says nowhere where it is served.
    update: { servers: [{ url: 'https://pets.example.com' }] }
`;
const rename = repair.replace(/update:.*/, 'update: { info: { title: Zoo API } }');

/** Runs a command line in a folder; the output folder is `sdk` in it. */
async function runIn(cwd: string, ...args: string[]) {
  const stages: string[] = [];
  const full = args.map((arg) => (arg === 'sdk' ? join(cwd, 'sdk') : arg));
  const printed = await run(full, { cwd, colour: false, onStage: (stage) => stages.push(stage) });
  return { ...printed, stages };
}

describe('which inputs are used', slow, () => {
  const config = 'document: api.yml\noverlays: [repair.yml]\noutput: ../sdk\n';
  const files = {
    'spec/codegen.yml': config,
    'spec/api.yml': doubtfulDocument,
    'spec/repair.yml': repair,
    'rename.yml': rename,
  };
  const summaryOf = async (...args: string[]): Promise<unknown> => {
    const cwd = await folderWith(files);
    const { stdout } = await runIn(cwd, 'generate', '--dry-run', '--json', '--out', 'sdk', ...args);
    return JSON.parse(stdout);
  };

  test('by default, spec/codegen.yml', async () => {
    expect(await summaryOf()).toMatchObject({
      document: join('spec', 'api.yml'),
      overlays: [join('spec', 'repair.yml')],
      package: { name: 'pet-shop' },
      diagnostics: { errors: 0, warnings: 0 },
    });
  });

  test('another configuration', async () => {
    const cwd = await folderWith({ 'a/b.yml': 'document: api.yml\noutput: sdk' });
    const { stderr } = await runIn(cwd, 'generate', '--config', 'a/b.yml');
    expect(stderr).toContain('There is no file a/api.yml.');
  });

  test('with --spec, no configuration and no overlay', async () => {
    expect(await summaryOf('--spec', 'spec/api.yml')).toMatchObject({
      overlays: [],
      diagnostics: { warnings: 1 },
    });
  });

  test('--config and --spec: the configuration with another document', async () => {
    expect(await summaryOf('--config', 'spec/codegen.yml', '--spec', 'nothing.yml')).toMatchObject({
      document: 'nothing.yml',
      overlays: [join('spec', 'repair.yml')],
    });
  });

  test('--overlay adds to those of the configuration', async () => {
    expect(await summaryOf('--overlay', 'rename.yml')).toMatchObject({
      overlays: [join('spec', 'repair.yml'), 'rename.yml'],
      package: { name: 'zoo-client' },
      repaired: {
        byOverlay: [
          {
            overlay: 'spec/repair.yml',
            target: '$',
            reason: 'The document says nowhere where it is served.',
          },
          { overlay: 'rename.yml', target: '$' },
        ],
      },
    });
  });

  test('--no-overlay leaves only those of the command line', async () => {
    expect(await summaryOf('--no-overlay', '--overlay', 'rename.yml')).toMatchObject({
      overlays: ['rename.yml'],
      diagnostics: { warnings: 1 },
    });
  });
});

describe('how a run ends', slow, () => {
  const generate = ['generate', '--spec', 'api.yml', '--out', 'sdk'];

  test.each([
    ['a warning', doubtfulDocument, [], 'done', true],
    ['a warning, under --strict', doubtfulDocument, ['--strict'], 'input', false],
    ['a warning, under --fail-on', doubtfulDocument, ['--fail-on', 'warning'], 'findings', true],
    ['no warning, under both', cleanDocument, ['--strict', '--fail-on', 'warning'], 'done', true],
    ['an error', brokenDocument, [], 'input', false],
    ['a dry run', cleanDocument, ['--dry-run'], 'done', false],
    ['no such overlay', cleanDocument, ['--overlay', 'none.yml'], 'input', false],
  ])('%s', async (_, document, options, ending, written) => {
    const cwd = await folderWith({ 'api.yml': document });
    expect((await runIn(cwd, ...generate, ...options)).ending).toBe(ending);
    expect((await readdir(cwd)).includes('sdk')).toBe(written);
  });

  test('warnings are told again when there is nothing to change', async () => {
    const cwd = await folderWith({ 'api.yml': doubtfulDocument });
    const first = await runIn(cwd, ...generate);
    const second = await runIn(cwd, ...generate);
    expect(first.stderr).toContain('warning[missing-servers]');
    expect(second.stderr).toBe(first.stderr);
    expect(first.stages).toEqual(['Reading', 'Printing', 'Formatting', 'Writing']);
    expect(second.stages).toEqual(['Reading']);
  });

  test('under --strict, a warning is called an error', async () => {
    const cwd = await folderWith({ 'api.yml': doubtfulDocument });
    const { stdout, stderr } = await runIn(cwd, ...generate, '--strict');
    expect(stderr).toContain('error[missing-servers]');
    expect(stdout).toBe('Nothing was written: 1 error.\n');
  });

  test('every broken overlay is reported', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument, 'a.yml': 'overlay: 3.0.0' });
    const { stderr } = await runIn(cwd, ...generate, '--overlay', 'a.yml', '--overlay', 'b.yml');
    expect(stderr).toContain('a.yml:1');
    expect(stderr).toContain('There is no file b.yml.');
  });

  test('an edit by hand stops the run, unless it is forced', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument });
    await runIn(cwd, ...generate);
    await appendFile(join(cwd, 'sdk/src/index.ts'), '// mine\n');
    const refused = await runIn(cwd, ...generate);
    expect(refused.ending).toBe('findings');
    expect(refused.stdout).toContain('nothing was written; 1 error.');
    const forced = await runIn(cwd, ...generate, '--force', '--verbose');
    expect(forced.ending).toBe('done');
    expect(forced.stdout).toContain('  + src/index.ts (was edited by hand)\n');
    expect(await readFile(join(cwd, 'sdk/src/index.ts'), 'utf8')).not.toContain('// mine');
  });

  test('without a configuration', async () => {
    const { ending, stderr } = await runIn(await folderWith({}), 'generate');
    expect(ending).toBe('usage');
    expect(stderr).toContain('There is no spec/codegen.yml here.');
  });

  test('a configuration that is wrong, shown where it is', async () => {
    const cwd = await folderWith({ 'spec/codegen.yml': 'document: a.yml\noutptu: b\n' });
    const { ending, stderr } = await runIn(cwd, 'generate');
    expect(ending).toBe('usage');
    expect(stderr).toContain('error[config-key-unknown] spec/codegen.yml:2');
    expect(stderr).toContain('Did you mean `output`?');
  });

  test('a document without a folder', async () => {
    const { ending, stderr } = await runIn(await folderWith({}), 'generate', '--spec', 'api.yml');
    expect(ending).toBe('usage');
    expect(stderr).toContain('Name the folder with `--out`.');
  });

  test('an output folder that cannot be one', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument, sdk: 'a file' });
    expect((await runIn(cwd, ...generate)).ending).toBe('usage');
  });
});

describe('what references may read', slow, () => {
  const generate = ['generate', '--out', 'sdk', '--dry-run', '--spec'];
  const refer = (to: string): string =>
    cleanDocument.replace("'#/components/schemas/Pet'", `'${to}'`);

  test('--ref-root widens it', async () => {
    const cwd = await folderWith({
      'spec/api.yml': refer('../shared.yml#/Cat'),
      'shared.yml': 'Cat: { type: object }',
    });
    const confined = await runIn(cwd, ...generate, 'spec/api.yml');
    expect(confined.ending).toBe('input');
    expect(confined.stderr).toContain('error[ref-outside-root] spec/api.yml:17:');
    expect((await runIn(cwd, ...generate, 'spec/api.yml', '--ref-root', '.')).ending).toBe('done');
  });

  test('--allow-remote lets one host through', async () => {
    const cwd = await folderWith({ 'api.yml': refer('http://localhost:1/a.yml#/Cat') });
    const refused = await runIn(cwd, ...generate, 'api.yml', '--allow-remote', 'example.com');
    expect(refused.stderr).toContain('error[ref-remote]');
    const tried = await runIn(cwd, ...generate, 'api.yml', '--allow-remote', 'localhost');
    expect(tried.stderr).toContain('error[ref-fetch-failed]');
  });
});

describe('check', slow, () => {
  const inputs = ['--spec', 'api.yml', '--out', 'sdk'];

  test('up to date, then behind the document', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument, 'rename.yml': rename });
    await runIn(cwd, 'generate', ...inputs);
    const fresh = await runIn(cwd, 'check', ...inputs);
    expect(fresh).toMatchObject({ ending: 'done', stderr: '' });
    expect(fresh.stdout).toMatch(/: up to date\.\n$/);
    const stale = await runIn(cwd, 'check', ...inputs, '--overlay', 'rename.yml', '--json');
    expect(stale.ending).toBe('findings');
    expect(JSON.parse(stale.stdout)).toMatchObject({
      command: 'check',
      exitCode: 1,
      files: {
        written: [],
        stale: expect.arrayContaining([
          { path: 'src/index.ts', state: 'changed', reasons: ['overlay', 'config'] },
        ]),
      },
    });
  });
});

describe('what is printed', slow, () => {
  const generate = ['generate', '--spec', 'api.yml', '--out', 'sdk'];

  test('--json has one shape, whatever happens', async () => {
    const cwd = await folderWith({ 'api.yml': cleanDocument });
    const shapes = new Set<string>();
    for (const args of [generate, ['check'], ['generate', '--nonsense'], ['nonsense']]) {
      const { stdout } = await runIn(cwd, ...args, '--json');
      shapes.add(Object.keys(Object(JSON.parse(stdout))).join(' '));
    }
    expect([...shapes]).toEqual([
      'command exitCode dryRun document furtherDocuments overlays output package files repaired ignored fidelity diagnostics',
    ]);
  });

  test.each([
    ['pretty', /^warning\[missing-servers\] api\.yml:1:1\n/],
    ['json', /^\[\n {2}\{\n {4}"code": "missing-servers"/],
    ['github', /^::warning .*file=api\.yml/],
    ['sarif', /"version": "2\.1\.0"/],
  ])('--reporter %s', async (reporter, expected) => {
    const cwd = await folderWith({ 'api.yml': doubtfulDocument });
    const { stderr } = await runIn(cwd, ...generate, '--dry-run', '--reporter', reporter);
    expect(stderr).toMatch(expected);
  });

  test('--quiet: no warning, no summary, but errors', async () => {
    const doubtful = await folderWith({ 'api.yml': doubtfulDocument });
    expect(await runIn(doubtful, ...generate, '--dry-run', '--quiet')).toMatchObject({
      stdout: '',
      stderr: '',
    });
    const broken = await folderWith({ 'api.yml': brokenDocument });
    const { stdout, stderr } = await runIn(broken, ...generate, '--quiet');
    expect(stdout).toBe('');
    expect(stderr).toContain('error[dangling-ref]');
  });

  test('an overlay action that is suggested selects what the document has', async () => {
    const numbered = cleanDocument.replace('Pet: {', "'404': { nullable: false,");
    const document = numbered.replace('schemas/Pet', 'schemas/404');
    const cwd = await folderWith({ 'api.yml': document });
    const { stderr } = await runIn(cwd, ...generate, '--dry-run', '--verbose');
    expect(stderr).toContain("- target: $.components.schemas['404'].nullable\n");
  });

  test('--verbose: each repair with its reason', async () => {
    const cwd = await folderWith({ 'api.yml': doubtfulDocument, 'repair.yml': repair });
    const options = ['--overlay', 'repair.yml', '--dry-run', '--verbose'];
    const { stdout } = await runIn(cwd, ...generate, ...options);
    expect(stdout).toContain('  repaired  1 overlay action\n');
    expect(stdout).toContain('  + src/index.ts\n');
    expect(stdout).toContain('* repair.yml: $ (The document says nowhere where it is served.)\n');
  });
});
