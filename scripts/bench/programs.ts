/** A program that does nothing but create an invite with a developer token. */
export const createInvite = `
import { BoxClient, BoxDeveloperTokenAuth } from './src/index.js';

const client = new BoxClient({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) });
await client.invites.createInvite({
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
});
`;

/** The same request by openapi-fetch alone: without names, dates, errors and texts of its own. */
export const openapiFetch = `
import createClient from 'openapi-fetch';

const client = createClient({
  baseUrl: 'https://api.box.com/2.0',
  headers: { authorization: 'Bearer token' },
});
await client.POST('/invites', {
  body: { enterprise: { id: '1232234' }, actionable_by: { login: 'john@example.com' } },
});
`;
