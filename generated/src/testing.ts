import type { DescribedApi } from './runtime/testing/described.js';
import { serve } from './runtime/testing/server.js';
import type { TestServer, TestServerOptions } from './runtime/testing/testServer.js';

const userMiniExample = {
  id: '11446498',
  type: 'user',
  name: 'Aaron Levie',
  login: 'ceo@example.com',
};

const inviteExample = {
  id: '11446498',
  type: 'invite',
  invited_to: { id: '11446498', type: 'enterprise', name: 'Acme Inc.' },
  actionable_by: userMiniExample,
  invited_by: userMiniExample,
  status: 'pending',
  created_at: '2012-12-12T10:53:43-08:00',
  modified_at: '2012-12-12T10:53:43-08:00',
};

const api: DescribedApi = {
  roots: ['/2.0'],
  isClosed: true,
  fields: 'fields',
  failure: {
    type: 'error',
    status: 400,
    code: 'item_name_invalid',
    message: 'Method Not Allowed',
    context_info: { message: 'Something went wrong.' },
    help_url: 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
    request_id: 'abcdef123456',
  },
  operations: [
    {
      method: 'POST',
      path: '/invites',
      body: inviteExample,
      base: ['id', 'type'],
      needs: ['enterprise', 'enterprise.id', 'actionable_by'],
      creates: '/invites',
    },
    { method: 'GET', path: '/invites/{invite_id}', body: inviteExample, base: ['id', 'type'] },
  ],
};

/** Serves the API in memory, for tests: pass its `fetch` to a client. */
export function createTestServer(options: TestServerOptions = {}): TestServer {
  return serve(api, options);
}

export type {
  Fault,
  TestRequest,
  TestServer,
  TestServerOptions,
} from './runtime/testing/testServer.js';
