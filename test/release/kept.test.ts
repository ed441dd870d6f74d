import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import { levelOf } from '../../generator/diff/version.js';
import { compile } from '../runtime/compile.js';
import { filesOf, kept, lockFor, run, surfaceOf, type Kept } from './released.js';

const maker = '{ type: object, properties: { id: { type: string } } }';

/** One call, with a body, a query, a header and an answer of their own. */
const before = `
paths:
  /invites/{id}:
    post:
      tags: [invites]
      operationId: createInvite
      summary: Invite somebody
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: kind, in: query, schema: { type: string, enum: [a, b] } }
        - { name: x-trace, in: header, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [log_in], properties: { log_in: { type: string } } }
      responses:
        201:
          description: The invite.
          content: { application/json: { schema: { $ref: '#/components/schemas/Invite' } } }
components:
  schemas:
    Invite:
      type: object
      required: [type]
      properties:
        type: { type: string, enum: [invite] }
        made_by: ${maker}
`;

/** Code that was written with the first release. */
const caller = `
import { ExampleClient, Invite, type CreateInviteOptionalsInput, type CreateInviteQueryParams,
  type CreateInviteQueryParamsKindField, type CreateInviteHeadersInput, type CreateInviteRequestBody,
  CreateInviteHeaders, type InviteMadeByField, InvitesManager } from './src/index.js';

const requests: string[] = [];
const answer = async (request: Request): Promise<Response> => {
  requests.push([request.method, new URL(request.url).pathname + new URL(request.url).search,
    request.headers.get('x-trace'), await request.text()].join(' '));
  return Response.json({ type: 'invite', made_by: { id: '7' } }, { status: 201 });
};
const client = new ExampleClient({ fetch: (input: Request) => answer(input) });
const manager: InvitesManager = client.invites;
const body: CreateInviteRequestBody = { logIn: 'jo' };
const kind: CreateInviteQueryParamsKindField = 'a';
const queryParams: CreateInviteQueryParams = { kind };
const headers: CreateInviteHeadersInput = new CreateInviteHeaders({ xTrace: 't' });
const options: CreateInviteOptionalsInput = { queryParams, headers };
const made: Invite = await manager.createInvite('5', body, options);
const by: InviteMadeByField | undefined = made.madeBy;
const own: Invite = new Invite({ madeBy: { id: '8' } });
export default { requests, by, own };
`;

const done = {
  requests: ['POST /v1/invites/5?kind=a t {"log_in":"jo"}'],
  by: { id: '7' },
  own: { type: 'invite', madeBy: { id: '8' } },
};

/** What stands in the document, and what comes in its place. */
type Replacements = readonly (readonly [from: string, to: string])[];

function after(replacements: Replacements): string {
  return replacements.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, before);
}

/** The document after some replacements, with the names of the release before. */
function changed(replacements: Replacements): Kept {
  const lock = lockFor(kept(before));
  return kept(after(replacements), lock);
}

/** What may happen to a document between two releases. */
const updates: readonly (readonly [what: string, replacements: Replacements])[] = [
  ['an operation has another operationId', [['createInvite', 'sendInvite']]],
  ['an operation has moved to another manager', [['tags: [invites]', 'tags: [mail]']]],
  [
    'an operation has moved under another name',
    [
      ['createInvite', 'sendInvite'],
      ['tags: [invites]', 'tags: [mail]'],
    ],
  ],
  [
    'a schema has another name',
    [
      ["Invite'", "Invitation'"],
      ['    Invite:', '    Invitation:'],
    ],
  ],
  [
    'an inline schema has become a component',
    [
      [maker, "{ $ref: '#/components/schemas/Maker' }"],
      ['    Invite:', `    Maker: ${maker}\n    Invite:`],
    ],
  ],
  [
    'an operation and a parameter of its path have other names',
    [
      ['{id}', '{invite}'],
      ['name: id', 'name: invite'],
      ['createInvite', 'sendInvite'],
    ],
  ],
];

let errors: ReadonlyMap<string, readonly string[]>;

/** All packages are compiled at once, as they share a runtime. */
beforeAll(async () => {
  const packages = updates.flatMap(([what, replacements]) => [
    [`${what} kept`, changed(replacements)] as const,
    [`${what} lost`, kept(after(replacements))] as const,
  ]);
  const all = [['nothing', kept(before)] as const, ...packages];
  const modules = await Promise.all(
    all.map(async ([folder, one]) => {
      const files = [...(await filesOf(one)), ['program.ts', caller] as const];
      return files
        .filter(([file]) => file.endsWith('.ts') && !file.startsWith('samples/'))
        .map(([file, text]) => [`${folder}/${file}`, sharedRuntime(folder, file) ?? text] as const);
    }),
  );
  errors = compile(Object.fromEntries(modules.flat()));
}, 120_000);

function sharedRuntime(folder: string, file: string): string | undefined {
  if (!file.startsWith('src/runtime/')) return undefined;
  const from = path.posix.dirname(`test/runtime/${folder}/${file}`);
  const to = file.replace('src/', 'generator/').replace(/\.ts$/u, '.js');
  return `export * from '${path.posix.relative(from, to)}';\n`;
}

function errorsIn(folder: string): readonly string[] {
  const own = [...errors].filter(([file]) => file.startsWith(`${folder}/`));
  expect(own.length).toBeGreaterThan(5);
  return own.flatMap(([, found]) => found);
}

describe('code that was written with the last release compiles and runs', () => {
  test('where nothing has changed', async () => {
    expect(errorsIn('nothing')).toEqual([]);
    expect(await run(await filesOf(kept(before)), caller)).toEqual(done);
  });

  test.each(updates)('where %s', async (what, replacements) => {
    const next = changed(replacements);
    expect(next.diagnostics).toEqual([]);
    expect(errorsIn(`${what} kept`)).toEqual([]);
    expect(await run(await filesOf(next), caller)).toEqual(done);
    const changes = compare(surfaceOf(kept(before)), surfaceOf(next));
    expect(levelOf(changes)).toBe('minor');
    // Without the lock, a name is gone.
    expect(errorsIn(`${what} lost`)).not.toEqual([]);
  });
});
