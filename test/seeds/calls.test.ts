import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BoxClient, BoxDeveloperTokenAuth, type Invite } from '../../generated/src/index.js';
import { startPrism, type MockServer } from '../support/prism.js';
import { record } from '../support/recorder.js';
import { curlSample, pages, responseExample, typeScriptCall } from './pages.js';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'build/seeds');
const program = path.join(folder, 'calls.ts');

/** The pages' own calls, and around them only what they take for granted. */
const source = `
import type {
  BoxClient,
  CreateInviteRequestBody,
  CreateInviteRequestBodyActionableByField,
  CreateInviteRequestBodyEnterpriseField,
  Invite,
} from '../../generated/src/index.js';

interface User {
  readonly enterprise?: { readonly id?: string };
}

export async function createInvite(client: BoxClient, currentUser: User, email: string): Promise<Invite> {
  return ${typeScriptCall(pages.create)}
}

export async function getInvite(client: BoxClient, invitation: Invite): Promise<Invite> {
  return ${typeScriptCall(pages.get)}
}
`;

interface Calls {
  createInvite(client: BoxClient, currentUser: object, email: string): Promise<Invite>;
  getInvite(client: BoxClient, invitation: { readonly id: string }): Promise<Invite>;
}

const currentUser = { enterprise: { id: '1232234' } };
const token = '<ACCESS_TOKEN>';

function clientOf(baseUrl: string): BoxClient {
  return new BoxClient({ auth: new BoxDeveloperTokenAuth({ token }), baseUrl });
}

let calls: Calls;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(program, source);
  calls = (await import(program)) as Calls;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the pages' calls compile as they stand, under every strict option", { timeout: 60_000 }, () => {
  const compiled = ts.createProgram([program], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2022.d.ts'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
  });
  const messages = ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(messages).toEqual([]);
});

describe('what the calls send', () => {
  const answer = { body: responseExample(pages.get) };

  test("createInvite sends what the page's cURL sample sends", async () => {
    await using recorder = await record(answer);
    const sample = curlSample(pages.create);
    await calls.createInvite(clientOf(`${recorder.origin}/2.0`), currentUser, 'freeuser@box.com');
    const [request, ...others] = recorder.requests;
    expect(others).toEqual([]);
    expect(request?.method).toBe(sample.method);
    expect(request?.url).toBe(sample.url.pathname + sample.url.search);
    expect(request?.headers).toMatchObject(sample.headers);
    expect(request?.body).toBe(JSON.stringify(JSON.parse(sample.body ?? '')));
  });

  test("getInviteById sends what the page's cURL sample sends", async () => {
    await using recorder = await record(answer);
    const sample = curlSample(pages.get);
    await calls.getInvite(clientOf(`${recorder.origin}/2.0`), { id: '213723' });
    const [request, ...others] = recorder.requests;
    expect(others).toEqual([]);
    expect(request?.method).toBe(sample.method);
    expect(request?.url).toBe(sample.url.pathname + sample.url.search);
    expect(request?.headers).toMatchObject(sample.headers);
    expect(request?.body).toBe('');
  });

  test('no header beside those of the sample and of the platform', async () => {
    await using recorder = await record(answer);
    await calls.createInvite(clientOf(recorder.origin), currentUser, 'freeuser@box.com');
    const platform = 'accept accept-encoding accept-language connection content-length host sec-fetch-mode user-agent';
    const sent = Object.keys(recorder.requests[0]?.headers ?? {});
    const ours = sent.filter((name) => !platform.split(' ').includes(name));
    expect(ours.sort()).toEqual(['authorization', 'content-type']);
  });

  test('fields are written with commas, as the pages say', async () => {
    await using recorder = await record(answer);
    const client = clientOf(recorder.origin);
    const queryParams = { fields: ['id', 'type', 'name'] };
    await client.invites.getInviteById('213723', { queryParams });
    expect(pages.get).toContain('id,type,name');
    expect(recorder.requests[0]?.url).toBe('/invites/213723?fields=id,type,name');
  });
});

describe('against a mock server that is made from the repaired document', () => {
  let prism: MockServer;

  beforeAll(async () => {
    prism = await startPrism(path.join(root, 'generated/openapi/openapi.en.yml'));
  }, 30_000);

  afterAll(async () => {
    await prism[Symbol.asyncDispose]();
  });

  test('createInvite', async () => {
    const invite = await calls.createInvite(clientOf(prism.origin), currentUser, 'freeuser@box.com');
    expect(invite).toMatchObject({ id: '11446498', type: 'invite', status: 'pending' });
    expect(invite.createdAt).toEqual(new Date('2012-12-12T10:53:43-08:00'));
    expect(invite.invitedTo).toMatchObject({ type: 'enterprise', name: 'Acme Inc.' });
  });

  test('getInviteById', async () => {
    const invite = await calls.getInvite(clientOf(prism.origin), { id: '213723' });
    expect(invite).toMatchObject({ id: '11446498', type: 'invite' });
    expect(invite.actionableBy).toMatchObject({ type: 'user', login: 'ceo@example.com' });
  });

  test('a request that the document does not allow is refused, which shows that Prism looks', async () => {
    const response = await fetch(`${prism.origin}/invites`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"enterprise":{}}',
    });
    expect(response.status).toBe(422);
  });
});
