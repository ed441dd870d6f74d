import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { exitCodes } from '../../generator/cli/exitCodes.js';
import { run } from '../../generator/cli/run.js';
import { root } from '../../scripts/house-rules/root.js';
import { commitProject, projectFiles, situations } from './situations.js';
import { cleanDocument, fill, folderWith } from './support.js';

describe('what each situation prints, and how it ends', { timeout: 60_000 }, () => {
  let project: string;

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'situations-'));
    await fill(project, { ...projectFiles, 'spec/api.yml': cleanDocument });
    await commitProject(project);
  }, 60_000);

  afterAll(() => rm(project, { recursive: true }));

  test.each(situations)('$code: $situation', async ({ arrange, code, command, prints }) => {
    const cwd = await folderWith({});
    await cp(project, cwd, { recursive: true });
    await arrange(cwd);
    // The output folder is found from where the process is.
    process.chdir(cwd);
    onTestFinished(() => process.chdir(root));
    const { ending, stderr, stdout } = await run(command.split(' '), {
      cwd,
      colour: false,
      onStage: () => undefined,
    });
    expect(stdout + stderr).toContain(prints);
    expect(exitCodes[ending].code).toBe(code);
  });
});

test('the README has the same table', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const rows = situations.map(
    ({ code, command, prints, situation }) =>
      `| ${situation} | \`${command}\` | ${cell(prints.trim())} | ${String(code)} |`,
  );
  const lines = new Set(readme.split('\n').map((line) => line.replaceAll(/ +/gu, ' ').trim()));
  expect(rows.filter((row) => !lines.has(row))).toEqual([]);
});

/** What is printed as code, also where it has backticks itself. */
function cell(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
