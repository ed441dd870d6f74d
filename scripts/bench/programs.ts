/** A program that does nothing but create an invite with a developer token. */
export const createInvite = `
import { BoxClient, BoxDeveloperTokenAuth } from './src/index.js';

const client = new BoxClient({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) });
await client.invites.createInvite({
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
});
`;

/** The same program made from the entry point of one manager, as an application of a large API would write it. */
export const createInviteOfAll = `
import { InvitesManager } from './src/managers/invites.js';
import { BoxDeveloperTokenAuth } from './src/index.js';

const invites = new InvitesManager({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) });
await invites.createInvite({
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
});
`;

/** The same program made from the package as it is built: one module of code. */
export const createInviteOfBuilt = `
import { BoxDeveloperTokenAuth, InvitesManager } from './dist/index.js';

const invites = new InvitesManager({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) });
await invites.createInvite({
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
});
`;

/** A client with every manager. */
export const wholeClient = `
import { BoxClient, BoxDeveloperTokenAuth } from './src/index.js';

export const client = new BoxClient({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) });
`;

/** All that the package exports. */
export const everything = `export * from './src/index.js';`;

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
