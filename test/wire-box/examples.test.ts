import { afterAll, expect, test } from 'vitest';
import { failingCallsOf, findingsOf } from './failing.js';
import { generated } from './subject.js';

const calls = await failingCallsOf(await generated(), 'BoxApiError');

afterAll(() => calls[Symbol.asyncDispose]());

test('Every failure of an invite that is documented gives the error of the package, with its body', async () => {
  expect(calls.all.map(({ name }) => name)).toEqual([
    'invites.createInvite 404',
    'invites.createInvite default',
    'invites.getInviteById default',
  ]);
  expect(await findingsOf(calls, 3)).toEqual([]);
});
