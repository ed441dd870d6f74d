import { expect, test } from 'vitest';
import { SdkError } from '../../generator/runtime/errors.js';
import { Invites } from '../runtime/invites.js';
import { rejection } from '../runtime/server.js';

/** As in a browser: of a redirection, programs see no more than that there is one. */
function hiding(sent: Request[]): (request: Request) => Promise<Response> {
  return (request) => {
    sent.push(request);
    const response = Response.json({ id: '1', type: 'invite' });
    const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    return Promise.resolve(request.redirect === 'follow' ? response : hidden);
  };
}

const auth = { retrieveAuthorizationHeader: () => Promise.resolve('Bearer t') };

test('a question that leads elsewhere is asked again, with its token, for the browser to follow', async () => {
  const sent: Request[] = [];
  const invite = await new Invites({ auth, fetch: hiding(sent) }).get('1');
  expect(invite).toMatchObject({ id: '1' });
  expect(sent.map(({ method, redirect }) => [method, redirect])).toEqual([
    ['GET', 'manual'],
    ['GET', 'follow'],
  ]);
  expect(sent[1]?.headers.get('Authorization')).toBe('Bearer t');
});

test('what is more than a question is not sent twice', async () => {
  const sent: Request[] = [];
  const invites = new Invites({ auth, fetch: hiding(sent) });
  const error = await rejection(invites.create({ actionableBy: { login: 'a' } }));
  expect(error).toBeInstanceOf(SdkError);
  expect(String(error)).toContain('may not be redirected');
  expect(sent).toHaveLength(1);
});
