import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { start } from './support.js';

/** One line of the README's table: what somebody meets, the command that tells, and what it says. */
export interface Situation {
  readonly situation: string;
  /** The arguments of the command. */
  readonly command: string;
  /** A part of what is printed. */
  readonly prints: string;
  readonly code: number;
  /** Brings the situation about, in a project that is up to date and committed as `main`. */
  readonly arrange: (project: string) => Promise<unknown>;
}

const run = promisify(execFile);
const nothing = (): Promise<void> => Promise.resolve();

/** Changes a text of a file of the project. */
const edit =
  (path: string, before: string, after: string) =>
  async (project: string): Promise<void> => {
    const text = await readFile(join(project, path), 'utf8');
    if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
    await writeFile(join(project, path), text.replaceAll(before, after));
  };

const both =
  (...steps: readonly Situation['arrange'][]) =>
  async (project: string): Promise<void> => {
    for (const step of steps) await step(project);
  };

const translated = `mark: （英語）
texts:
  - { at: /tags/0/description, hash: d620e8d2f2f5, text: 店のペット。 }
`;
const spec = 'spec/api.yml';
const version = (value: string) => edit('spec/codegen.yml', 'version: 1.4.0', `version: ${value}`);
const addProperty = edit(
  spec,
  'pet_name: { type: string }',
  'pet_name: { type: string }, age: { type: integer }',
);
const removeProperty = edit(spec, 'pet_name: { type: string }', 'age: { type: integer }');
const writeMore = edit(spec, 'description: The pet.', 'description: The pet, as it is now.');

/** Every situation, in the order of the README. */
export const situations: readonly Situation[] = [
  {
    situation: '`sdk/` is what the document gives',
    command: 'check',
    prints: 'pet-shop 1.4.0 in sdk: up to date.',
    code: 0,
    arrange: nothing,
  },
  {
    situation: 'the document was changed, and nothing generated',
    command: 'check',
    prints: '`sdk/src/models/pet.ts` is changed (spec)',
    code: 1,
    arrange: addProperty,
  },
  {
    situation: 'an overlay was changed',
    command: 'check',
    prints: '`sdk/README.md` is changed (overlay)',
    code: 1,
    arrange: edit('spec/overlay.yml', 'The pets of the shop', 'All pets'),
  },
  {
    situation: 'the configuration was changed',
    command: 'check',
    prints: '`sdk/package.json` is changed (config)',
    code: 1,
    arrange: version('1.5.0'),
  },
  {
    situation: 'the generator was updated',
    command: 'check',
    prints: '`sdk/.manifest.json` is changed (generator)',
    code: 1,
    arrange: (project) => olderGenerator(project),
  },
  {
    situation: 'a file was edited by hand',
    command: 'check',
    prints: '`sdk/src/client.ts` is changed (hand edit)',
    code: 1,
    arrange: edit('sdk/src/client.ts', 'export class', '/* mine */ export class'),
  },
  {
    situation: 'a file was deleted',
    command: 'check',
    prints: '`sdk/src/client.ts` is missing (hand edit)',
    code: 1,
    arrange: (project) => rm(join(project, 'sdk/src/client.ts')),
  },
  {
    situation: 'nothing has changed since `main`',
    command: 'diff main',
    prints: 'No change for callers. The version may stay 1.4.0.',
    code: 0,
    arrange: nothing,
  },
  {
    situation: 'the document was reformatted',
    command: 'diff main',
    prints: 'No change for callers. The version may stay 1.4.0.',
    code: 0,
    arrange: edit(spec, '  /pets/', '\n  # All of them.\n  /pets/'),
  },
  {
    situation: 'a description was changed',
    command: 'diff main',
    prints: 'After 1.4.0, the next version is 1.4.1.',
    code: 0,
    arrange: writeMore,
  },
  {
    situation: 'answers have a new property',
    command: 'diff main --fail-on major',
    prints: 'After 1.4.0, the next version is 1.5.0.',
    code: 0,
    arrange: addProperty,
  },
  {
    situation: 'the same, where nothing new is wanted',
    command: 'diff main --fail-on minor',
    prints: '1 minor',
    code: 4,
    arrange: addProperty,
  },
  {
    situation: 'a property of answers is gone',
    command: 'diff main --fail-on major',
    prints: 'response-property-removed',
    code: 4,
    arrange: removeProperty,
  },
  {
    situation: 'a sample of the base does not compile any more',
    command: 'diff main --compile sdk/samples',
    prints: '`sdk/samples/pets/getPet.ts:6` does not compile any more',
    code: 0,
    arrange: edit(
      spec,
      'parameters:\n',
      'parameters:\n        - { name: size, in: query, required: true, schema: { type: string } }\n',
    ),
  },
  {
    situation: 'the same, asked for the next version',
    command: 'diff main --next-version',
    prints: '2.0.0\n',
    code: 0,
    arrange: removeProperty,
  },
  {
    situation: 'the same, and the version was not raised',
    command: 'diff main --check-version',
    prints: 'After 1.4.0, the next version is 2.0.0.',
    code: 4,
    arrange: removeProperty,
  },
  {
    situation: 'the same, and it was',
    command: 'diff main --check-version',
    prints: 'After 1.4.0, the next version is 2.0.0.',
    code: 0,
    arrange: both(removeProperty, version('2.0.0')),
  },
  {
    situation: 'compared with a packed tarball',
    command: 'diff pet-shop-1.4.0.tgz',
    prints: 'pet-shop: pet-shop-1.4.0.tgz -> now',
    code: 0,
    arrange: (project) => run('npm', ['pack', './sdk', '--ignore-scripts'], { cwd: project }),
  },
  {
    situation: 'two documents are compared',
    command: 'diff before.yml spec/api.yml',
    prints: 'pet-shop: before.yml -> spec/api.yml',
    code: 0,
    arrange: async (project) =>
      writeFile(join(project, 'before.yml'), await readFile(join(project, spec), 'utf8')),
  },
  {
    situation: 'the base is nothing that exists',
    command: 'diff mian',
    prints: '`mian` is no file, no folder, and no revision of this repository.',
    code: 2,
    arrange: nothing,
  },
  {
    situation: 'there is no base',
    command: 'diff',
    prints: '`openapi-managers diff` needs an argument.',
    code: 2,
    arrange: nothing,
  },
  {
    situation: 'the base was made by an older generator',
    command: 'diff sdk',
    prints: 'There is no surface.json in sdk.',
    code: 2,
    arrange: (project) => rm(join(project, 'sdk/surface.json')),
  },
  {
    situation: 'some texts are not translated',
    command: 'translate --status',
    prints: 'ja: 1 of 3 texts translated (33%), 0 stale, 2 missing',
    code: 0,
    arrange: both(
      edit('spec/codegen.yml', 'output:', 'locales: { ja: ja.yml }\noutput:'),
      (project) => writeFile(join(project, 'spec/ja.yml'), translated),
    ),
  },
  {
    situation: 'the document is broken',
    command: 'diff main',
    prints: 'error[dangling-ref] spec/api.yml:',
    code: 3,
    arrange: edit(spec, "'#/components/schemas/Pet'", "'#/components/schemas/Cat'"),
  },
];

async function olderGenerator(project: string): Promise<void> {
  const path = join(project, 'sdk/.manifest.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/("digest": ")[0-9a-f]{8}/u, '$100000000'));
}

/** The configuration, document and overlay of the project. */
export const projectFiles = {
  'spec/codegen.yml':
    'document: api.yml\noverlays: [overlay.yml]\noutput: ../sdk\npackage: { version: 1.4.0 }\n',
  'spec/overlay.yml': `overlay: 1.0.0
info: { title: Texts, version: 1.0.0 }
actions:
  - target: $.tags[0]
    description: The manager has a text.
    update: { description: The pets of the shop. }
`,
} as const;

/** Generates the project, and commits it. */
export async function commitProject(project: string): Promise<void> {
  await start(['generate'], { cwd: project });
  const git = (...args: readonly string[]) => run('git', [...args], { cwd: project });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
  await git(...author, 'commit', '--quiet', '--message', 'All');
}
